import { policy, refused, types } from '../../test/region.js';
import { type NewGroup, groupIdOf, kindergartenIdOf, planGroup, plannedBy, register } from './decide.js';
import { type KindergartenState, type Registration, evolve, initial } from './facts.js';

const registration: Registration = {
  kindergartenId: kindergartenIdOf('200240001239'),
  bin: '200240001239',
  kind: 'private',
  districtId: 'taldykorgan',
  settlementId: 'otenai',
  nameKk: 'Балапан',
  nameRu: 'Балапан',
};
const registered = register(initial, registration, policy).reduce(evolve, initial);
const junior: NewGroup = { ageGroup: 2, language: 'kk', stayHours: '10.5h', seats: 18, requestId: 'req_1' };
const region = { languages: policy.instructionLanguages, rules: policy.on('2026-09-01' as never) };
const plan = (state: KindergartenState, group: Partial<NewGroup>) => planGroup(state, { ...junior, ...group }, region);

describe('a kindergarten that is not in the list', () => {
  it('is registered in its place', () =>
    expect(types(register(initial, registration, policy))).toEqual(['enrolment.kindergarten-registered']));
  it('must be somewhere', () => {
    expect(() => register(initial, { ...registration, districtId: 'atlantis' }, policy)).toThrow(refused('domain.unknown-district'));
    expect(() => register(initial, { ...registration, settlementId: 'atlantis' }, policy)).toThrow(refused('domain.unknown-settlement'));
  });
  it('opens no groups', () => expect(() => plan(initial, {})).toThrow(refused('enrolment.kindergarten-not-found')));
});

describe('a registered kindergarten', () => {
  it('registered again the same way stays as it is', () => expect(register(registered, registration, policy)).toEqual([]));
  it('is not registered another way', () =>
    expect(() => register(registered, { ...registration, kind: 'state' }, policy)).toThrow(refused('enrolment.kindergarten-exists')));

  it('numbers its groups, and knows a request it has answered', () => {
    const one = plan(registered, {}).reduce(evolve, registered);
    expect(plannedBy(one, 'req_1')?.groupId).toBe(groupIdOf(registration.kindergartenId, 1));
    expect(plan(one, {})).toEqual([]);
    const two = plan(one, { requestId: 'req_2' }).reduce(evolve, one);
    expect(plannedBy(two, 'req_2')?.groupId).toBe(groupIdOf(registration.kindergartenId, 2));
  });

  it('gives a group the usual size of its age unless told', () =>
    expect(plan(registered, { ageGroup: 3, seats: 0 })).toMatchObject([{ data: { seats: 25, kind: 'private', settlementId: 'otenai' } }]));

  it.each([
    ['domain.unknown-age-group', { ageGroup: 9 }],
    ['enrolment.language-invalid', { language: 'de' }],
    ['enrolment.seats-invalid', { seats: 61 }],
    ['enrolment.seats-invalid', { seats: -1 }],
    ['enrolment.seats-invalid', { seats: 1.5 }],
  ])('refuses %s', (code, group) => expect(() => plan(registered, group)).toThrow(refused(code)));
});
