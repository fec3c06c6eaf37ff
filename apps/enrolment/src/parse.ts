import { type LocalDate, Rejection, type YearMonth, isLocalDate, isYearMonth } from '@kezek/domain';

/** Sizes of a page: what is answered unless a caller says, and what it may ask for. */
const PAGE_USUAL = 100;
const PAGE_MAX = 500;

const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{2,79}$/;

/** @throws Rejection `enrolment.request-invalid` with the field */
export function idOf(field: string, value: string): string {
  if (!ID.test(value)) throw invalid(field);
  return value;
}

/** @throws Rejection `enrolment.request-invalid` with the field */
export function dateOf(field: string, value: string): LocalDate {
  if (!isLocalDate(value)) throw invalid(field);
  return value;
}

/** @throws Rejection `enrolment.request-invalid` with the field */
export function monthOf(field: string, value: string): YearMonth {
  if (!isYearMonth(value)) throw invalid(field);
  return value;
}

/** @throws Rejection `enrolment.request-invalid` with the field */
export function oneOf<T extends string>(field: string, value: string, values: readonly T[]): T {
  const found = values.find((one) => one === value);
  if (found === undefined) throw invalid(field);
  return found;
}

/** @throws Rejection `enrolment.request-invalid` with the field */
export function textOf(field: string, value: string, maxLength = 300): string {
  const text = value.trim();
  if (text === '' || text.length > maxLength) throw invalid(field);
  return text;
}

/** @throws Rejection `enrolment.page-too-large` */
export function pageOf(request: { readonly limit: number; readonly after: string }): { limit: number; after?: string } {
  if (request.limit > PAGE_MAX) throw new Rejection('enrolment.page-too-large', { max: PAGE_MAX });
  const limit = request.limit > 0 ? request.limit : PAGE_USUAL;
  return { limit, ...(request.after === '' ? {} : { after: request.after }) };
}

/** Where the next page begins; empty if there is none. */
export const nextOf = (found: readonly { readonly cursor: string }[], limit: number): string =>
  found.length < limit ? '' : (found.at(-1)?.cursor ?? '');

const invalid = (field: string): Rejection => new Rejection('enrolment.request-invalid', { field });
