import { Temporal } from 'temporal-polyfill';
import { type LocalDate, addDays, isLocalDate } from './local-date.js';
import { Rejection } from './rejection.js';

/** A moment in UTC with exactly six fraction digits, `2026-11-21T20:49:36.123456Z`. Compares as text. */
export type Instant = string & { readonly __brand: 'Instant' };

/** An IANA time zone such as `Asia/Almaty`. */
export type Zone = string;

const SHAPE = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;
const ANY_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;
const NO_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?$/;

export const isInstant = (text: unknown): text is Instant => typeof text === 'string' && SHAPE.test(text) && isLocalDate(text.slice(0, 10));

/** Only the one way Kezek writes it. @throws Rejection `domain.instant-format` */
export const parseInstant = (text: string): Instant => {
  if (!isInstant(text)) throw new Rejection('domain.instant-format');
  return text;
};

/** From another system's RFC 3339 stamp with any offset, at most six fraction digits. @throws Rejection `domain.instant-format` */
export const instantFromOffset = (text: string): Instant => {
  if (!ANY_OFFSET.test(text) || !isLocalDate(text.slice(0, 10))) throw new Rejection('domain.instant-format');
  return written(orRejection(() => Temporal.Instant.from(text)));
};

/**
 * From a stamp without an offset, as old queue systems wrote it. The zone's own history is used: Almaty was UTC+6 until 2024-03-01.
 * The hour that came twice when the clocks went back is read as the first of the two.
 * @throws Rejection `domain.instant-format`
 */
export const instantFromLocal = (text: string, zone: Zone): Instant => {
  if (!NO_OFFSET.test(text) || !isLocalDate(text.slice(0, 10))) throw new Rejection('domain.instant-format');
  const local = orRejection(() => Temporal.PlainDateTime.from(text));
  return written(local.toZonedDateTime(zone, { disambiguation: 'earlier' }).toInstant());
};

/**
 * What a stamp without an offset can mean: one moment; none where the clocks went forward over it; two, in their order, in the hour that came
 * twice when they went back.
 * @throws Rejection `domain.instant-format`
 */
export const readingsOfLocal = (text: string, zone: Zone): Instant[] => {
  if (!NO_OFFSET.test(text) || !isLocalDate(text.slice(0, 10))) throw new Rejection('domain.instant-format');
  const local = orRejection(() => Temporal.PlainDateTime.from(text));
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) => local.toZonedDateTime(zone, { disambiguation }));
  if (first === undefined || second === undefined || !first.toPlainDateTime().equals(local)) return [];
  return [...new Set([written(first.toInstant()), written(second.toInstant())])];
};

export const instantFromEpochMs = (ms: number): Instant => written(Temporal.Instant.fromEpochMilliseconds(ms));
export const instantFromEpochMicros = (micros: bigint): Instant => written(Temporal.Instant.fromEpochNanoseconds(micros * 1000n));
/** Whole milliseconds; microseconds are cut off. */
export const epochMsOf = (instant: Instant): number => Temporal.Instant.from(instant).epochMilliseconds;
export const epochMicrosOf = (instant: Instant): bigint => Temporal.Instant.from(instant).epochNanoseconds / 1000n;

/** @param ms whole milliseconds, may be negative */
export const instantPlusMs = (instant: Instant, ms: number): Instant => written(Temporal.Instant.from(instant).add({ milliseconds: ms }));

/** Whole milliseconds from `from` to `to`, cut towards zero; negative if `to` is earlier. */
export const msBetween = (from: Instant, to: Instant): number => Number((epochMicrosOf(to) - epochMicrosOf(from)) / 1000n);

export const localDateOf = (instant: Instant, zone: Zone): LocalDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString() as LocalDate;

/** Wall clock there, `HH:MM`. */
export const localTimeOf = (instant: Instant, zone: Zone): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

/** The first moment of the local day. */
export const startOfDay = (date: LocalDate, zone: Zone): Instant =>
  written(Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant());

/** The last microsecond of the local day: a term that ends that day still holds at this moment and has passed after it. */
export const endOfDay = (date: LocalDate, zone: Zone): Instant =>
  written(
    Temporal.Instant.from(startOfDay(addDays(date, 1), zone)).subtract({
      microseconds: 1,
    }),
  );

/** The deadline's own microsecond still counts as in time. */
export const hasPassed = (deadline: Instant, now: Instant): boolean => now > deadline;

export const isZone = (zone: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

function written(instant: Temporal.Instant): Instant {
  return instant.toString({ fractionalSecondDigits: 6 }) as Instant;
}

function orRejection<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new Rejection('domain.instant-format');
    throw error;
  }
}
