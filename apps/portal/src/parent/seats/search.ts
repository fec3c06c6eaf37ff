import { likelyAgeGroup } from '../child/age.js';
import type { KnownChild } from '../child/use-child.js';
import { plusMonths } from '../month/calendar.js';

/** With what the search begins; an empty language is any. */
export interface Filters {
  readonly ageGroup: number;
  readonly language: string;
  /** The day on which the child would come; empty is today. */
  readonly from: string;
}

/** For what a seat is looked for, and where. */
export interface Search {
  readonly purpose: 'first' | 'move';
  readonly districtId: string;
  readonly contractBy: string | undefined;
  /** The group the child attends: no seat to move to. */
  readonly currentGroupId: string | undefined;
  readonly attends: string | undefined;
  /** Of the child today, by which waiting lists are kept. */
  readonly ageGroup: number;
  readonly first: Filters;
  readonly ageGroupOn: (day: string) => number;
}

/** @returns undefined if the child can ask for no seat now */
export function searchOf({ situation, application, voucher, today }: KnownChild): Search | undefined {
  const placement = voucher?.placement ?? application?.placement;
  if (placement === undefined) return undefined;
  const { districtId, languages, ageGroup } = placement;
  const ageToday = likelyAgeGroup(placement.birthDate, today);
  const ageGroupOn = (day: string): number => likelyAgeGroup(placement.birthDate, day === '' ? today : day);
  const [onlyLanguage = ''] = languages.length === 1 ? languages : [];
  if (situation.kind === 'choosing') {
    const first = { ageGroup, language: onlyLanguage, from: '' };
    const where = { currentGroupId: undefined, attends: undefined };
    return { purpose: 'first', districtId, contractBy: situation.contractBy, ...where, ageGroup: ageToday, ageGroupOn, first };
  }
  if (situation.kind === 'enrolled' && situation.move === undefined) {
    // A family that moves may change the language.
    const from = moveDay(today);
    const first = { ageGroup: ageGroupOn(from), language: '', from };
    const { groupId: currentGroupId, kindergartenId: attends } = situation.contract;
    return { purpose: 'move', districtId, contractBy: undefined, currentGroupId, attends, ageGroup: ageToday, ageGroupOn, first };
  }
  return undefined;
}

/** The first day of the next month: each kindergarten then has whole months. */
export const moveDay = (today: string): string => `${plusMonths(today.slice(0, 7), 1)}-01`;
