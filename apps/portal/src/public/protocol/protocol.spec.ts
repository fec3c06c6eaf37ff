import { type Protocol, countByReason, findApplication, turnsByCategory, withoutTurn } from './protocol.js';

const turn = (ordinal: number, applicationId: string, category: number) =>
  ({ ordinal, applicationId, category }) as Protocol['turns'][number];
const protocol: Protocol = {
  turns: [turn(1, 'app_1k4xe9fzbka1', 21), turn(2, 'app_1k4xe9fzbka2', 3), turn(3, 'app_1k4xe9fzbka3', 21)],
  notGiven: [{ applicationId: 'app_1k4xe9fzbka2', reason: 'changed' }],
  cameLater: [],
  passedOver: [
    { applicationId: 'app_1k4xe9fzbka4', reason: 'no-seat' },
    { applicationId: 'app_1k4xe9fzbka5', reason: 'no-seat' },
  ],
};

test('an application is found among those that got a turn', () => {
  expect(findApplication(protocol, '9FZB-KA3')).toBeUndefined();
  expect(findApplication(protocol, 'e9fz-bka3')).toMatchObject({ kind: 'turn', index: 2 });
});

test('or among those that did not, also if its turn was meant but not given', () => {
  expect(findApplication(protocol, 'e9fz-bka5')).toMatchObject({ kind: 'without', index: 2, without: { reason: 'no-seat' } });
  expect(findApplication(protocol, 'e9fz-bka2')).toMatchObject({ kind: 'without', index: 0, without: { reason: 'changed' } });
});

test('turns are counted by category in order, the others by reason, the most frequent first', () => {
  expect(turnsByCategory(protocol.turns)).toEqual([
    [3, 1],
    [21, 2],
  ]);
  expect(countByReason(withoutTurn(protocol))).toEqual([
    ['no-seat', 2],
    ['changed', 1],
  ]);
});
