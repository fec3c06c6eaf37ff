import type { Mark, Sheet } from '../records.js';
import { countsOf, marksByDay, monthStateOf, sheetToConfirm } from './marks.js';

const mark = (date: string, of: string): Mark => ({ childId: 'chd_1', date, mark: of, disputed: false });

const sheet = (phase: string, confirmed: boolean, marks: Mark[] = []): Sheet => ({
  sheetId: `kdg_1.1:${phase}`,
  groupId: 'kdg_1.1',
  kindergartenId: 'kdg_1',
  districtId: 'tekeli',
  month: '2026-12',
  phase,
  children: [{ childId: 'chd_1', confirmed }],
  marks,
  plannedDays: 20,
});

describe('the marks of a month', () => {
  const days = [mark('2026-12-01', 'illness'), mark('2026-12-02', 'present'), mark('2026-12-03', 'present'), mark('2026-12-04', 'illness')];

  it('are found by day, over both sheets of a child that moved', () => {
    const byDay = marksByDay([sheet('open', false, days.slice(0, 2)), sheet('closed', false, days.slice(2))]);
    expect(byDay.size).toBe(4);
    expect(byDay.get('2026-12-04')?.mark).toBe('illness');
  });

  it('are counted, presence first however seldom', () => {
    expect(countsOf([...days, mark('2026-12-07', 'illness')])).toEqual([
      ['present', 2],
      ['illness', 3],
    ]);
  });
});

describe('where the month stands', () => {
  it.each([
    ['none', []],
    ['open', [sheet('open', false)]],
    ['to-confirm', [sheet('closed', false)]],
    ['confirmed', [sheet('closed', true)]],
    ['confirmed', [sheet('accepted', true)]],
    ['silent', [sheet('accepted', false)]],
    // Moved within the month: what is closed can be confirmed at once.
    ['to-confirm', [sheet('open', false), sheet('closed', false)]],
    ['open', [sheet('open', false), sheet('closed', true)]],
  ])('%s', (state, sheets) => {
    expect(monthStateOf(sheets, 'chd_1')).toBe(state);
  });

  it('says which sheet is to confirm', () => {
    expect(sheetToConfirm([sheet('open', false), sheet('closed', false)], 'chd_1')?.phase).toBe('closed');
    expect(sheetToConfirm([sheet('closed', true)], 'chd_1')).toBeUndefined();
  });
});
