import { type Instant, addDays, instantPlusMs } from '@kezek/domain';
import fc from 'fast-check';
import { at, day, policy, refused } from '../../test/region.js';
import { type KindergartenFact, type KindergartenState, evolve, initial } from './facts.js';
import { known } from './known.js';
import { coveredUntil, dueAt, endingOrders, expireOrders, isCoveredOn, signStateOrder } from './state-order.js';

const place = { kindergartenId: 'kdg_1', bin: '200240001239', kind: 'private', districtId: 'tekeli', settlementId: 'tekeli' } as const;
const registration = { ...place, nameKk: 'Балапан', nameRu: 'Балапан', details: { ownership: 'private' } } as const;
const registered = evolve(initial, { type: 'enrolment.kindergarten-registered', data: registration });
const now = at('2026-01-05T05:00');
const order = (number: string, from: string, until: string) => ({ number, from: day(from), until: day(until) });
const year = order('17/2026', '2026-01-01', '2026-12-31');
const then = (state: KindergartenState, facts: readonly KindergartenFact[]) => facts.reduce(evolve, state);
const sign = (state: KindergartenState, one: ReturnType<typeof order>, when = now) =>
  then(state, signStateOrder(state, one, { now: when, policy }));
const signed = sign(registered, year);

/** What time says, moment by moment, and when. */
function told(state: KindergartenState): string[] {
  const lines: string[] = [];
  for (let current = state; ;) {
    const due = dueAt(current);
    if (due === undefined || lines.length > 20) return lines;
    const facts = expireOrders(current, instantPlusMs(due, 1));
    lines.push(...facts.map(({ type, data }) => `${type} ${(data as { daysBefore?: number }).daysBefore ?? ''}`.trim()));
    current = then(current, facts);
  }
}

describe('a state order', () => {
  it('warns sixty, thirty and ten days before its end, each once, and then ends', () =>
    expect(told(signed)).toEqual([
      'enrolment.state-order-alerted 60',
      'enrolment.state-order-alerted 30',
      'enrolment.state-order-alerted 10',
      'enrolment.state-order-ended',
    ]));

  it('says nothing before the day of the first warning', () => {
    expect(dueAt(signed)).toBe('2026-10-31T19:00:00.000000Z');
    expect(expireOrders(signed, '2026-10-31T18:59:59.999999Z' as Instant)).toEqual([]);
    expect(expireOrders(signed, '2026-10-31T19:00:00.000000Z' as Instant)).toMatchObject([
      { data: { daysBefore: 60, until: '2026-12-31' } },
    ]);
  });

  it('whose warnings the clock leapt over gives the most urgent one alone', () => {
    const late = expireOrders(signed, at('2026-12-25T05:00'));
    expect(late).toMatchObject([{ type: 'enrolment.state-order-alerted', data: { daysBefore: 10 } }]);
    expect(expireOrders(then(signed, late), at('2026-12-25T05:00'))).toEqual([]);
  });

  it('holds to the last moment of its last day', () => {
    expect(expireOrders(signed, '2026-12-31T18:59:59.999999Z' as Instant)).not.toMatchObject([{ type: 'enrolment.state-order-ended' }]);
    expect(expireOrders(signed, '2026-12-31T19:00:00.000000Z' as Instant)).toMatchObject([{ type: 'enrolment.state-order-ended' }]);
  });

  it('that another follows without a day between says nothing; with a day between it does', () => {
    const renewed = sign(signed, order('2/2027', '2027-01-01', '2027-12-31'));
    expect(told(renewed)).toHaveLength(4);
    expect(coveredUntil(known(renewed), day('2026-06-01'))).toBe('2027-12-31');
    expect(told(sign(signed, order('2/2027', '2027-01-02', '2027-12-31')))).toHaveLength(8);
  });

  it('recorded twice is recorded once; under the same number with other days it is refused', () => {
    expect(signStateOrder(signed, year, { now, policy })).toEqual([]);
    expect(() => sign(signed, { ...year, until: day('2027-01-31') })).toThrow(refused('enrolment.state-order-number'));
  });

  it('shares no day with another, and does not end before it begins', () => {
    expect(() => sign(signed, order('2', '2026-12-31', '2027-12-31'))).toThrow(
      refused('enrolment.state-order-overlaps', { number: '17/2026' }),
    );
    expect(() => sign(registered, order('2', '2026-02-01', '2026-01-31'))).toThrow(refused('enrolment.state-order-days'));
  });

  it('is on the list of those that end, until something covers the days after it', () => {
    const within = (state: KindergartenState, today: string, days: number) =>
      endingOrders(known(state), { today: day(today), last: addDays(day(today), days) }).map(({ number }) => number);
    expect(within(signed, '2026-10-31', 60)).toEqual([]);
    expect(within(signed, '2026-11-01', 60)).toEqual(['17/2026']);
    expect(within(signed, '2027-03-01', 60)).toEqual(['17/2026']);
    expect(within(sign(signed, order('2', '2027-01-01', '2029-12-31')), '2026-12-01', 60)).toEqual([]);
  });

  it('covers the days from its first to its last, whatever orders there are', () => {
    const days = fc.integer({ min: 0, max: 400 }).map((n) => addDays(day('2026-01-01'), n));
    fc.assert(
      fc.property(fc.array(fc.tuple(days, days), { maxLength: 6 }), days, (drawn, one) => {
        let state = registered;
        const kept: { from: string; until: string }[] = [];
        drawn.forEach(([from, until], index) => {
          try {
            state = sign(state, { number: String(index + 1), from, until });
            kept.push({ from, until });
          } catch (error) {
            expect((error as { code: string }).code).toMatch(/^enrolment\.state-order-(days|overlaps)$/);
          }
        });
        expect(isCoveredOn(known(state), one)).toBe(kept.some(({ from, until }) => from <= one && one <= until));
      }),
    );
  });
});
