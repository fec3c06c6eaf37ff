import type { Instant } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { join } from 'node:path';
import { morningAfter, openingOf } from './day.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/demo.yaml'));
const at = (local: string): Instant => new Date(`${local}+05:00`).toISOString().replace(/\.(\d{3})Z/, '.$1000Z') as Instant;

test.each([
  ['2026-11-20T09:00:00', undefined],
  ['2026-11-20T17:59:59', undefined],
  ['2026-11-20T08:59:59', '2026-11-20T09:00:00'],
  ['2026-11-20T18:00:00', '2026-11-23T09:00:00'],
  ['2026-11-22T12:00:00', '2026-11-23T09:00:00'],
  ['2026-12-15T23:00:00', '2026-12-17T09:00:00'],
  ['2027-03-31T10:00:00', undefined],
  ['2027-04-01T10:00:00', '2027-09-01T09:00:00'],
  ['2026-08-31T23:30:00', '2026-09-01T09:00:00'],
])('from %s a scenario begins at %s', (now, opening) => {
  expect(openingOf(policy, at(now))).toBe(opening === undefined ? undefined : at(opening));
});

test('after a term comes the next working morning', () => {
  expect(morningAfter(policy, at('2026-11-25T23:59:59'))).toBe(at('2026-11-26T09:00:00'));
  // The second of January is a Saturday, which makes the Monday free.
  expect(morningAfter(policy, at('2026-12-31T23:59:59'))).toBe(at('2027-01-05T09:00:00'));
});
