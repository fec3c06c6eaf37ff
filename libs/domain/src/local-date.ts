import { Temporal } from 'temporal-polyfill';
import { Rejection } from './rejection.js';

/** A calendar day that exists, `YYYY-MM-DD`, years 0001 to 9999. Compares as text. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

export const isLocalDate = (text: unknown): text is LocalDate => {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** @throws Rejection `domain.date-format` (not `YYYY-MM-DD`) or `domain.date-does-not-exist` (2026-02-30) */
export const parseLocalDate = (text: string): LocalDate => {
  if (!SHAPE.test(text)) throw new Rejection('domain.date-format');
  if (!isLocalDate(text)) throw new Rejection('domain.date-does-not-exist', { date: text });
  return text;
};

/** @throws Rejection `domain.date-does-not-exist` */
export const localDate = (parts: { year: number; month: number; day: number }): LocalDate =>
  parseLocalDate([padded(parts.year, 4), padded(parts.month, 2), padded(parts.day, 2)].join('-'));

export const partsOf = (date: LocalDate): { year: number; month: number; day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

export const addDays = (date: LocalDate, days: number): LocalDate => Temporal.PlainDate.from(date).add({ days }).toString() as LocalDate;

/** The last day of the month if the day does not exist there: 31 January + 1 month = 28 or 29 February. */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ months }).toString() as LocalDate;

export const addYears = (date: LocalDate, years: number): LocalDate => addMonths(date, years * 12);

/** Calendar days from `from` to `to`; negative if `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: LocalDate): number => Temporal.PlainDate.from(date).dayOfWeek;

/** Every day from `from` to `to`, both included; empty if `to` is earlier. */
export const eachDay = (from: LocalDate, to: LocalDate): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date);
  return days;
};

/** For any text values that sort as they mean: `Instant`, `LocalDate`, `YearMonth`. */
export const compare = <T extends string>(a: T, b: T): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

export const earlier = <T extends string>(a: T, b: T): T => (b < a ? b : a);
export const later = <T extends string>(a: T, b: T): T => (b > a ? b : a);

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
