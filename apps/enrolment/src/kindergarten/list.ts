import { type LocalDate, Rejection } from '@kezek/domain';
import { known } from './known.js';
import type { ExclusionReason, KindergartenFact, KindergartenState, KnownKindergarten, ListEntry } from './facts.js';

export interface Inclusion {
  readonly from: LocalDate;
  readonly document: string;
}

/**
 * Puts a kindergarten on the list of those that may take vouchers (domain §4; Order No 372 of 30.12.2024).
 * @throws Rejection `enrolment.kindergarten-not-found`, `enrolment.already-listed`, `enrolment.list-day-invalid`
 */
export function include(state: KindergartenState, { from, document }: Inclusion): KindergartenFact[] {
  const kindergarten = known(state);
  const last = kindergarten.list?.at(-1);
  if (last !== undefined && last.excluded === undefined) {
    if (last.from === from && last.document === document) return [];
    throw new Rejection('enrolment.already-listed', { date: last.from });
  }
  const earliest = last?.excluded?.from;
  if (earliest !== undefined && from < earliest) throw new Rejection('enrolment.list-day-invalid', { earliest });
  return [{ type: 'enrolment.kindergarten-listed', data: { ...about(kindergarten), from, document } }];
}

export interface Exclusion {
  /** The first day off the list. */
  readonly from: LocalDate;
  readonly reason: ExclusionReason;
  readonly document: string;
}

/**
 * Takes it off the list. Not for days that are gone: what was agreed on them stands.
 * @throws Rejection `enrolment.kindergarten-not-found`, `enrolment.not-listed`, `enrolment.list-day-invalid`
 */
export function exclude(state: KindergartenState, { from, reason, document }: Exclusion, today: LocalDate): KindergartenFact[] {
  const kindergarten = known(state);
  const last = kindergarten.list?.at(-1);
  const excluded = last?.excluded;
  if (excluded !== undefined && excluded.from === from && excluded.reason === reason && excluded.document === document) return [];
  const isUnwritten = last === undefined && isBeforeTheList(kindergarten);
  if (!isUnwritten && (last === undefined || excluded !== undefined)) throw new Rejection('enrolment.not-listed', { date: from });
  const earliest = last !== undefined && last.from > today ? last.from : today;
  if (from < earliest) throw new Rejection('enrolment.list-day-invalid', { earliest });
  const written: KindergartenFact[] = isUnwritten
    ? [{ type: 'enrolment.kindergarten-listed', data: { ...about(kindergarten), from: LIST_SINCE, document } }]
    : [];
  return [...written, { type: 'enrolment.kindergarten-excluded', data: { ...about(kindergarten), from, reason, document } }];
}

export const isListedOn = (state: KnownKindergarten, day: LocalDate): boolean =>
  state.list === undefined
    ? isBeforeTheList(state)
    : state.list.some(({ from, excluded }) => from <= day && (excluded === undefined || day < excluded.from));

/** Every stay on the list, the first first. */
export const listOf = ({ list }: KnownKindergarten): readonly ListEntry[] => list ?? [];

/** Where the list was not kept apart from the registry yet, to be registered was to be on it. */
export const isBeforeTheList = ({ registration }: KnownKindergarten): boolean => registration.details === undefined;

/** The period of the pilot begins (Order No 372 of 30.12.2024). */
const LIST_SINCE = '2025-01-01' as LocalDate;

const about = ({ registration: { kindergartenId, districtId } }: KnownKindergarten) => ({ kindergartenId, districtId });
