import { z } from 'zod';
import { id, kind, localDate, stayHours } from './schemas.js';

/** Shapes of the registry of kindergartens as they cross the door. */
export const need = z.enum(['general', 'inclusive', 'correctional', 'sanatorium']);
export const ownership = z.enum(['state', 'private', 'departmental']);
const exclusionReason = z.enum(['own-request', 'licence-lapsed', 'sanitary', 'safety', 'false-data', 'not-preschool', 'closed']);
const documentNumber = z.string().trim().min(1).max(120);
const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'local time, HH:MM' });
const phone = z
  .string()
  .regex(/^\+7\d{10}$/)
  .meta({ description: 'of the organisation: +7 and ten digits' });
export const point = z
  .object({
    latitudeMicrodegrees: z.number().int().min(-90_000_000).max(90_000_000),
    longitudeMicrodegrees: z.number().int().min(-180_000_000).max(180_000_000),
  })
  .meta({ description: 'millionths of a degree, WGS 84' });

const licence = z.object({
  type: z.enum(['licence', 'notification']),
  number: documentNumber,
  issuedOn: localDate,
  validUntil: localDate.optional().meta({ description: 'absent without an end' }),
});

export const contacts = z.object({ phone: phone.optional(), opensAt: clockTime.optional(), closesAt: clockTime.optional() });

export const details = contacts.extend({
  ownership: ownership.optional(),
  licence: licence.optional(),
  addressKk: z.string().trim().min(1).max(300).optional(),
  addressRu: z.string().trim().min(1).max(300).optional(),
  point: point.optional(),
});

export const inclusion = z.object({ from: localDate, document: documentNumber });
export const exclusion = z.object({
  from: localDate.meta({ description: 'the first day off the list; today or later' }),
  reason: exclusionReason,
  document: documentNumber,
});
export const stateOrder = z.object({ number: documentNumber, from: localDate, until: localDate });
export const named = z.object({
  nameKk: z.string().trim().min(1).max(200).optional(),
  nameRu: z.string().trim().min(1).max(200).optional(),
});

const knownOrder = stateOrder.extend({
  alertedDaysBefore: z.number().int().meta({ description: 'the last warning of its end that was given; 0 while none was' }),
  ended: z.boolean().meta({ description: 'it is over and none followed' }),
});

export const registryEntry = z.object({
  kindergartenId: z.string(),
  bin: z.string(),
  kind,
  districtId: z.string(),
  settlementId: z.string(),
  nameKk: z.string(),
  nameRu: z.string(),
  details,
  eligible: z.boolean().meta({ description: 'takes children with a voucher who come today' }),
  listed: z.boolean().meta({ description: 'is on the list today' }),
  list: z.array(
    z.object({
      from: z.string(),
      document: z.string(),
      excludedFrom: z.string().optional(),
      excludedReason: exclusionReason.optional(),
      excludedDocument: z.string().optional(),
    }),
  ),
  stateOrders: z.array(knownOrder),
  coveredUntil: z.string().optional().meta({ description: 'last day of the state orders that follow each other from today' }),
});

export const endingOrder = z.object({
  kindergartenId: z.string(),
  nameKk: z.string(),
  nameRu: z.string(),
  order: knownOrder,
  daysLeft: z.number().int().meta({ description: 'until its last day; negative after it' }),
});

export const groupParams = z.object({ kindergartenId: id, groupId: id });

export const cataloguePlace = z.object({
  kindergartenId: z.string(),
  kind,
  districtId: z.string(),
  settlementId: z.string(),
  nameKk: z.string(),
  nameRu: z.string(),
  details,
  distanceMetres: z.number().int().optional().meta({ description: 'absent where it cannot be said' }),
  seats: z.number().int(),
  free: z.number().int().meta({ description: 'of the groups that fit' }),
  publishedFrom: localDate
    .optional()
    .meta({ description: 'while age groups move up, free places are not told: when they are again, at the latest' }),
  groups: z.array(
    z.object({
      groupId: z.string(),
      ageGroup: z.number().int().meta({ description: 'on the day that is asked about' }),
      comingFrom: localDate.optional().meta({ description: 'the later day from which the group is of another age, if one is told' }),
      comingAgeGroup: z.number().int().optional(),
      language: z.string(),
      stayHours,
      need,
      seats: z.number().int(),
      free: z.number().int(),
      feeTiyn: z.string().optional().meta({ description: 'what a parent pays a month' }),
    }),
  ),
});
