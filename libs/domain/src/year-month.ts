import { type LocalDate, addMonths, daysInMonth, eachDay } from './local-date.js';
import { Rejection } from './rejection.js';

/** A calendar month, `YYYY-MM`. Compares as text. */
export type YearMonth = string & { readonly __brand: 'YearMonth' };

export const isYearMonth = (text: unknown): text is YearMonth =>
  typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && !text.startsWith('0000');

/** @throws Rejection `domain.month-format` */
export const parseYearMonth = (text: string): YearMonth => {
  if (!isYearMonth(text)) throw new Rejection('domain.month-format');
  return text;
};

export const monthOf = (date: LocalDate): YearMonth => date.slice(0, 7) as YearMonth;
export const yearOf = (value: LocalDate | YearMonth): number => Number(value.slice(0, 4));
export const firstDayOf = (month: YearMonth): LocalDate => `${month}-01` as LocalDate;

export const lastDayOf = (month: YearMonth): LocalDate => `${month}-${daysInMonth(yearOf(month), Number(month.slice(5, 7)))}` as LocalDate;

export const daysOfMonth = (month: YearMonth): LocalDate[] => eachDay(firstDayOf(month), lastDayOf(month));
export const plusMonths = (month: YearMonth, months: number): YearMonth => monthOf(addMonths(firstDayOf(month), months));
