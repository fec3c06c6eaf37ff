import { tiynOf } from './tenge.js';

test.each([
  ['650000000', '65000000000'],
  ['650 000 000', '65000000000'],
  ['650\u00a0000\u202f000', '65000000000'],
  ['12,5', '1250'],
  ['12.05', '1205'],
  ['0', '0'],
])('%s tenge are %s tiyn', (typed, tiyn) => expect(tiynOf(typed)).toBe(tiyn));

test.each(['', 'много', '-5', '1,234', '12.', '1e6', '12345678901234'])('"%s" is no amount', (typed) =>
  expect(tiynOf(typed)).toBeUndefined(),
);
