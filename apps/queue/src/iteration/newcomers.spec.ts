import type { Instant, LocalDate } from '@kezek/domain';
import { type QueueSnapshot, type SnapshotApplication, type Turn } from '@kezek/translog';
import { cameLater, overtaken } from './newcomers.js';

const stands = (applicationId: string, over: Partial<SnapshotApplication> = {}): SnapshotApplication => ({
  applicationId,
  statusClass: 'general',
  category: 17,
  submittedAt: '2026-01-10T09:00:05.000000Z' as Instant,
  settlementId: 'tekeli',
  ageGroup: 3,
  byAge: 'yes',
  languages: ['kk'],
  kinds: ['private'],
  ...over,
});
const early = { submittedAt: '2026-01-10T09:00:01.000000Z' as Instant };
const late = { submittedAt: '2026-01-10T09:00:09.000000Z' as Instant };

const previewed = [stands('app_turn'), stands('app_left', late)];
const snapshot: QueueSnapshot = { districtId: 'tekeli', on: '2026-02-01' as LocalDate, applications: previewed, openTurns: [], seats: [] };
const before = { snapshot, rules: { scope: 'city' as const }, turns: [{ applicationId: 'app_turn' } as Turn] };
const overtaking = (now: readonly SnapshotApplication[]): string[] => overtaken(before, now).map((one) => one.applicationId);

describe('given a preview with a turn', () => {
  it('when nothing changes, then nobody came and nobody overtakes', () => {
    expect([cameLater(snapshot, previewed), overtaking(previewed)]).toEqual([[], []]);
  });

  it('when one comes who stands before the turn, then it overtakes; when behind it, it only came later', () => {
    const now = [...previewed, stands('app_before', early), stands('app_behind', late)];
    expect(cameLater(snapshot, now).map((one) => one.applicationId)).toEqual(['app_before', 'app_behind']);
    expect(overtaking(now)).toEqual(['app_before']);
  });

  it('when one that was there gets a benefit, then it overtakes', () => {
    expect(overtaking([previewed[0]!, stands('app_left', { ...late, category: 10, statusClass: 'priority' })])).toEqual(['app_left']);
  });

  it.each([
    ['competes for other seats', { ageGroup: 4 }],
    ['is paused', { held: 'paused' }],
    ['is too young', { byAge: 'too-young' }],
    ['is of the lowered age, which is asked last', { byAge: 'if-others-empty' }],
  ] as const)('when one comes who %s, then it overtakes nobody', (_, over) => {
    expect(overtaking([...previewed, stands('app_new', { ...early, ...over })])).toEqual([]);
  });
});
