import { at, policy, refused, types } from '../../test/region.js';
import { type NewGroup, changeDetails, groupIdOf, kindergartenIdOf, planGroup, plannedBy, register } from './decide.js';
import { type Details, type KindergartenState, type Registration, detailsOf, evolve, initial, namesOf } from './facts.js';
import { known } from './known.js';

const details: Details = { ownership: 'private', phone: '+77282000000' };
const registration: Registration = {
  kindergartenId: kindergartenIdOf('200240001239'),
  bin: '200240001239',
  kind: 'private',
  districtId: 'taldykorgan',
  settlementId: 'otenai',
  nameKk: 'Балапан',
  nameRu: 'Балапан',
  details,
};
const now = at('2026-09-01T05:00');
const enter = (state: KindergartenState, one: Registration, beginning = {}) => register(state, one, { now, policy, beginning });
const begun = {
  inclusion: { from: '2026-01-01' as never, document: '№ 1' },
  order: { number: '1', from: '2026-01-01' as never, until: '2026-12-31' as never },
};
const registered = enter(initial, registration).reduce(evolve, initial);
const { details: _, ...bare } = registration;
/** As registrations were before they had details. */
const old = evolve(initial, { type: 'enrolment.kindergarten-registered', data: bare });
const junior: NewGroup = { ageGroup: 2, language: 'kk', stayHours: '10.5h', seats: 18, requestId: 'req_1' };
const region = { languages: policy.instructionLanguages, rules: policy.on('2026-09-01' as never) };
const plan = (state: KindergartenState, group: Partial<NewGroup>) => planGroup(state, { ...junior, ...group }, region);

describe('a kindergarten that is not in the registry', () => {
  it('is registered in its place', () => expect(types(enter(initial, registration))).toEqual(['enrolment.kindergarten-registered']));
  it('is put on the list and given its state order in the same breath', () =>
    expect(types(enter(initial, registration, begun))).toEqual([
      'enrolment.kindergarten-registered',
      'enrolment.kindergarten-listed',
      'enrolment.state-order-signed',
    ]));
  it('must be somewhere', () => {
    expect(() => enter(initial, { ...registration, districtId: 'atlantis' })).toThrow(refused('domain.unknown-district'));
    expect(() => enter(initial, { ...registration, settlementId: 'atlantis' })).toThrow(refused('domain.unknown-settlement'));
  });
  it('opens no groups', () => expect(() => plan(initial, {})).toThrow(refused('enrolment.kindergarten-not-found')));
});

describe('a registered kindergarten', () => {
  it('registered again the same way stays as it is', () => {
    expect(enter(registered, registration)).toEqual([]);
    const whole = enter(initial, registration, begun).reduce(evolve, initial);
    expect(enter(whole, registration, begun)).toEqual([]);
  });
  it('is not registered another way', () => {
    expect(() => enter(registered, { ...registration, kind: 'state' })).toThrow(refused('enrolment.kindergarten-exists'));
    const elsewhere = { ...registration, details: { ...details, phone: '+77282000001' } };
    expect(() => enter(registered, elsewhere)).toThrow(refused('enrolment.kindergarten-exists'));
  });

  it('from before there were details is completed by the same registration with them, once', () => {
    const facts = enter(old, registration, begun);
    expect(types(facts)).toEqual([
      'enrolment.kindergarten-details-changed',
      'enrolment.kindergarten-listed',
      'enrolment.state-order-signed',
    ]);
    expect(enter(facts.reduce(evolve, old), registration, begun)).toEqual([]);
  });

  it('numbers its groups, and knows a request it has answered', () => {
    const one = plan(registered, {}).reduce(evolve, registered);
    expect(plannedBy(one, 'req_1')?.groupId).toBe(groupIdOf(registration.kindergartenId, 1));
    expect(plan(one, {})).toEqual([]);
    const two = plan(one, { requestId: 'req_2' }).reduce(evolve, one);
    expect(plannedBy(two, 'req_2')?.groupId).toBe(groupIdOf(registration.kindergartenId, 2));
  });

  it('gives a group the usual size of its age unless told', () =>
    expect(plan(registered, { ageGroup: 3, seats: 0 })).toMatchObject([{ data: { seats: 25, kind: 'private', settlementId: 'otenai' } }]));

  it('says of a group what children it is for, if not for all', () => {
    expect(plan(registered, { need: 'correctional' })).toMatchObject([{ data: { need: 'correctional' } }]);
    expect(plan(registered, { need: 'general' })[0]?.data).not.toHaveProperty('need');
  });

  it.each([
    ['domain.unknown-age-group', { ageGroup: 9 }],
    ['enrolment.language-invalid', { language: 'de' }],
    ['enrolment.seats-invalid', { seats: 61 }],
    ['enrolment.seats-invalid', { seats: -1 }],
    ['enrolment.seats-invalid', { seats: 1.5 }],
  ])('refuses %s', (code, group) => expect(() => plan(registered, group)).toThrow(refused(code)));
});

describe('the details of a kindergarten', () => {
  it('change one by one; what is not said stays', () => {
    const changed = changeDetails(registered, { nameRu: 'Цыплёнок', details: { opensAt: '07:30' } }).reduce(evolve, registered);
    expect(detailsOf(known(changed))).toEqual({ ...details, opensAt: '07:30' });
    expect(namesOf(known(changed))).toMatchObject({ nameKk: 'Балапан', nameRu: 'Цыплёнок' });
  });
  it('that are the same change nothing', () => expect(changeDetails(registered, { details })).toEqual([]));
  it('are not entered without whose it is', () =>
    expect(() => changeDetails(old, { details: { opensAt: '07:30' } })).toThrow(refused('enrolment.details-needed')));
  it('of nobody are not found', () => expect(() => changeDetails(initial, {})).toThrow(refused('enrolment.kindergarten-not-found')));
});
