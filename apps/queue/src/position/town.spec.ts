import { type Instant, type LocalDate, RegionPolicy, type StatusClass, isRejection } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { type LogEntry, type QueueSnapshot, match } from '@kezek/translog';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Book } from '../book/book.js';
import type { InQueue } from '../iteration/standing-queue.js';
import { rulesFor } from '../iteration/rules.js';
import { seenAt } from '../iteration/take.js';
import { type Quality, backTest, qualityOf } from './back-test.js';
import { dateOfDay, dayNumber } from './days.js';
import type { Place } from './forecast.js';
import { Forecasts, movementsOf } from './forecasts.js';
import { ForecastQuality } from './quality.js';
import { seeded } from './random.js';
import { PositionRecord } from './record.js';
import type { Season } from './seasons.js';
import { forecastFor } from './seed.js';

const file = join(__dirname, '../../../../deploy/regions/zhetysu.yaml');
const shipped = loadRegionPolicy(file);
const DISTRICT = 'eskeldi';
const [FIRST, DAYS] = [dayNumber('2026-01-05' as LocalDate), 3 * 365];
const ITERATION_DAYS = 28;
const LEAVING_A_DAY = 0.0004;
const ARRIVALS_A_DAY = 1.4;

const sharing = (interleave: { priority: number; general: number }): RegionPolicy => {
  const { queue } = shipped.document;
  const value = [{ ...queue.interleave[0]!, value: interleave }];
  return new RegionPolicy({ ...shipped.document, queue: { ...queue, interleave: value } }, readFileSync(file, 'utf8'));
};

/** A district in which families apply, change nothing, leave or grow, and an iteration gives what seats there are by the rules themselves. */
function town(policy: RegionPolicy, seed: string) {
  const random = seeded(seed);
  const pick = <T>(...weighted: readonly (readonly [weight: number, value: T])[]): T => {
    let left = random() * weighted.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of weighted) if ((left -= weight) < 0) return value;
    return weighted[0]![1];
  };
  const book = new Book();
  const record = new PositionRecord(book, policy);
  const settlements = policy
    .district(DISTRICT)
    .settlements.slice(0, 2)
    .map(({ id }) => id);
  let [index, number, micros] = [0, 0, 0];
  const at = (day: number): Instant => `${dateOfDay(day)}T06:00:00.${String((micros += 1) % 1_000_000).padStart(6, '0')}Z` as Instant;
  const say = (day: number, type: string, data: Record<string, unknown>, birthDate?: LocalDate): void => {
    const entry: LogEntry = { at: at(day), type: `queue.${type}`, data };
    const subject = birthDate === undefined ? undefined : { childId: 'chd', guardianId: `gdn_${number}`, birthDate };
    record.hear(entry, { index, moves: book.apply(entry, subject) });
    index += 1;
  };
  const categoryOf = (day: number, statusClass: StatusClass, birthDate: LocalDate): number =>
    policy.on(dateOfDay(day)).categoryOf({ statusClass, birthDate, districtId: DISTRICT }).ordinal;

  const apply = (day: number): void => {
    const birthDate = dateOfDay(day - Math.floor(365 * (1 + 3.5 * random())));
    const statusClass = pick<StatusClass>([8, 'out-of-turn'], [22, 'priority'], [70, 'general']);
    const placement = {
      ...{ districtId: DISTRICT, settlementId: pick([65, settlements[0]!], [35, settlements[1]!]) },
      ageGroup: policy.on(dateOfDay(day)).ageGroupOf(birthDate),
      languages: pick([55, ['kk']], [30, ['ru']], [15, ['kk', 'ru']]),
      kinds: ['private', 'state'],
    };
    const applicationId = `app_${String((number += 1)).padStart(8, '0')}`;
    const about = { applicationId, category: categoryOf(day, statusClass, birthDate), statusClass, submittedAt: at(day) };
    say(day, 'application-submitted', { ...about, channel: 'web', placement }, birthDate);
  };

  const iterate = (day: number): void => {
    const now = at(day);
    const waiting = [...book.waiting(DISTRICT)].map(({ settlementId, ageGroup, birthDate, languages, kinds, ...one }) => ({
      ...one,
      placement: { districtId: DISTRICT, settlementId, ageGroup, birthDate, languages, kinds },
      stopListedUntil: undefined,
      paused: undefined,
    }));
    const applications = seenAt(now, { waiting: waiting as unknown as InQueue[], policy });
    const month = Number(dateOfDay(day).slice(5, 7));
    const plenty = month === 8 ? 4 : 1.6;
    const seats = settlements.flatMap((settlementId, n) =>
      [1, 2, 3, 4, 5].flatMap((ageGroup) =>
        (['kk', 'ru'] as const).map((language) => {
          const mean =
            plenty * (n === 0 ? 1.5 : 0.7) * (language === 'kk' ? 1.6 : 0.8) * (ageGroup === 2 ? 3.2 : ageGroup === 3 ? 2.2 : 0.9);
          return { settlementId, ageGroup, language, kind: 'state', free: Math.floor(2 * mean * random()) };
        }),
      ),
    );
    const snapshot: QueueSnapshot = {
      districtId: DISTRICT,
      on: dateOfDay(day),
      applications,
      openTurns: [],
      seats: seats.filter(({ free }) => free > 0),
    };
    for (const turn of match(snapshot, rulesFor({ districtId: DISTRICT }, policy, now)).turns) {
      const { districtId, settlementId, ageGroup, languages, kinds } = book.get(turn.applicationId)!;
      const { applicationId, category, submittedAt, ordinal } = turn;
      const placement = { districtId, settlementId, ageGroup, languages, kinds };
      say(day, 'turn-given', { applicationId, iterationId: 'itr', category, submittedAt, ordinal, placement });
    }
  };

  const update = (day: number): void => {
    for (const { applicationId, category: from, statusClass, birthDate } of [...book.waiting(DISTRICT)]) {
      try {
        const to = categoryOf(day, statusClass, birthDate);
        if (policy.on(dateOfDay(day)).turnByAge(birthDate) === 'too-old')
          say(day, 'application-withdrawn', { applicationId, reason: 'age' });
        else if (to !== from) say(day, 'category-changed', { applicationId, from, to, cause: 'queue-update', statusClass, epochId: 'epc' });
      } catch (error) {
        if (!isRejection(error)) throw error;
        say(day, 'application-withdrawn', { applicationId, reason: 'age' });
      }
    }
  };

  for (let n = 0; n < 260; n += 1) apply(FIRST);
  let next = FIRST + 10;
  for (let day = FIRST + 1; day < FIRST + DAYS; day += 1) {
    for (let left = ARRIVALS_A_DAY * 2 * random(); left > random(); left -= 1) apply(day);
    for (const { applicationId } of [...book.waiting(DISTRICT)]) {
      if (random() < LEAVING_A_DAY) say(day, 'application-withdrawn', { applicationId, reason: 'guardian' });
    }
    if (dateOfDay(day).slice(5) === '06-30') update(day);
    if (day < next) continue;
    iterate(day);
    next += Math.round(ITERATION_DAYS * (0.7 + 0.6 * random()));
  }
  return { book, record, today: FIRST + DAYS - 1 };
}

const alone = { settlementId: '', cohort: 1, statusClass: 'general' as const, languages: ['kk'], kinds: ['state'] };

const OFTEN_MOVED = 250;

/** As if each category were served by itself, whatever its families ask for. */
function byCategoryAlone(record: PositionRecord, today: number): Quality {
  const trials = movementsOf(DISTRICT, record)
    .filter(([, movements]) => movements.length > OFTEN_MOVED)
    .flatMap((one) => {
      const rules = {
        ...{
          lines: { line: () => alone, count: 10_000 },
          cohorts: { groupOn: () => 1, hasGroup: (day: number) => day <= today, nextYearBegins: () => today * 2 },
        },
        givingOn: () => ({ scope: 'city' as const, interleave: { priority: 0, general: 1 } }),
        comingOfAge: () => ({ ownDays: 0, part: 1, partAWeek: 0 }),
        categoryThen: () => undefined,
        forecaster:
          (queue: string) =>
          (place: Place, [now]: readonly Season[], on: number) =>
            forecastFor(queue)(place, [now!], on),
      };
      return [...backTest({ districtId: DISTRICT, categories: [one], ...rules } as never, today)].filter((trial) => trial !== undefined);
    });
  return qualityOf(trials);
}

describe('forecasts in a town whose turns are given by the rules themselves', () => {
  it.each([
    ['one turn of the priority class to three of the general one', { priority: 1, general: 3 }],
    ['turns by category alone', { priority: 0, general: 1 }],
  ])('are met more often than by category alone: %s', async (_what, share) => {
    const policy = sharing(share);
    const { book, record, today } = town(policy, 'one');
    const quality = await new ForecastQuality(record, policy).of(DISTRICT, today);
    const before = byCategoryAlone(record, today);
    expect(quality.forecasts).toBeGreaterThan(150);
    expect(quality.coveredPercent).toBeGreaterThan(60);
    expect(quality.coveredPercent).toBeGreaterThan(before.coveredPercent + 10);
    expect(quality.latePercent).toBeLessThan(15);
    // What is asked of the service is the same for all who ask.
    const [one, other] = [new Forecasts(record, policy), new Forecasts(record, policy)];
    for (const waiting of [...book.waiting(DISTRICT)].slice(0, 40)) expect(one.of(waiting, today)).toEqual(other.of(waiting, today));
  });
});
