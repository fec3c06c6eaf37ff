import { noMoneyWord } from './no-money.js';

test('who still waits for the kindergarten that was too dear for its district is told that the place is kept', () => {
  const lost = { kindergartenId: 'kdg_1' };
  expect(noMoneyWord(lost, [{ kindergartenId: 'kdg_1' }])).toBe('choosing.no-money-waits');
  expect(noMoneyWord(lost, [{ kindergartenId: 'kdg_2' }])).toBe('choosing.no-money');
});
