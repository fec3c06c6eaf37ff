import { day, refused } from '../../test/region.js';
import { refuseIneligible } from './eligible.js';
import { type KindergartenFact, type KindergartenState, evolve, initial } from './facts.js';
import { known } from './known.js';
import { exclude, include, isListedOn, listOf } from './list.js';

const place = { kindergartenId: 'kdg_1', bin: '200240001239', kind: 'private', districtId: 'tekeli', settlementId: 'tekeli' } as const;
const names = { nameKk: 'Балапан', nameRu: 'Балапан' };
const given = (...facts: KindergartenFact[]): KindergartenState => facts.reduce(evolve, initial);
const registered: KindergartenFact = {
  type: 'enrolment.kindergarten-registered',
  data: { ...place, ...names, details: { ownership: 'private' } },
};
const old: KindergartenFact = { type: 'enrolment.kindergarten-registered', data: { ...place, ...names } };
const order: KindergartenFact = {
  type: 'enrolment.state-order-signed',
  data: {
    ...{ kindergartenId: 'kdg_1', districtId: 'tekeli', number: '1', from: '2026-01-01', until: '2026-12-31' },
    ...{ alerts: [], endsAt: '2026-12-31T18:59:59.999999Z' },
  },
};
const from = (date: string) => ({ from: day(date), document: '№ 7' });
const off = (date: string) => ({ ...from(date), reason: 'own-request' as const });
const today = day('2026-09-01');
const then = (state: KindergartenState, facts: readonly KindergartenFact[]) => facts.reduce(evolve, state);
const listedOn = (state: KindergartenState, date: string) => isListedOn(known(state), day(date));

describe('a kindergarten that was never on the list', () => {
  const state = given(registered, order);
  it('takes no child', () => {
    expect(listedOn(state, '2026-09-01')).toBe(false);
    expect(() => refuseIneligible(state, today)).toThrow(refused('enrolment.not-listed', { date: today }));
  });
  it('cannot be taken off it', () => expect(() => exclude(state, off('2026-10-01'), today)).toThrow(refused('enrolment.not-listed')));
  it('is on it from its day on', () => {
    const listed = then(state, include(state, from('2026-09-01')));
    expect(['2026-08-31', '2026-09-01', '2030-01-01'].map((date) => listedOn(listed, date))).toEqual([false, true, true]);
    expect(() => refuseIneligible(listed, today)).not.toThrow();
  });
});

describe('a kindergarten on the list', () => {
  const state = then(given(registered, order), include(given(registered), from('2026-01-01')));
  it('included again the same way stays as it is, and in another way is refused', () => {
    expect(include(state, from('2026-01-01'))).toEqual([]);
    expect(() => include(state, from('2026-02-01'))).toThrow(refused('enrolment.already-listed', { date: '2026-01-01' }));
  });
  it('is off it from the first day of its exclusion on, and not before', () => {
    const excluded = then(state, exclude(state, off('2026-10-01'), today));
    expect(() => refuseIneligible(excluded, day('2026-09-30'))).not.toThrow();
    expect(() => refuseIneligible(excluded, day('2026-10-01'))).toThrow(refused('enrolment.not-listed'));
    expect(exclude(excluded, off('2026-10-01'), today)).toEqual([]);
    expect(() => exclude(excluded, off('2026-11-01'), today)).toThrow(refused('enrolment.not-listed'));
  });
  it('is not excluded for days that are gone', () =>
    expect(() => exclude(state, off('2026-08-31'), today)).toThrow(refused('enrolment.list-day-invalid', { earliest: '2026-09-01' })));
  it('comes back with a second entry; the first stays to be read', () => {
    const excluded = then(state, exclude(state, off('2026-10-01'), today));
    expect(() => include(excluded, from('2026-09-30'))).toThrow(refused('enrolment.list-day-invalid', { earliest: '2026-10-01' }));
    const back = then(excluded, include(excluded, from('2027-01-01')));
    expect(listOf(known(back))).toMatchObject([{ from: '2026-01-01', excluded: { from: '2026-10-01' } }, { from: '2027-01-01' }]);
    expect(['2026-09-30', '2026-12-31', '2027-01-01'].map((date) => listedOn(back, date))).toEqual([true, false, true]);
  });
});

describe('a kindergarten registered before there was a list', () => {
  it('is taken for listed and covered', () => expect(() => refuseIneligible(given(old), today)).not.toThrow());
  it('can be excluded, and its days before stand', () => {
    const excluded = then(given(old), exclude(given(old), off('2026-10-01'), today));
    expect(['2026-09-30', '2026-10-01'].map((date) => listedOn(excluded, date))).toEqual([true, false]);
  });
});

describe('a listed kindergarten and its state order', () => {
  const listed = then(given(registered), include(given(registered), from('2026-01-01')));
  it('without one takes no child', () => expect(() => refuseIneligible(listed, today)).toThrow(refused('enrolment.no-state-order')));
  it('takes none for a day after its end', () => {
    const state = evolve(listed, order);
    expect(() => refuseIneligible(state, day('2026-12-31'))).not.toThrow();
    expect(() => refuseIneligible(state, day('2027-01-01'))).toThrow(refused('enrolment.state-order-over', { until: '2026-12-31' }));
  });
});
