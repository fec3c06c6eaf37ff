import { type Instant, daysBetween, instantFromLocal, localDate, monthOf } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';
import { join } from 'node:path';
import fc from 'fast-check';
import { timetableFrom, workingDays } from './timetable.js';

const policy = loadRegionPolicy(join(workspaceRoot(), 'deploy/regions/demo.yaml'));
const at = (text: string): Instant => instantFromLocal(`${text}:00`, policy.zone);

describe('the days of the demonstration’s families', () => {
  it.each([
    // Early in a month: it is the first.
    ['2026-10-05T10:00', ['2026-10-05', '2026-10-06', '2026-10', '2026-11-02', '2026-11-09']],
    // Late in a month: children begin with the next.
    ['2026-11-22T03:00', ['2026-11-23', '2026-12-01', '2026-12', '2027-01-05', '2027-01-13']],
    // After office hours: on the next day.
    ['2026-10-05T18:00', ['2026-10-06', '2026-10-07', '2026-10', '2026-11-02', '2026-11-09']],
    // A school year would end on the way: from its first day on.
    ['2026-07-27T10:00', ['2026-09-01', '2026-09-02', '2026-09', '2026-10-01', '2026-10-08']],
    ['2026-07-01T10:00', ['2026-07-01', '2026-07-02', '2026-07', '2026-08-03', '2026-08-10']],
  ])('from %s on', (now, days) => {
    const { start, firstDay, firstMonth, settling, today } = timetableFrom(policy, at(now));
    expect([start, firstDay, firstMonth, settling, today]).toEqual(days);
  });

  it('are working days of one school year, in order, and soon over', () => {
    const days = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 23 }), (day, hour) => {
        const date = localDate({ year: 2026, month: 1, day: 5 });
        const now = new Date(Date.parse(`${date}T00:00:00+05:00`) + (day * 24 + hour) * 3_600_000).toISOString().replace('Z', '000Z');
        const found = timetableFrom(policy, now as Instant);
        const { start, firstDay, firstMonth, settling, today } = found;
        expect([start, firstDay, settling, today].every((one) => policy.calendar.isWorkingDay(one))).toBe(true);
        expect([start, firstDay, settling, today]).toEqual([start, firstDay, settling, today].sort());
        expect(policy.on(start).referenceDate).toBe(policy.on(today).referenceDate);
        expect(monthOf(firstDay)).toBe(firstMonth);
        expect(daysBetween(start, today)).toBeLessThanOrEqual(70);
        expect(workingDays(policy, firstDay, settling).length).toBeGreaterThan(10);
      }),
    );
  });
});
