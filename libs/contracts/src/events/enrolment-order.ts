import { z } from 'zod';
import { id, localDate } from './shapes.js';

/** The state's order with a kindergarten ends: what each family there is told of it (domain §11.E.40: warn all sides). */
export const orderEvents = {
  'enrolment.order-end-noted': z.object({
    contractId: id,
    childId: id,
    guardianId: id,
    voucherId: id,
    kindergartenId: id,
    groupId: id,
    districtId: id,
    /** `renewed`: another order follows after all. */
    stage: z.enum(['ending', 'ended', 'renewed']),
    /** Number of the order that ends. */
    number: z.string().min(1).max(60),
    /** The last day the state pays for under it. */
    lastDay: localDate,
    /** With `ending`: how many days before, as the warning has it. */
    daysBefore: z.number().int().min(1).optional(),
    /** With `renewed`: the first day of the order that follows. */
    from: localDate.optional(),
  }),
} as const;
