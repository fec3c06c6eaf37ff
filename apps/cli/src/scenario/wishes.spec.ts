import { type FirstOffer, answerTo } from './wishes.js';

const none: FirstOffer = { kind: 'none' };
const first: FirstOffer = { kind: 'known', voucherId: 'vch_1' };

test.each([
  ['accept', 'accept'],
  ['refuse', 'refuse'],
  ['ignore-then-restore', 'ignore'],
  ['ignore-then-apply-anew', 'ignore'],
] as const)('who plans to %s does so about the first offer alone, however often it is looked at', (answer, done) => {
  expect(answerTo('vch_1', { answer, firstOffer: none })).toBe(done);
  expect(answerTo('vch_1', { answer, firstOffer: first })).toBe(done);
  expect(answerTo('vch_2', { answer, firstOffer: first })).toBe('accept');
  expect(answerTo('vch_2', { answer, firstOffer: { kind: 'over' } })).toBe('accept');
});
