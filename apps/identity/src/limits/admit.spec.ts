import fc from 'fast-check';
import { type Instant, instantPlusMs, msBetween } from '@kezek/domain';
import { admit } from './admit.js';

const start = '2026-09-01T03:00:00.000000Z' as Instant;
const at = (seconds: number) => instantPlusMs(start, seconds * 1_000);
const limits = [
  { max: 1, windowMs: 60_000 },
  { max: 3, windowMs: 3_600_000 },
];

it('lets the first through', () => {
  expect(admit([], start, limits)).toEqual({ admitted: true, recent: [start], keepUntil: at(3_600) });
});

it('says how long to wait', () => {
  expect(admit([start], at(20), limits)).toEqual({ admitted: false, retryAfterMs: 40_000 });
  expect(admit([start], at(60), limits)).toMatchObject({ admitted: true });
  expect(admit([start, at(60), at(120)], at(180), limits)).toEqual({ admitted: false, retryAfterMs: 3_420_000 });
});

it('never admits more than each limit within its window', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 }), (gaps) => {
      let recent: readonly Instant[] = [];
      const admitted: Instant[] = [];
      let now = start;
      for (const gap of gaps) {
        now = instantPlusMs(now, gap * 1_000);
        const answer = admit(recent, now, limits);
        if (answer.admitted) {
          recent = answer.recent;
          admitted.push(now);
        }
      }
      for (const { max, windowMs } of limits) {
        for (const end of admitted) {
          const within = admitted.filter((one) => one <= end && msBetween(one, end) < windowMs);
          expect(within.length).toBeLessThanOrEqual(max);
        }
      }
    }),
  );
});
