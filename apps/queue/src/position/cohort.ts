import { type LocalDate, type RegionPolicy, addDays, isRejection } from '@kezek/domain';
import { dateOfDay, dayNumber } from './days.js';

/** Of no age group: too old, or before the region's rules. */
const NO_GROUP = 0;
const YEARS_MAX = 10_000;
/** As many as movements count: to the year 2149. */
const DAYS_MAX = 65_536;

/**
 * Children born in one school year move through the age groups together: so competing children are told by it, and not by a group that is
 * another from the first of a school year on.
 */
export class Cohorts {
  readonly #monthDay: string;
  /** Of each day the year in which its school year began; 0 where nobody has asked. */
  readonly #schoolYears = new Uint16Array(DAYS_MAX);
  readonly #groups = new Map<number, number>();

  constructor(private readonly policy: RegionPolicy) {
    this.#monthDay = policy.document.ages.referenceDate.at(-1)?.value ?? '01-01';
  }

  /** The year in which it is counted to have its birthday. */
  of(birthDate: LocalDate): number {
    const year = Number(birthDate.slice(0, 4));
    return birthDate.slice(5) <= this.#monthDay ? year : year + 1;
  }

  /** Of the youngest in it. */
  lastBirthday(cohort: number): LocalDate {
    return `${cohort}-${this.#monthDay}` as LocalDate;
  }

  /** The first day of the school year after the one that a day is in. */
  nextYearBegins(day: number): number {
    return dayNumber(`${this.#schoolYear(day) + 1}-${this.#monthDay}` as LocalDate);
  }

  /** False once the children are too old. */
  hasGroup(day: number, cohort: number): boolean {
    return this.groupOn(day, cohort) !== NO_GROUP;
  }

  /** The same through a school year, by the rules at its end. @param day days since 1970 */
  groupOn(day: number, cohort: number): number {
    const year = this.#schoolYear(day);
    const key = year * YEARS_MAX + cohort;
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = this.#groupOn(addDays(`${year + 1}-${this.#monthDay}` as LocalDate, -1), this.lastBirthday(cohort));
    this.#groups.set(key, group);
    return group;
  }

  #schoolYear(day: number): number {
    const known = this.#schoolYears[day] ?? 0;
    if (known !== 0) return known;
    const date = dateOfDay(day);
    const year = Number(date.slice(0, 4)) - (date.slice(5) < this.#monthDay ? 1 : 0);
    this.#schoolYears[day] = year;
    return year;
  }

  #groupOn(date: LocalDate, birthDate: LocalDate): number {
    try {
      const rules = this.policy.on(date);
      return rules.turnByAge(birthDate) === 'too-old' ? NO_GROUP : rules.ageGroupOf(birthDate);
    } catch (error) {
      if (!isRejection(error)) throw error;
      return NO_GROUP;
    }
  }
}
