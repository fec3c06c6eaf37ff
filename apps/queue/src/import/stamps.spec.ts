import fc from 'fast-check';
import { type Instant, instantFromEpochMs } from '@kezek/domain';
import { Temporal } from 'temporal-polyfill';
import { type StampedRow, readStamps } from './stamps.js';

const ALMATY = 'Asia/Almaty';
const rows = (...stamps: (string | [string, string])[]): StampedRow[] =>
  stamps.map((one, at) => {
    const [stamp, statusClass] = typeof one === 'string' ? [one, 'general'] : one;
    return { row: at + 2, stamp, statusClass };
  });
const read = (list: StampedRow[], zone = ALMATY) => [...readStamps(list, zone).values()];
const moments = (list: StampedRow[], zone = ALMATY) => read(list, zone).map(({ at }) => at);

it('goes by the zone’s own history: Almaty was six hours ahead until 1 March 2024, then five', () => {
  expect(moments(rows('2024-02-29T10:00:00', '2024-03-01T10:00:00', '2024-03-01T10:00:00.123456'))).toEqual([
    '2024-02-29T04:00:00.000000Z',
    '2024-03-01T05:00:00.000000Z',
    '2024-03-01T05:00:00.123456Z',
  ]);
});

it('keeps a zone that its own stamp names', () => {
  expect(moments(rows('2024-03-01T10:00:00+06:00'))).toEqual(['2024-03-01T04:00:00.000000Z']);
});

describe('the hour that came twice', () => {
  it('keeps the order of the file: where its clock jumps back, the second round has begun', () => {
    expect(read(rows('2024-02-29T22:59:00', '2024-02-29T23:50:00', '2024-02-29T23:10:00', '2024-03-01T00:05:00'))).toEqual([
      { at: '2024-02-29T16:59:00.000000Z', repeatedHour: false },
      { at: '2024-02-29T17:50:00.000000Z', repeatedHour: true },
      { at: '2024-02-29T18:10:00.000000Z', repeatedHour: true },
      { at: '2024-02-29T19:05:00.000000Z', repeatedHour: false },
    ]);
  });

  it('is the first of the two where nothing tells, and each class keeps an order of its own', () => {
    expect(moments(rows('2024-02-29T23:10:00'))).toEqual(['2024-02-29T17:10:00.000000Z']);
    const lists = rows(
      ['2024-02-29T23:30:00', 'priority'],
      ['2024-02-29T23:20:00', 'priority'],
      ['2024-03-02T10:00:00', 'priority'],
      ['2024-01-01T10:00:00', 'general'],
      ['2024-02-29T23:10:00', 'general'],
    );
    expect(moments(lists).map((at) => at?.slice(11, 16))).toEqual(['17:30', '18:20', '05:00', '04:00', '17:10']);
  });

  it('says nothing in a list that is in no order of time', () => {
    const list = rows('2024-03-05T10:00:00', '2024-02-29T23:50:00', '2024-02-29T23:10:00', '2024-01-05T10:00:00');
    expect(moments(list).map((at) => at?.slice(11, 16))).toEqual(['05:00', '17:50', '17:10', '04:00']);
  });
});

it('knows no moment for a stamp that the clocks went forward over', () => {
  expect(read(rows('2026-03-29T02:30:00'), 'Europe/Berlin')).toEqual([{ at: undefined, repeatedHour: false }]);
});

describe('any queue written down by a clock on the wall, to the minute or to the second', () => {
  // Around the change of clocks, where order is in danger.
  const change = Temporal.Instant.from('2024-02-29T18:00:00Z').epochMilliseconds;
  const around = fc.integer({ min: change - 3 * 3_600_000, max: change + 3 * 3_600_000 });
  const anywhere = fc.integer({ min: change - 900 * 86_400_000, max: change + 600 * 86_400_000 });
  const wall = (ms: number, digits: number): string =>
    Temporal.Instant.fromEpochMilliseconds(ms)
      .toZonedDateTimeISO(ALMATY)
      .toPlainDateTime()
      .toString({ smallestUnit: 'second' })
      .slice(0, digits);

  it('keeps its order', () => {
    const queue = fc.tuple(fc.array(fc.oneof(around, anywhere), { minLength: 1, maxLength: 60 }), fc.constantFrom(16, 19));
    fc.assert(
      fc.property(queue, ([times, digits]) => {
        const inOrder = [...times].sort((a, b) => a - b);
        const found = moments(rows(...inOrder.map((ms) => wall(ms, digits).padEnd(19, ':00'))));
        expect(found).toEqual([...found].sort());
        // And is off by no more than an hour where it had to guess, by no more than the clock's own step elsewhere.
        for (const [index, ms] of inOrder.entries()) {
          const exact: Instant = instantFromEpochMs(ms);
          const offMs = Math.abs(Date.parse(exact) - Date.parse(found[index] ?? ''));
          expect(offMs).toBeLessThanOrEqual(ms >= change - 3_600_000 && ms < change + 3_600_000 ? 3_660_000 : 60_000);
        }
      }),
      { numRuns: 500 },
    );
  });
});
