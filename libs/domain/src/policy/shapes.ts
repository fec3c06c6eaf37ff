import { z } from 'zod';
import type { MonthDay } from '../age.js';
import { type LocalDate, isLocalDate } from '../local-date.js';
import { parseFraction } from '../money.js';

export const localDate = z.custom<LocalDate>(isLocalDate, 'must be a date that exists, YYYY-MM-DD');

export const monthDay = z.custom<MonthDay>(
  (value) => typeof value === 'string' && isLocalDate(`2025-${value}`),
  'must be a day of every year, MM-DD',
);

export const placeId = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'must be lower-case letters, digits and hyphens');

/** What people read, in every language of the installation. */
export const names = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });
export type Names = z.infer<typeof names>;

/** The document a value comes from; `assumed` if it is a default of ours that no act states. */
export const act = z.string().min(3);

/** Whole tenge, as decrees state amounts. */
export const wholeTenge = z.int().min(0).max(1_000_000_000_000);

/** `1/1`, `0/1`, `1/2`: not above one, and whole hundredths so that days by coefficient stay whole numbers. */
export const coefficient = z
  .string()
  .regex(/^\d{1,3}\/[1-9]\d{0,2}$/, 'must be a fraction such as 1/1 or 1/2')
  .refine((text) => {
    const [numerator = 0, denominator = 1] = text.split('/').map(Number);
    return numerator <= denominator && (numerator * 100) % denominator === 0;
  }, 'must be from 0 to 1 in whole hundredths')
  .transform((text) => parseFraction(text));

/** One value of a rule with the day it holds from and the act it comes from. */
export interface Dated<T> {
  readonly from: LocalDate;
  readonly act: string;
  readonly note?: string | undefined;
  readonly value: T;
}

/** A rule's values in the order they came into force. */
export const dated = <T extends z.ZodType>(value: T) =>
  z
    .array(z.strictObject({ from: localDate, act, note: z.string().optional(), value }))
    .min(1)
    .superRefine((entries, context) => {
      entries.forEach((entry, index) => {
        const before = entries[index - 1];
        if (before && before.from >= entry.from) {
          context.addIssue({ code: 'custom', path: [index, 'from'], message: `must be later than ${before.from}` });
        }
      });
    });

/** Refuses keys that an earlier entry already has, at the later entry. */
export const onceEach =
  <T>(keysOf: (entry: T) => readonly string[]) =>
  (entries: T[], context: z.RefinementCtx): void => {
    const seen = new Set<string>();
    entries.forEach((entry, index) => {
      const keys = keysOf(entry);
      const again = keys.filter((key) => seen.has(key));
      if (again.length > 0) context.addIssue({ code: 'custom', path: [index], message: `${again.join(', ')}: here twice` });
      keys.forEach((key) => seen.add(key));
    });
  };

export const days = z.int().min(0).max(366);
