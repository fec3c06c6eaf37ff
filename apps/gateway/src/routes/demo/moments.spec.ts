import type { Instant, RegionPolicy } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';
import { join } from 'node:path';
import { endOfMonth, justAfter, nextDay } from './moments.js';

const policy: RegionPolicy = loadRegionPolicy(join(workspaceRoot(), 'deploy/regions/demo.yaml'));
/** Almaty is five hours ahead of UTC. */
const local = (text: string): Instant => new Date(`${text}:00+05:00`).toISOString().replace('Z', '000Z') as Instant;

describe('where a demonstration’s time can be moved to', () => {
  it.each([
    ['2026-09-30T23:30', '2026-10-01T09:00'],
    ['2026-10-01T00:10', '2026-10-02T09:00'],
    ['2026-12-31T12:00', '2027-01-01T09:00'],
  ])('from %s the next day is %s', (now, wanted) => {
    expect(nextDay(policy, local(now))).toBe(local(wanted));
  });

  it.each([
    ['2026-09-07T10:00', '2026-09-30T18:00'],
    // The 31st is a Saturday.
    ['2026-10-05T10:00', '2026-10-30T18:00'],
    ['2026-10-30T17:59', '2026-10-30T18:00'],
    ['2026-10-30T18:00', '2026-11-30T18:00'],
    ['2026-10-31T10:00', '2026-11-30T18:00'],
    ['2026-12-31T20:00', '2027-01-29T18:00'],
    // Two months before the calendar ends.
    ['2027-11-01T10:00', '2027-11-30T18:00'],
    ['2027-12-01T10:00', '2027-12-31T18:00'],
  ])('from %s the end of the month is %s', (now, wanted) => {
    expect(endOfMonth(policy, local(now))).toBe(local(wanted));
  });

  it('a deadline is left behind by a second', () => {
    expect(justAfter('2026-09-30T18:59:59.999999Z' as Instant)).toBe('2026-09-30T19:00:00.999999Z');
  });
});
