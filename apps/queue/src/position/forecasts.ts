import { type LocalDate, type RegionPolicy, type StatusClass, isRejection } from '@kezek/domain';
import type { Standing } from '../book/standing.js';
import { aheadOf } from './ahead.js';
import { comingOfAge } from './coming-of-age.js';
import { Competition, type Giving } from './competition.js';
import { dateOfDay, dayNumber } from './days.js';
import type { Forecast } from './forecast.js';
import type { PositionRecord } from './record.js';
import { seasonsOf } from './seasons.js';
import { forecastFor } from './seed.js';
import { type Week, weeksUntil } from './weeks.js';

/** Pasts of so many kinds of askers are kept for a day; a district has hundreds. */
const KEPT_MAX = 2_000;

/**
 * When the turn of one who waits comes, from who stands before it for the same seats now and from how turns were given until yesterday: so all
 * who ask on one day have the same past, which is worked out once.
 */
export class Forecasts {
  readonly #pasts = new Map<string, readonly Week[]>();
  #keptFor = '';

  constructor(
    private readonly record: PositionRecord,
    private readonly policy: RegionPolicy,
  ) {}

  /** @param today days since 1970 */
  of(standing: Standing, today: number): Forecast {
    const { districtId, category, birthDate } = standing;
    const { cohorts } = this.record;
    const lines = this.record.linesOf(districtId);
    const asker = { districtId, category, line: lines.line(lines.codeOf(standing)) };
    const giving = givingOn(today, districtId, this.policy);
    const competition = new Competition(asker, giving, cohorts, today);
    const ahead = aheadOf(standing, { competition, lines, day: today });
    const place = {
      ahead,
      share: competition.share,
      age: comingOfAge({ birthDay: dayNumber(birthDate), cohort: asker.line.cohort }, { today, policy: this.policy, cohorts }),
    };
    const categoryOn = (day: number): number => categoryThen(standing, day, this.policy) ?? category;
    const seasons = seasonsOf(asker, { giving, cohorts, day: today, categoryOn, weeksOf: (one) => this.#past(one, today) });
    return forecastFor(`${districtId} ${competition.key}`)(place, seasons, today);
  }

  #past(competition: Competition, today: number): readonly Week[] {
    const { record } = this;
    const { districtId } = competition.asker;
    // Yesterday is told to its end once anything of today has been told.
    const keptFor = record.lastDay >= today ? `${today}` : `${today} ${record.size}`;
    if (keptFor !== this.#keptFor || this.#pasts.size >= KEPT_MAX) this.#pasts.clear();
    this.#keptFor = keptFor;
    const key = `${districtId} ${competition.kindOfAsker}`;
    const known = this.#pasts.get(key);
    if (known !== undefined) return known;
    const weeks = weeksUntil(today - 1, { categories: movementsOf(districtId, record), lines: record.lines, competition });
    this.#pasts.set(key, weeks);
    return weeks;
  }
}

export const movementsOf = (districtId: string, record: PositionRecord) =>
  record.categories(districtId).map(([category, { movements }]) => [category, movements] as const);

/** @param day days since 1970 */
export function givingOn(day: number, districtId: string, policy: RegionPolicy): Giving {
  const rules = policy.on(dateOfDay(day));
  return { scope: rules.iterationScopeOf(districtId), interleave: rules.interleave };
}

interface Grows {
  readonly districtId: string;
  readonly statusClass: StatusClass;
  readonly birthDate: LocalDate;
}

/** Undefined where the rules of that day know none. @param day days since 1970 */
export function categoryThen({ districtId, statusClass, birthDate }: Grows, day: number, policy: RegionPolicy): number | undefined {
  try {
    return policy.on(dateOfDay(day)).categoryOf({ districtId, statusClass, birthDate }).ordinal;
  } catch (error) {
    if (!isRejection(error)) throw error;
    return undefined;
  }
}
