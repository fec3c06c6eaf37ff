import type { StatusClass } from '@kezek/domain';
import type { ComingOfAge } from './coming-of-age.js';
import type { Cohorts } from './cohort.js';
import { Competition, type Giving, type Side } from './competition.js';
import type { Forecast } from './forecast.js';
import type { Lines } from './lines.js';
import type { Movements } from './movements.js';
import { seasonsOf } from './seasons.js';
import type { Forecaster } from './seed.js';
import { type Week, weeksUntil } from './weeks.js';

/** One who waits, by the movement with which it came. */
export interface Entered {
  readonly movements: Movements;
  readonly at: number;
  readonly category: number;
  readonly paused: boolean;
}

export interface TrialDeps {
  readonly districtId: string;
  readonly categories: readonly (readonly [category: number, movements: Movements])[];
  readonly lines: Pick<Lines, 'line' | 'count'>;
  readonly cohorts: Cohorts;
  /** @param day days since 1970 */
  readonly givingOn: (day: number) => Giving;
  readonly comingOfAge: (child: { readonly birthDay: number; readonly cohort: number }, day: number) => ComingOfAge;
  readonly categoryThen: (statusClass: StatusClass, birthDay: number, day: number) => number | undefined;
  /** @param queue who competes with each other */
  readonly forecaster: (queue: string) => Forecaster;
}

export interface Cut {
  /** Days since 1970. */
  readonly cut: number;
  readonly waiting: readonly Entered[];
  /** Of this day, by kind of asker: filled as they are asked for. */
  readonly pasts: Map<string, readonly Week[]>;
}

/** What would have been said on that day to one who waited then. */
export function forecastOnCut(entered: Entered, { cut, waiting, pasts }: Cut, deps: TrialDeps): Forecast {
  const { districtId, categories, lines, cohorts } = deps;
  const { category, movements, at } = entered;
  const asker = { districtId, category, line: lines.line(movements.line(at)) };
  const giving = deps.givingOn(cut);
  const competition = new Competition(asker, giving, cohorts, cut);
  const { birthDay } = movements.at(at);
  const place = {
    ahead: aheadThen(entered, { cut, waiting, competition, lines }),
    share: competition.share,
    age: deps.comingOfAge({ birthDay, cohort: asker.line.cohort }, cut),
  };
  const weeksOf = (one: Competition): readonly Week[] => {
    const weeks = pasts.get(one.kindOfAsker) ?? weeksUntil(cut, { categories, lines, competition: one });
    pasts.set(one.kindOfAsker, weeks);
    return weeks;
  };
  const categoryOn = (day: number): number => deps.categoryThen(asker.line.statusClass, birthDay, day) ?? category;
  const seasons = seasonsOf(asker, { giving, cohorts, day: cut, categoryOn, weeksOf });
  return deps.forecaster(`${districtId} ${competition.key}`)(place, seasons, cut);
}

interface Then {
  readonly cut: number;
  readonly waiting: readonly Entered[];
  readonly competition: Competition;
  readonly lines: TrialDeps['lines'];
}

function aheadThen(asker: Entered, { cut, waiting, competition, lines }: Then): Record<Side, number> {
  const ahead = { first: 0, own: 0, rival: 0 };
  const key = asker.movements.at(asker.at);
  const competes = Array.from({ length: lines.count }, (_, code) => {
    const line = lines.line(code);
    return competition.asksForSame(line) && competition.isOfAge(cut, line);
  });
  for (const { movements, at, category } of waiting) {
    const code = movements.line(at);
    if (competes[code] !== true) continue;
    const side = competition.sideOf(lines.line(code), category);
    const isBehind = side === 'own' && category === asker.category && !movements.isBefore(at, key);
    if (side !== undefined && !isBehind) ahead[side] += 1;
  }
  return ahead;
}
