import type { Cohorts } from './cohort.js';
import { type Asker, Competition, type Giving } from './competition.js';
import { WEEK_DAYS, type Week } from './weeks.js';

/** From one first of September to the next all who compete are of one age group, and are given turns as that group was. */
export interface Season {
  /** Weeks from the day of the forecast. */
  readonly fromWeek: number;
  /** How those of that age group moved, week by week; nothing once the child is too old. */
  readonly weeks: readonly Week[];
}

export interface SeasonDeps {
  readonly giving: Giving;
  readonly cohorts: Cohorts;
  /** Days since 1970. */
  readonly day: number;
  readonly weeksOf: (competition: Competition) => readonly Week[];
  /** In which category the child stands by then, as the queue is updated for each school year. @param day days since 1970 */
  readonly categoryOn: (day: number) => number;
}

/** What lies before one who waits: its age group now, the next from the next school year on, until it is too old. */
export function seasonsOf(asker: Asker, { giving, cohorts, day, weeksOf, categoryOn }: SeasonDeps): Season[] {
  const seasons: Season[] = [];
  for (let from = day; ; from = cohorts.nextYearBegins(from)) {
    const fromWeek = Math.floor((from - day) / WEEK_DAYS);
    if (!cohorts.hasGroup(from, asker.line.cohort)) return [...seasons, { fromWeek, weeks: [] }];
    const then = from === day ? asker : { ...asker, category: categoryOn(from) };
    seasons.push({ fromWeek, weeks: weeksOf(new Competition(then, giving, cohorts, from)) });
  }
}
