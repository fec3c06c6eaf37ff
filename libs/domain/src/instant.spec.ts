import fc from 'fast-check';
import {
  endOfDay,
  epochMicrosOf,
  epochMsOf,
  hasPassed,
  instantFromEpochMicros,
  instantFromEpochMs,
  instantFromLocal,
  instantFromOffset,
  instantPlusMs,
  isZone,
  localDateOf,
  localTimeOf,
  msBetween,
  parseInstant,
  startOfDay,
} from './instant.js';
import { addDays, compare, parseLocalDate } from './local-date.js';

const ALMATY = 'Asia/Almaty';
const micros = fc.bigInt({ min: 0n, max: 4_000_000_000_000_000n });
const dates = fc.integer({ min: 0, max: 15_000 }).map((days) => addDays(parseLocalDate('1995-01-01'), days));

describe('instants', () => {
  test.each([
    '2026-11-21T20:49:36Z',
    '2026-11-21T20:49:36.123Z',
    '2026-11-21T20:49:36.123456+00:00',
    '2026-02-30T00:00:00.000000Z',
    '2026-11-21T24:00:00.000000Z',
  ])('%s is not how Kezek writes a moment', (text) => {
    expect(() => parseInstant(text)).toThrow(expect.objectContaining({ code: 'domain.instant-format' }));
  });

  test('compare as text as they compare in time, to the microsecond', () => {
    fc.assert(
      fc.property(micros, micros, (a, b) => {
        expect(compare(instantFromEpochMicros(a), instantFromEpochMicros(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(epochMicrosOf(parseInstant(instantFromEpochMicros(a)))).toBe(a);
      }),
    );
  });

  test('milliseconds added are milliseconds between', () => {
    const at = parseInstant('2026-11-21T20:49:36.123456Z');
    expect(instantPlusMs(at, 1500)).toBe('2026-11-21T20:49:37.623456Z');
    expect(msBetween(at, instantPlusMs(at, -86_400_000))).toBe(-86_400_000);
    expect(instantFromEpochMs(epochMsOf(at))).toBe('2026-11-21T20:49:36.123000Z');
  });

  test('stamps of other systems keep their moment', () => {
    expect(instantFromOffset('2023-01-21T08:01:00+06:00')).toBe('2023-01-21T02:01:00.000000Z');
    expect(instantFromOffset('2025-01-21T08:01:00.5+05:00')).toBe('2025-01-21T03:01:00.500000Z');
    for (const text of ['2023-01-21T08:01:00', '2023-02-30T08:01:00Z', '2023-01-21T08:61:00Z', '2023-01-21T08:01:00.1234567Z']) {
      expect(() => instantFromOffset(text)).toThrow(expect.objectContaining({ code: 'domain.instant-format' }));
    }
  });
});

describe('the clocks of Almaty went back on 2024-03-01', () => {
  test('stamps without offset are read by the zone as it was, so their order holds', () => {
    expect(instantFromLocal('2023-01-21 08:01', ALMATY)).toBe('2023-01-21T02:01:00.000000Z');
    expect(instantFromLocal('2024-03-02T08:01:00', ALMATY)).toBe('2024-03-02T03:01:00.000000Z');
  });

  test('the hour that came twice is the first one', () => {
    expect(instantFromLocal('2024-02-29T23:30:00', ALMATY)).toBe('2024-02-29T17:30:00.000000Z');
  });

  test('days meet without gap on both sides of it', () => {
    expect(startOfDay(parseLocalDate('2024-02-29'), ALMATY)).toBe('2024-02-28T18:00:00.000000Z');
    expect(endOfDay(parseLocalDate('2024-02-29'), ALMATY)).toBe('2024-02-29T18:59:59.999999Z');
    expect(startOfDay(parseLocalDate('2024-03-01'), ALMATY)).toBe('2024-02-29T19:00:00.000000Z');
  });

  test('every day begins and ends on itself', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(localDateOf(startOfDay(date, ALMATY), ALMATY)).toBe(date);
        expect(localDateOf(endOfDay(date, ALMATY), ALMATY)).toBe(date);
        expect(epochMicrosOf(startOfDay(addDays(date, 1), ALMATY)) - epochMicrosOf(endOfDay(date, ALMATY))).toBe(1n);
      }),
    );
  });

  test('a deadline holds through its last microsecond', () => {
    const deadline = endOfDay(parseLocalDate('2026-03-27'), ALMATY);
    expect(hasPassed(deadline, deadline)).toBe(false);
    expect(hasPassed(deadline, startOfDay(parseLocalDate('2026-03-28'), ALMATY))).toBe(true);
    expect(localTimeOf(deadline, ALMATY)).toBe('23:59');
  });

  test('zones are known or not', () => {
    expect(isZone(ALMATY)).toBe(true);
    expect(isZone('Asia/Taldykorgan')).toBe(false);
  });
});
