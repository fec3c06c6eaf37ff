import { eachDay } from '@kezek/domain';
import { day, policy } from '../../test/region.js';
import { type MarkedDay, paidDays } from './paid-days.js';

const september = { from: day('2026-09-01'), lastDay: day('2026-09-30') };
const marked = (mark: string, from: string, to: string, documentId?: string): MarkedDay[] =>
  eachDay(day(from), day(to)).map((date) => ({ date, mark, ...(documentId === undefined ? {} : { documentId }) }));
const counted = (days: MarkedDay[], period = september) => paidDays(days, period, (date) => policy.on(date));

describe('paid days', () => {
  it('are the days the child was there', () =>
    expect(counted(marked('present', '2026-09-01', '2026-09-04'))).toEqual({
      presentDays: 4,
      excusedDays: 0,
      unexcusedDays: 0,
      paidDayHundredths: 400,
    }));
  it('and three unexcused ones; the fourth is not paid', () =>
    expect(counted(marked('unexcused', '2026-09-01', '2026-09-04'))).toMatchObject({ unexcusedDays: 4, paidDayHundredths: 300 }));
  it('and illness with a document; without one it is unexcused', () => {
    expect(counted(marked('illness', '2026-09-01', '2026-09-05', 'doc_1'))).toMatchObject({ excusedDays: 5, paidDayHundredths: 500 });
    expect(counted(marked('illness', '2026-09-01', '2026-09-05'))).toMatchObject({ unexcusedDays: 5, paidDayHundredths: 300 });
  });
  it('and parents leave up to thirty days a year, counted from January', () => {
    const days = [...marked('leave', '2026-07-01', '2026-07-28', 'doc_1'), ...marked('leave', '2026-09-01', '2026-09-08', 'doc_2')];
    expect(counted(days)).toMatchObject({ excusedDays: 2, unexcusedDays: 6, paidDayHundredths: 500 });
  });
  it('are none after the end of the state order, and how many that were is said', () => {
    const days = [...marked('present', '2026-09-01', '2026-09-04'), ...marked('unexcused', '2026-09-07', '2026-09-08')];
    const until = (last: string) =>
      paidDays(
        days,
        september,
        (date) => policy.on(date),
        (date) => date <= day(last),
      );
    expect(until('2026-09-02')).toEqual({ presentDays: 4, excusedDays: 0, unexcusedDays: 2, paidDayHundredths: 200, withoutOrderDays: 4 });
    expect(until('2026-09-30')).not.toHaveProperty('withoutOrderDays');
    expect(until('2026-08-31')).toMatchObject({ paidDayHundredths: 0, withoutOrderDays: 6 });
  });
  it('count the three unexcused ones once for a child that moved within the month', () => {
    const days = marked('unexcused', '2026-09-01', '2026-09-20');
    const before = counted(days, { from: day('2026-09-01'), lastDay: day('2026-09-14') });
    const after = counted(days, { from: day('2026-09-15'), lastDay: day('2026-09-30') });
    expect([before.paidDayHundredths, after.paidDayHundredths]).toEqual([300, 0]);
  });
  it('do not count the unexcused days of another month', () =>
    expect(counted([...marked('unexcused', '2026-08-01', '2026-08-31'), ...marked('unexcused', '2026-09-01', '2026-09-02')])).toMatchObject(
      {
        unexcusedDays: 2,
        paidDayHundredths: 200,
      },
    ));
  it('pay a part where the region says so', () => {
    const half = { ...policy.on(day('2026-09-01')).absenceReason('illness'), coefficient: { numerator: 1n, denominator: 2n } };
    const rules = { absenceReason: () => half, unexcusedPaidDaysMonth: 3 };
    expect(paidDays(marked('illness', '2026-09-01', '2026-09-03', 'doc_1'), september, () => rules)).toMatchObject({
      paidDayHundredths: 150,
    });
  });
});
