import { agesIn, allWaiting, balanceByAge, fromFirstWaiting } from './series.js';

const day = (date: string, waiting: Record<number, number> = {}) => ({
  date,
  waiting: Object.entries(waiting).map(([age, count]) => ({ ageGroup: Number(age), count })),
});

test('ages are all that occur on any day, the youngest first', () => {
  expect(agesIn([day('2026-11-01', { 4: 1 }), day('2026-11-02', { 2: 3, 4: 2 })])).toEqual([2, 4]);
});

test('the empty days before the first application are left out but for one', () => {
  const days = [day('2026-11-01'), day('2026-11-02'), day('2026-11-03', { 2: 1 }), day('2026-11-04')];
  expect(fromFirstWaiting(days).map(({ date }) => date)).toEqual(['2026-11-02', '2026-11-03', '2026-11-04']);
  expect(fromFirstWaiting([day('2026-11-01')])).toHaveLength(1);
});

test('free seats stand beside those who wait for them', () => {
  const groups = [
    { ageGroup: 3, free: 4 },
    { ageGroup: 3, free: 2 },
    { ageGroup: 5, free: 1 },
  ];
  const today = day('2026-11-03', { 2: 7, 3: 1 });
  expect(balanceByAge(groups, today)).toEqual([
    { age: 2, free: 0, waiting: 7 },
    { age: 3, free: 6, waiting: 1 },
    { age: 5, free: 1, waiting: 0 },
  ]);
  expect(allWaiting(today)).toBe(8);
});
