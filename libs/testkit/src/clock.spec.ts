import fc from 'fast-check';
import { PassingClock, TestClock } from './clock.js';
import { until } from './until.js';

describe('a test clock', () => {
  it('gives instants with six digits that grow with every reading', () => {
    const clock = new TestClock('2026-11-21T20:49:36.999998Z');
    expect([clock.now(), clock.now(), clock.now()]).toEqual([
      '2026-11-21T20:49:36.999999Z',
      '2026-11-21T20:49:37.000000Z',
      '2026-11-21T20:49:37.000001Z',
    ]);
  });

  it('is set, moved, and never goes back', () => {
    const clock = new TestClock('2028-02-28T00:00:00Z');
    clock.advance({ days: 1, hours: 23, minutes: 59, seconds: 59, ms: 999 });
    expect(clock.now()).toBe('2028-02-29T23:59:59.999001Z');
    clock.set('2028-03-01T00:00:00.000000Z');
    expect(clock.now()).toBe('2028-03-01T00:00:00.000001Z');
    expect(() => clock.set('2028-02-29T00:00:00Z')).toThrow('cannot go back');
    expect(() => clock.advance({ ms: -1 })).toThrow('forward');
    expect(() => clock.set('tomorrow')).toThrow('Not an instant');
  });

  it('passes by itself where it has to, and is moved with the other all the same', async () => {
    const moved = new TestClock('2026-09-01T03:00:00.000000Z');
    const passing = new PassingClock(moved);
    await until(() => passing.now() > '2026-09-01T03:00:00.010000Z', { what: 'ten milliseconds to pass' });
    expect(moved.now() < '2026-09-01T03:00:00.010000Z').toBe(true);
    moved.set('2027-09-01T03:00:00.000000Z');
    expect(passing.now() > '2027-09-01T03:00:00.010000Z').toBe(true);
  });

  it('reads back every instant it can be set to', () => {
    const micros = fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0'));
    const seconds = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(seconds, micros, (date, fraction) => {
        const instant = `${date.toISOString().slice(0, 19)}.${fraction}Z`;
        const clock = new TestClock('1999-01-01T00:00:00Z');
        clock.set(instant);
        const read = clock.now();
        expect(read > instant).toBe(true);
        expect(read.slice(0, 18)).toBe(fraction === '999999' ? read.slice(0, 18) : instant.slice(0, 18));
      }),
    );
  });
});
