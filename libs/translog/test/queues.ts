import type { Instant, LocalDate, StatusClass } from '@kezek/domain';
import fc from 'fast-check';
import type { Held, MatchingRules, QueueSnapshot, SnapshotApplication, TurnByAge } from '../src/iteration/snapshot.js';

export const rules: MatchingRules = {
  scope: 'district',
  interleave: { priority: 0, general: 1 },
  lastCategory: 21,
  quotas: [],
  policyDigest: 'f'.repeat(64),
};

export const stamp = (second: number): Instant => `2026-01-10T09:00:${String(second).padStart(2, '0')}.000000Z` as Instant;

export const waits = (applicationId: string, over: Partial<SnapshotApplication> = {}): SnapshotApplication => ({
  applicationId,
  statusClass: 'general',
  category: 17,
  submittedAt: stamp(1),
  settlementId: 'taldykorgan',
  ageGroup: 3,
  byAge: 'yes',
  languages: ['kk'],
  kinds: ['private'],
  ...over,
});

export const seats = (free: number, over: Partial<QueueSnapshot['seats'][number]> = {}) => ({
  settlementId: 'taldykorgan',
  ageGroup: 3,
  language: 'kk',
  kind: 'private',
  free,
  ...over,
});

export const snapshot = (over: Partial<QueueSnapshot>): QueueSnapshot => ({
  districtId: 'taldykorgan',
  on: '2026-02-01' as LocalDate,
  applications: [],
  openTurns: [],
  seats: [],
  ...over,
});

// Generated queues: few seats and many kinds, so that most of them are tight.
const settlementId = fc.constantFrom('taldykorgan', 'kobda', 'otenai');
const ageGroup = fc.constantFrom(1, 3);
const languages = fc.subarray(['kk', 'ru', 'uz'], { minLength: 1 });
const kinds = fc.subarray(['state', 'private'], { minLength: 1 });
const statusClasses: StatusClass[] = ['out-of-turn', 'priority', 'general'];

const arbitraryApplication = fc
  .record({
    number: fc.integer({ min: 1, max: 60 }),
    category: fc.integer({ min: 1, max: 6 }),
    submittedAt: fc.integer({ min: 0, max: 30 }).map(stamp),
    settlementId,
    ageGroup,
    byAge: fc.constantFrom<TurnByAge>('yes', 'yes', 'yes', 'yes', 'if-others-empty', 'too-young', 'too-old'),
    sequence: fc.constantFrom(0, 0, 0, 1, 2),
    held: fc.constantFrom<Held | undefined>(undefined, undefined, undefined, undefined, undefined, 'paused', 'stop-listed'),
    batch: fc.option(fc.constantFrom('app_1', 'app_2', 'app_3', 'app_4', 'app_5'), { nil: undefined, freq: 2 }),
    languages,
    kinds,
  })
  .map(({ number, held, batch, ...one }) => ({
    ...one,
    ...(held === undefined ? {} : { held }),
    ...(batch === undefined ? {} : { batch }),
    applicationId: `app_${number}`,
    statusClass: statusClasses[Math.ceil(one.category / 2) - 1]!,
  }));

export const arbitrarySnapshot = fc.record({
  districtId: fc.constant('taldykorgan'),
  on: fc.constant('2026-02-01' as LocalDate),
  applications: fc.uniqueArray(arbitraryApplication, { selector: (one) => one.applicationId, maxLength: 40, size: '+1' }),
  openTurns: fc.array(fc.record({ applicationId: fc.uuid(), settlementId, ageGroup, languages, kinds }), { maxLength: 4 }),
  seats: fc.array(
    fc.record({
      settlementId,
      ageGroup,
      language: fc.constantFrom('kk', 'ru', 'uz'),
      kind: fc.constantFrom('state', 'private'),
      free: fc.nat(3),
    }),
    { maxLength: 12 },
  ),
});

export const arbitraryRules = fc.record({
  scope: fc.constantFrom('city' as const, 'district' as const),
  interleave: fc.constantFrom({ priority: 0, general: 1 }, { priority: 1, general: 3 }, { priority: 2, general: 1 }),
  lastCategory: fc.constant(6),
  quotas: fc.constantFrom([], [{ category: 2, turnsMax: 1 }]),
  shares: fc.constantFrom([], [{ category: 3, percent: 10 }]),
  turnsMax: fc.constantFrom(1, 3, 100),
  policyDigest: fc.constant('f'.repeat(64)),
});
