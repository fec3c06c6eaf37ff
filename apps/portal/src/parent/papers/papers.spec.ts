import { faultOfDay, goodThrough, isToBring, progressOf } from './papers.js';

const TODAY = '2026-11-22';

describe('the list of papers', () => {
  const everybody = (status: 'missing' | 'accepted' | 'brought') => ({ status, ofEverybody: true });

  it('counts what everybody brings, and a paper of special needs only once it is brought', () => {
    const list = [everybody('accepted'), everybody('missing'), everybody('brought')];
    expect(progressOf([...list, { status: 'missing', ofEverybody: false }])).toEqual({ accepted: 1, asked: 3 });
    expect(progressOf([...list, { status: 'accepted', ofEverybody: false }])).toEqual({ accepted: 2, asked: 4 });
  });

  it('asks for what is missing, refused or has run out, but for no conclusion that does not concern the child', () => {
    expect(isToBring({ status: 'missing', ofEverybody: true })).toBe(true);
    expect(isToBring({ status: 'missing', ofEverybody: false })).toBe(false);
    expect(isToBring({ status: 'refused', ofEverybody: false })).toBe(true);
    expect(isToBring({ status: 'expired', ofEverybody: true })).toBe(true);
    expect(isToBring({ status: 'brought', ofEverybody: true })).toBe(false);
  });
});

describe('the day a paper was issued', () => {
  it('counts: thirty days from the first are good through the thirtieth', () => {
    expect(goodThrough('2026-11-01', 30)).toBe('2026-11-30');
    expect(goodThrough('2026-11-01', 0)).toBeUndefined();
  });

  it('is refused before it is sent when it is to come, or when the paper has run out', () => {
    expect(faultOfDay('2026-11-23', { validCalendarDays: 0, today: TODAY })).toBe('future');
    expect(faultOfDay('2026-10-24', { validCalendarDays: 30, today: TODAY })).toBeUndefined();
    expect(faultOfDay('2026-10-23', { validCalendarDays: 30, today: TODAY })).toBe('over');
    expect(faultOfDay('1990-01-01', { validCalendarDays: 0, today: TODAY })).toBeUndefined();
    expect(faultOfDay('', { validCalendarDays: 30, today: TODAY })).toBeUndefined();
  });
});
