import { z } from 'zod';
import { id, localDate } from './shapes.js';

export const ABSENCE_STAGES = ['warned', 'reached', 'over'] as const;

/** A child who does not come for long (domain §3.4): seen from its sheets once a day, told once a stage. */
export const absenceEvents = {
  /** The voucher is kept in these days: they count towards no long absence. Told again from the same day, the newer last day holds. */
  'enrolment.rest-noted': z.object({ childId: id, from: localDate, lastDay: localDate }),
  'enrolment.long-absence': z.object({
    contractId: id,
    childId: id,
    guardianId: id,
    voucherId: id,
    kindergartenId: id,
    groupId: id,
    districtId: id,
    /** `over`: the child came again, or was excused after all. */
    stage: z.enum(ABSENCE_STAGES),
    since: localDate,
    /** The last day that was seen. */
    lastDay: localDate,
    /** The day on which the absence is as long as the region allows, if the child does not come. */
    reachedOn: localDate,
  }),
} as const;
