import { type Instant, type LocalDate, compare } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { join } from 'node:path';
import { publicPart } from '@kezek/translog';
import type { ApplicationFact } from '../application/facts.js';
import { Book } from '../book/book.js';
import { PositionRecord } from '../position/record.js';
import { QueuePast } from './queue-past.js';
import { DAYS_MAX } from './waiting-days.js';

type PastFact = ApplicationFact & { readonly at: Instant };

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/zhetysu.yaml'));
const day = (text: string) => text as LocalDate;

const child = { applicationId: 'app_1', childId: 'chd_1' };
const placement = {
  ...{ districtId: 'taldykorgan', settlementId: 'taldykorgan', birthDate: '2023-05-04' as LocalDate, ageGroup: 3 },
  ...{ languages: ['kk'], kinds: ['private' as const] },
};
const submittedAt = '2026-09-01T04:00:00.000000Z' as Instant;

const submitted = (over: Partial<typeof placement> = {}): ApplicationFact => ({
  type: 'queue.application-submitted',
  data: { ...child, guardianId: 'gdn_1', category: 3, placement: { ...placement, ...over }, submittedAt, channel: 'web' },
});
const turn: ApplicationFact = {
  type: 'queue.turn-given',
  data: { ...child, iterationId: 'itr_taldykorgan.1', guardianId: 'gdn_1', category: 3, placement, submittedAt, ordinal: 1 },
};
const inactivated: ApplicationFact = { type: 'queue.application-inactivated', data: { ...child, cause: 'not-confirmed' } };
const restored: ApplicationFact = { type: 'queue.application-restored', data: { ...child, guardianId: 'gdn_1' } };
const withdrawn: ApplicationFact = { type: 'queue.application-withdrawn', data: { ...child, reason: 'guardian' } };
const annulled: ApplicationFact = { type: 'queue.application-annulled', data: { ...child, cause: 'restore-window-over' } };

/** The facts of one child, each at noon of its day unless it says when. */
const past = (...steps: [at: string, fact: ApplicationFact][]): PastFact[] =>
  steps.map(([at, fact]) => ({ ...fact, at: (at.length === 10 ? `${at}T07:00:00.000000Z` : at) as Instant }));

const counted = (children: PastFact[][], from: string, to: string, districtId = 'taldykorgan'): [string, Record<number, number>][] => {
  const book = new Book();
  const record = new PositionRecord(book, policy);
  const facts = children.flatMap((past, n) => past.map((fact) => ({ ...fact, data: { ...fact.data, applicationId: `app_${n}` } })));
  facts
    .sort((a, b) => compare(a.at, b.at))
    .forEach(({ at, type, data }, index) => {
      const entry = { at, type, data: publicPart(type, data) };
      const born = 'placement' in data ? data.placement.birthDate : '';
      record.hear(entry, { index, moves: book.apply(entry, { childId: 'chd_1', guardianId: 'gdn_1', birthDate: born as LocalDate }) });
    });
  const days = new QueuePast(record, policy).days(districtId, day(from), day(to));
  return days.map(({ date, waiting }) => [date, Object.fromEntries(waiting.map(({ ageGroup, count }) => [ageGroup, count]))]);
};

describe('who waited at the end of a day', () => {
  it('is whoever has applied and has no turn yet', () => {
    const one = past(['2026-09-01', submitted()], ['2026-09-03', turn]);
    const other = past(['2026-09-02', submitted({ birthDate: day('2021-05-04') })]);
    expect(counted([one, other], '2026-08-31', '2026-09-03')).toEqual([
      ['2026-08-31', {}],
      ['2026-09-01', { 3: 1 }],
      ['2026-09-02', { 3: 1, 5: 1 }],
      ['2026-09-03', { 5: 1 }],
    ]);
  });

  it('is a child again from the day it is restored, and not while it is inactive or annulled', () => {
    const facts = past(
      ['2026-09-01', submitted()],
      ['2026-09-02', turn],
      ['2026-09-04', inactivated],
      ['2026-09-05', restored],
      ['2026-09-07', turn],
      ['2026-09-08', inactivated],
      ['2026-09-09', annulled],
    );
    const days = counted([facts], '2026-09-01', '2026-09-10');
    expect(days.filter(([, groups]) => groups[3] === 1).map(([date]) => date)).toEqual(['2026-09-01', '2026-09-05', '2026-09-06']);
  });

  it('counts who came and went on one day not at all, and who applies anew once', () => {
    const facts = past(
      ['2026-09-01T05:00:00.000000Z', submitted()],
      ['2026-09-01T06:00:00.000000Z', withdrawn],
      ['2026-09-03', submitted()],
    );
    expect(counted([facts], '2026-09-01', '2026-09-03').map(([, groups]) => groups)).toEqual([{}, {}, { 3: 1 }]);
  });

  it('ends at midnight of the region', () => {
    const facts = past(['2026-09-01T18:59:59.999999Z', submitted()], ['2026-09-01T19:00:00.000000Z', withdrawn]);
    expect(counted([facts], '2026-09-01', '2026-09-02').map(([, groups]) => groups)).toEqual([{ 3: 1 }, {}]);
  });

  it('begins with those who waited before the first day', () => {
    expect(counted([past(['2026-03-01', submitted()])], '2026-10-01', '2026-10-01')).toEqual([['2026-10-01', { 3: 1 }]]);
  });

  it('counts a child in the group of its age on that day: the next one from the first of the school year', () => {
    expect(counted([past(['2026-03-01', submitted()])], '2026-08-31', '2026-09-01')).toEqual([
      ['2026-08-31', { 2: 1 }],
      ['2026-09-01', { 3: 1 }],
    ]);
  });

  it('keeps who has become too old in the group they applied for', () => {
    expect(counted([past(['2026-03-01', submitted({ birthDate: day('2020-09-02'), ageGroup: 5 })])], '2028-01-01', '2028-01-01')).toEqual([
      ['2028-01-01', { 5: 1 }],
    ]);
  });

  it('is of its own district', () => {
    const facts = past(['2026-09-01', submitted({ districtId: 'baizak' })]);
    expect(counted([facts], '2026-09-01', '2026-09-01')).toEqual([['2026-09-01', {}]]);
    expect(counted([facts], '2026-09-01', '2026-09-01', 'baizak')).toEqual([['2026-09-01', { 3: 1 }]]);
  });

  it.each([
    ['a stretch that ends before it begins', '2026-09-02', '2026-09-01'],
    ['more days than a year and a month', '2025-01-01', '2026-09-01'],
  ])('is not told for %s', (_what, from, to) => {
    expect(() => counted([], from, to)).toThrow(expect.objectContaining({ code: 'queue.history-span', params: { max: DAYS_MAX } }));
  });
});
