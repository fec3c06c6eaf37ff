import { z } from 'zod';

/** Shapes that several events share. Identifiers are opaque; nothing here can hold an IIN, a name or a phone. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{2,79}$/, 'an opaque identifier');
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/, 'a UTC instant with microseconds');
export const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date');
export const month = z.string().regex(/^\d{4}-\d{2}$/, 'a month');
/** Whole tiyn as decimal text: JSON numbers would be read as floating point. */
export const amountTiyn = z.string().regex(/^-?\d{1,18}$/, 'whole tiyn');
export const language = z.string().regex(/^[a-z]{2,3}$/, 'a language of instruction');
export const kind = z.enum(['state', 'private', 'mini-centre']);
export const stayHours = z.enum(['9h', '10.5h', 'half-day']);
export const need = z.enum(['general', 'inclusive', 'correctional', 'sanatorium']);
/** 0 to 6: full years on the age reference date of the school year. */
export const ageGroup = z.number().int().min(0).max(6);
export const digest = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest');

/** Where a child may be placed: what the turn was matched against and what the voucher can be taken to. */
export const placement = z.object({
  districtId: id,
  settlementId: id,
  birthDate: localDate,
  ageGroup,
  languages: z.array(language).min(1),
  kinds: z.array(kind).min(1),
});
