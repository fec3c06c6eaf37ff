import { neighboursOf, plusMonths } from './calendar.js';
import { canBeClosed, childrenOn, countsOf, gapsOf } from './sheet.js';

const mark = (childId: string, date: string, given = 'present') => ({ childId, date, mark: given, disputed: false });
const sheet = {
  children: [
    { childId: 'a', from: '2026-11-01', lastDay: '2026-11-30', confirmed: false },
    { childId: 'b', from: '2026-11-03', lastDay: '2026-11-30', confirmed: false },
  ],
  marks: [mark('a', '2026-11-02'), mark('a', '2026-11-03', 'illness')],
};
const workingDays = ['2026-11-02', '2026-11-03', '2026-11-04'];

test('who attends from a later day is not missed before it', () => {
  expect(childrenOn(sheet, '2026-11-02')).toEqual(['a']);
  expect(gapsOf(sheet, workingDays, '2026-11-03')).toEqual([{ date: '2026-11-03', missing: 1 }]);
});

test('days to come are not missed yet', () => {
  expect(gapsOf(sheet, workingDays, '2026-11-04')).toEqual([
    { date: '2026-11-03', missing: 1 },
    { date: '2026-11-04', missing: 2 },
  ]);
});

test('a child’s days are counted by mark', () => {
  const { byMark, missing } = countsOf(sheet, 'a', { workingDays, until: '2026-11-04' });
  expect([...byMark]).toEqual([
    ['present', 1],
    ['illness', 1],
  ]);
  expect(missing).toBe(1);
});

test('a month can be closed on its last working day', () => {
  expect(canBeClosed(workingDays, '2026-11-03')).toBe(false);
  expect(canBeClosed(workingDays, '2026-11-04')).toBe(true);
});

test('days off are stepped over', () => {
  expect(neighboursOf('2026-11-01', workingDays)).toEqual({ before: undefined, after: '2026-11-02' });
  expect(neighboursOf('2026-11-03', workingDays)).toEqual({ before: '2026-11-02', after: '2026-11-04' });
});

test('months pass the year', () => {
  expect(plusMonths('2026-12', 1)).toBe('2027-01');
  expect(plusMonths('2027-01', -1)).toBe('2026-12');
});
