import { at, day, refused, types } from '../../test/region.js';
import { complete, confirm, discard, draft, expire, fall, order } from './decide.js';
import { type PromotionFact, type PromotionState, evolve, initial } from './facts.js';

const choices = {
  ...{ promotionId: 'kdg_1:2026', kindergartenId: 'kdg_1', districtId: 'tekeli', firstDay: day('2026-09-01') },
  ...{ endsAt: at('2026-08-31T18:59'), ages: [], targets: [], by: 'stf_1' },
};
const now = at('2026-08-10T05:00');
const plan = { shifts: [{ groupId: 'kdg_1.1', goes: [], comes: [] }], children: [], graduates: [], by: 'stf_1' };
const given = (...steps: ((state: PromotionState) => PromotionFact[])[]): PromotionState =>
  steps.reduce((state, step) => step(state).reduce(evolve, state), initial);
const drafted = (state: PromotionState) => draft(state, choices);
const confirmed = (state: PromotionState) => confirm(state, plan, now);
const SHIFT = 'kdg_1:2026:1';

describe('a promotion of a kindergarten', () => {
  it('is drafted, confirmed, ordered and completed; each once', () => {
    const ordered = given(drafted, confirmed, (state) => order(state, SHIFT));
    expect(ordered).toMatchObject({ phase: 'ordered', shiftId: SHIFT });
    expect(order(ordered, SHIFT)).toEqual([]);
    const completed = complete(ordered, SHIFT).reduce(evolve, ordered);
    expect(completed).toMatchObject({ phase: 'completed' });
    expect(complete(completed, SHIFT)).toEqual([]);
  });

  it('is drafted again without effect when nothing was chosen anew', () => {
    expect(draft(given(drafted), choices)).toEqual([]);
    expect(types(draft(given(drafted), { ...choices, ages: [{ groupId: 'kdg_1.1', ageGroup: 3 }] }))).toEqual([
      'enrolment.promotion-drafted',
    ]);
  });

  it('is not changed or discarded while it is carried out', () => {
    expect(() => draft(given(drafted, confirmed), choices)).toThrow(refused('enrolment.promotion-in-hand'));
    expect(() => discard(given(drafted, confirmed))).toThrow(refused('enrolment.promotion-in-hand'));
  });

  it('cannot fall once it is ordered', () => {
    expect(types(fall(given(drafted, confirmed), SHIFT, 'no-seat'))).toEqual(['enrolment.promotion-fallen']);
    expect(
      fall(
        given(drafted, confirmed, (state) => order(state, SHIFT)),
        SHIFT,
        'no-seat',
      ),
    ).toEqual([]);
  });

  it('is a round of its own when it is drafted again: nobody carries the old one out', () => {
    const again = given(drafted, confirmed, (state) => fall(state, SHIFT, 'changed'), drafted, confirmed);
    expect(again).toMatchObject({ phase: 'confirmed', shiftId: 'kdg_1:2026:2' });
    expect(order(again, SHIFT)).toEqual([]);
  });

  it('needs a draft, time and something to do', () => {
    expect(() => confirm(initial, plan, now)).toThrow(refused('enrolment.promotion-not-drafted'));
    expect(() => confirm(given(drafted), plan, at('2026-09-01T05:00'))).toThrow(refused('enrolment.promotion-term-over'));
    expect(() => confirm(given(drafted), { ...plan, shifts: [] }, now)).toThrow(refused('enrolment.promotion-empty'));
  });

  it('falls when the day comes and nobody confirmed it, once', () => {
    expect(expire(given(drafted), at('2026-08-31T18:59'))).toEqual([]);
    const late = expire(given(drafted), at('2026-09-01T05:00'));
    expect(late).toMatchObject([{ data: { cause: 'term-over' } }]);
    expect(expire(late.reduce(evolve, given(drafted)), at('2026-09-02T05:00'))).toEqual([]);
    expect(expire(given(drafted, confirmed), at('2026-09-02T05:00'))).toEqual([]);
  });
});
