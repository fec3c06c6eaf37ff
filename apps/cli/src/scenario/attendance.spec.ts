import { type LocalDate, type YearMonth, eachDay } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { join } from 'node:path';
import { type Seat, absencesOn, attendsIn, markingDays } from './attendance.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/demo.yaml'));
const seat = (n: number, over: Partial<Seat> = {}): Seat => ({
  childId: `chd_${n}`,
  family: n,
  groupId: 'kdg_1.1',
  kindergartenId: 'kdg_1',
  from: '2026-11-24' as LocalDate,
  lastDay: undefined,
  ...over,
});
const day = '2026-12-01' as LocalDate;

test('some miss a day, each for a reason of the region, with a paper where one is needed', () => {
  const seats = Array.from({ length: 2_000 }, (_, n) => seat(n));
  const absences = absencesOn(day, seats, { seed: 1, policy });
  expect(absences.length).toBeGreaterThan(40);
  expect(absences.length).toBeLessThan(140);
  for (const { mark, documentId } of absences) {
    expect(documentId !== undefined).toBe(policy.on(day).absenceReason(mark).needsDocument);
  }
  expect(absencesOn(day, seats, { seed: 1, policy })).toEqual(absences);
  expect(absencesOn(day, seats, { seed: 2, policy })).not.toEqual(absences);
});

test('nobody is absent before the first day', () => {
  const seats = Array.from({ length: 500 }, (_, n) => seat(n, { from: '2026-12-02' as LocalDate }));
  expect(absencesOn(day, seats, { seed: 1, policy })).toEqual([]);
});

test('a child is on the sheets of its own months', () => {
  const months = ['2026-10', '2026-11', '2026-12', '2027-01'] as YearMonth[];
  expect(months.filter((month) => attendsIn(seat(1, { lastDay: '2026-12-10' as LocalDate }), month))).toEqual(['2026-11', '2026-12']);
});

test('weeks are marked on their last working day, and the month on its last', () => {
  const days = eachDay('2026-12-14' as LocalDate, '2026-12-31' as LocalDate).filter((date) => policy.calendar.isWorkingDay(date));
  expect(markingDays(days)).toEqual(['2026-12-18', '2026-12-25', '2026-12-31']);
});
