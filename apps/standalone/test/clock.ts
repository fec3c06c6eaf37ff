import { join } from 'node:path';
import { type Instant, type LocalDate, type RegionPolicy, addDays, instantFromLocal, localDate, localTimeOf, partsOf } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';
import type { Person } from './person.js';

const OPENING = '09:00';
const SUMMER_FROM = 5;
const SUMMER_TO = 8;

export const demoPolicy = (): RegionPolicy => loadRegionPolicy(join(workspaceRoot(), 'deploy/regions/demo.yaml'));

/** The time of the whole installation. It only goes forward; a month passes in a moment. */
export class DemoTime {
  readonly policy = demoPolicy();

  constructor(private readonly visitor: Person) {}

  async now(): Promise<Instant> {
    return (await this.visitor.get<{ now: Instant }>('/clock')).now;
  }

  async today(): Promise<LocalDate> {
    return this.policy.localDateOf(await this.now());
  }

  async moveTo(instant: Instant): Promise<void> {
    await this.visitor.post('/demo/clock', { advanceTo: instant });
  }

  /** @param time local, `HH:MM`; in the morning unless given */
  async moveToDay(date: LocalDate, time = OPENING): Promise<void> {
    await this.moveTo(instantFromLocal(`${date}T${time}:00`, this.policy.zone));
  }

  /**
   * To the next morning on which offices are open and the weeks to come lie in one school year: from May on, to its first day, since groups
   * are cut by age on 1 September.
   */
  async moveToOpening(): Promise<void> {
    const now = await this.now();
    const today = this.policy.localDateOf(now);
    const { year, month } = partsOf(today);
    if (month >= SUMMER_FROM && month <= SUMMER_TO) return this.moveToDay(this.workingDayFrom(localDate({ year, month: 9, day: 1 })));
    const later = localTimeOf(now, this.policy.zone) >= OPENING;
    await this.moveToDay(this.workingDayFrom(later ? addDays(today, 1) : today));
  }

  workingDayFrom(date: LocalDate): LocalDate {
    let day = date;
    while (!this.policy.calendar.isWorkingDay(day)) day = addDays(day, 1);
    return day;
  }

  /** A birth date of a child who is in this age group in the present school year, in the middle of it. */
  birthDateFor(ageGroup: 2 | 3 | 4 | 5, today: LocalDate): LocalDate {
    const { year } = partsOf(this.policy.on(today).referenceDate);
    return localDate({ year: year - ageGroup, month: 3, day: 15 });
  }
}
