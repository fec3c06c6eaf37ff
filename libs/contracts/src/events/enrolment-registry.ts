import { z } from 'zod';
import { id, instant, localDate } from './shapes.js';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a local time, HH:MM');
const documentNumber = z.string().min(1).max(120);
const ofKindergarten = z.object({ kindergartenId: id, districtId: id });

/** Whole millionths of a degree, WGS 84. */
const geoPoint = z.object({
  latitudeMicrodegrees: z.number().int().min(-90_000_000).max(90_000_000),
  longitudeMicrodegrees: z.number().int().min(-180_000_000).max(180_000_000),
});

/** What the registry tells of a kindergarten besides its place and kind. All of it is public: an organisation's, no person's. */
export const kindergartenDetails = z.object({
  ownership: z.enum(['state', 'private', 'departmental']),
  licence: z
    .object({
      type: z.enum(['licence', 'notification']),
      number: documentNumber,
      issuedOn: localDate,
      /** Without it there is no end. */
      validUntil: localDate.optional(),
    })
    .optional(),
  addressKk: z.string().min(1).max(300).optional(),
  addressRu: z.string().min(1).max(300).optional(),
  point: geoPoint.optional(),
  /** Of the organisation. */
  phone: z
    .string()
    .regex(/^\+7\d{10}$/, '+7 and ten digits')
    .optional(),
  opensAt: clockTime.optional(),
  closesAt: clockTime.optional(),
});

export const registryEvents = {
  'enrolment.kindergarten-details-changed': ofKindergarten.extend({
    nameKk: z.string().min(1),
    nameRu: z.string().min(1),
    details: kindergartenDetails,
  }),
  /** Put on the list of those that may take vouchers (domain §4). */
  'enrolment.kindergarten-listed': ofKindergarten.extend({ from: localDate, document: documentNumber }),
  /** Taken off the list; whoever is enrolled stays. */
  'enrolment.kindergarten-excluded': ofKindergarten.extend({
    /** The first day on which it is not on the list. */
    from: localDate,
    reason: z.enum(['own-request', 'licence-lapsed', 'sanitary', 'safety', 'false-data', 'not-preschool', 'closed']),
    document: documentNumber,
  }),
  /** The contract on the state order between the department and the kindergarten. */
  'enrolment.state-order-signed': ofKindergarten.extend({
    number: documentNumber,
    from: localDate,
    until: localDate,
    /** When the parties are warned of the end, by the rules of the day on which it was recorded; the earliest first. */
    alerts: z.array(z.object({ daysBefore: z.number().int().min(1), at: instant })),
    /** The last moment on which it holds. */
    endsAt: instant,
  }),
  'enrolment.state-order-alerted': ofKindergarten.extend({
    number: documentNumber,
    until: localDate,
    daysBefore: z.number().int().min(1),
  }),
  /** It is over and none follows: no new enrolment, nothing is accrued for days after `until`. */
  'enrolment.state-order-ended': ofKindergarten.extend({ number: documentNumber, until: localDate }),

  /** More or fewer seats; never fewer than are held or taken from that day on. */
  'enrolment.group-seats-changed': ofKindergarten.extend({
    groupId: id,
    from: localDate,
    seatsBefore: z.number().int().min(1),
    seats: z.number().int().min(1),
  }),
} as const;
