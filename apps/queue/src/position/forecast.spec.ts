import fc from 'fast-check';
import { type Trial, backTest, qualityOf } from './back-test.js';
import { CAUSES, type Cause } from './causes.js';
import { type Asker, Competition, type Giving } from './competition.js';
import { type Forecast, type Place, forecast } from './forecast.js';
import { Movements } from './movements.js';
import { type Random, seeded } from './random.js';
import type { Season } from './seasons.js';
import { type Week, weeksUntil } from './weeks.js';

const line = { settlementId: 'tekeli', cohort: 2023, statusClass: 'general' as const, languages: ['kk'], kinds: ['state'] };
const lines = { line: () => line, count: 1 };
const cohorts = { groupOn: () => 3, hasGroup: (day: number) => day < FOR_EVER, nextYearBegins: () => FOR_EVER } as never;
const FOR_EVER = 1_000_000;
const always = (weeks: readonly Week[]): Season[] => [{ fromWeek: 0, weeks }];
const giving: Giving = { scope: 'district', interleave: { priority: 0, general: 1 } };
const ofAge = { ownDays: 0, part: 1, partAWeek: 0 };
const placed = (own: number): Place => ({
  ahead: { first: 0, own, rival: 0 },
  share: { own: 1, rival: 0, leads: false },
  age: ofAge,
});
const nobody = { first: 0, own: 0, rival: 0 };

const START = 20_000;

interface Kind {
  readonly waiting: number;
  /** Turns of an iteration in the mean; it comes on a random day about every four weeks. */
  readonly turns: number;
  readonly arrivalsADay: number;
  readonly leavingADay: number;
}

/** A queue of a known pace: who comes stands behind, who leaves does so from anywhere, turns go to the first. */
function synthetic({ waiting, turns, arrivalsADay, leavingADay }: Kind, days: number, random: Random): Movements {
  const movements = new Movements();
  let index = 0;
  let next = 0;
  const line: number[] = [];
  const move = (day: number, n: number, change: 1 | -1, cause: Cause): void =>
    movements.add({
      ...{ day, change, stamp: n, sequence: 0, applicationId: `app_${n}`, index: (index += 1), cause: CAUSES.indexOf(cause) },
      ...{ epoch: 0, other: 0, birthDay: 0, ageGroup: 3, line: 0 },
    });
  const come = (day: number): void => {
    line.push((next += 1));
    move(day, next, 1, 'submitted');
  };
  for (let n = 0; n < waiting; n += 1) come(START);
  for (let day = START + 1; day < START + days; day += 1) {
    for (let n = drawnCount(arrivalsADay, random); n > 0; n -= 1) come(day);
    for (let n = drawnCount(leavingADay * line.length, random); n > 0 && line.length > 0; n -= 1)
      move(day, line.splice(Math.floor(random() * line.length), 1)[0]!, -1, 'withdrawn');
    if (random() > 1 / 28) continue;
    const given = Math.round(turns * (0.5 + random()));
    for (const n of line.splice(0, given)) move(day, n, -1, 'served');
  }
  return movements;
}

/** Poisson with a small mean. */
function drawnCount(mean: number, random: Random): number {
  let count = 0;
  for (let left = random(); left > Math.exp(-mean) && count < 200; left *= random()) count += 1;
  return count;
}

const YEARS = 5 * 365;
const kind: Kind = { waiting: 400, turns: 40, arrivalsADay: 1.5, leavingADay: 0.0005 };

/** Five queues of one kind, so that the luck of one says little. */
function coverage(forecaster: (place: Place, seasons: readonly Season[], random: Random) => Forecast) {
  const trials: Trial[] = Array.from({ length: 5 }, (_, n) => {
    const movements = synthetic(kind, YEARS, seeded(`queue ${n}`));
    const made = (place: Place, seasons: readonly Season[], on: number) => forecaster(place, seasons, seeded(`${n} ${on}`));
    const queue = {
      districtId: 'tekeli',
      categories: [[18, movements] as const],
      lines,
      cohorts,
      comingOfAge: () => ofAge,
      categoryThen: () => undefined,
    };
    return [...backTest({ ...queue, givingOn: () => giving, forecaster: () => made }, START + YEARS - 1)].filter(
      (one) => one !== undefined,
    );
  }).flat();
  return qualityOf(trials);
}

describe('the forecast', () => {
  it('is met by about four of five turns in queues of a known pace, and missed on either side alike', () => {
    const { forecasts, coveredPercent, earlyPercent, latePercent, medianErrorDays } = coverage(forecast);
    expect(forecasts).toBeGreaterThan(1_500);
    expect(Math.abs(coveredPercent - 80)).toBeLessThan(8);
    expect([earlyPercent, latePercent].filter((percent) => percent >= 5 && percent <= 15)).toHaveLength(2);
    expect(medianErrorDays).toBeLessThan(45);
  });

  it.each<[string, (week: Week) => Week, 'earlyPercent' | 'latePercent']>([
    ['counts each turn twice', (week) => ({ ...week, served: week.served * 2 }), 'latePercent'],
    ['misses every third turn', (week) => ({ ...week, served: Math.round(week.served * 0.66) }), 'earlyPercent'],
  ])('is found out by the back-test where it %s', (_what, broken, side) => {
    const quality = coverage((place, seasons, random) =>
      forecast(
        place,
        seasons.map((one) => ({ ...one, weeks: one.weeks.map(broken) })),
        random,
      ),
    );
    expect(quality[side]).toBeGreaterThan(20);
    expect(quality.coveredPercent).toBeLessThan(76);
  });

  it('is found out where its interval is far too narrow', () => {
    const narrow = (made: Forecast): Forecast => (made.known ? { ...made, days10: made.days50 - 7, days90: made.days50 + 7 } : made);
    expect(coverage((place, seasons, random) => narrow(forecast(place, seasons, random))).coveredPercent).toBeLessThan(60);
  });

  it('is the same for the same queue, day and place, and never earlier for a later place', () => {
    const week = fc.record({
      served: fc.nat(20),
      leaving: fc.double({ min: 0, max: 0.1, noNaN: true }),
      coming: fc.constant(0),
      joining: fc.constant(nobody),
    });
    fc.assert(
      fc.property(
        fc.array(week, { minLength: 8, maxLength: 60 }),
        fc.integer({ min: 0, max: 299 }),
        fc.nat(100),
        (weeks, place, further) => {
          const near = forecast(placed(place), always(weeks), seeded('tekeli 18 20000'));
          const far = forecast(placed(place + further), always(weeks), seeded('tekeli 18 20000'));
          expect(forecast(placed(place), always(weeks), seeded('tekeli 18 20000'))).toEqual(near);
          if (!near.known) return;
          expect(near.days10 <= near.days50 && near.days50 <= near.days90).toBe(true);
          if (far.known) expect([far.days10 >= near.days10, far.days90 >= near.days90]).toEqual([true, true]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    ['the record is short', Array.from({ length: 7 }, () => 5), 'short-record'],
    ['hardly any turns were given', [9, 0, 9, ...Array.from({ length: 20 }, () => 0)], 'few-turns'],
    ['it would take longer than the years of kindergarten', [1, 1, 1, ...Array.from({ length: 40 }, () => 0)], 'too-far'],
  ])('says why it is not known where %s', (_what, served, reason) => {
    const weeks = served.map((turns) => ({ served: turns, leaving: 0, coming: 0, joining: nobody }));
    expect(forecast(placed(499), always(weeks), seeded('x'))).toEqual({ known: false, reason });
  });

  it('counts by whole weeks, leaves out what moves whole queues at once, and knows who came among those who waited', () => {
    const movements = new Movements();
    let index = 0;
    const move = (day: number, stamp: number, change: 1 | -1, cause: Cause): void =>
      movements.add({
        ...{ day: START + day, stamp, change, cause: CAUSES.indexOf(cause), applicationId: `app_${stamp}`, index: (index += 1) },
        ...{ sequence: 0, epoch: 0, other: 0, birthDay: 0, ageGroup: 3, line: 0 },
      });
    for (let n = 1; n <= 10; n += 1) move(0, n * 10, 1, 'imported');
    move(6, 10, -1, 'served');
    move(7, 5, 1, 'restored');
    move(13, 20, -1, 'withdrawn');
    move(13, 200, 1, 'submitted');
    move(13, 30, -1, 'recategorised');
    move(14, 40, -1, 'served');
    const asker: Asker = { districtId: 'tekeli', category: 18, line };
    const competition = new Competition(asker, giving, cohorts, START);
    expect(weeksUntil(START + 13, { categories: [[18, movements]], lines, competition })).toEqual([
      { served: 1, leaving: 0, coming: 0, joining: nobody },
      { served: 0, leaving: 1 / 9, coming: 1 / 9, joining: nobody },
    ]);
  });
});
