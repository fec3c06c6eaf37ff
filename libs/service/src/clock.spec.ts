import { isInstant } from '@kezek/domain';
import { SystemClock, machineMicros } from './clock.js';
import { RandomIds } from './ids.js';

describe('the system clock', () => {
  it('is strictly increasing, also when asked faster than a microsecond', () => {
    const clock = new SystemClock();
    const readings = Array.from({ length: 5_000 }, () => clock.now());
    expect(readings.every((reading, index) => index === 0 || reading > readings[index - 1]!)).toBe(true);
    expect(readings.every(isInstant)).toBe(true);
  });

  it('creeps on when the machine is set back', () => {
    const machine = [2_000_000, 1_000_000, 1_000_000, 2_000_001, 3_000_000];
    const clock = new SystemClock(() => machine.shift()!);
    expect([1, 2, 3, 4, 5].map(() => clock.now().slice(17))).toEqual([
      '02.000000Z',
      '02.000001Z',
      '02.000002Z',
      '02.000003Z',
      '03.000000Z',
    ]);
  });

  it('agrees with the machine to the millisecond', () => {
    const micros = machineMicros();
    const before = Date.now();
    const readMs = Math.floor(micros() / 1_000);
    expect(readMs).toBeGreaterThanOrEqual(before);
    expect(readMs).toBeLessThanOrEqual(Date.now());
  });
});

describe('random ids', () => {
  it('sort in the order they were made and say what they are', () => {
    const ids = new RandomIds(new SystemClock());
    const made = Array.from({ length: 1_000 }, () => ids.next('itr'));
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(1_000);
    expect(made[0]).toMatch(/^itr_[0-9a-hjkmnp-tv-z]{27}$/);
  });

  it('differ between processes that make one at the same microsecond', () => {
    const at = (): RandomIds => new RandomIds(new SystemClock(() => 1_700_000_000_000_000));
    expect(at().next('x')).not.toBe(at().next('x'));
  });

  it('refuse a prefix that would not read as one', () => {
    expect(() => new RandomIds(new SystemClock()).next('a_b')).toThrow('prefix');
  });
});
