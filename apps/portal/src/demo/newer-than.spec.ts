import { newerThan } from './newer-than.js';

const messages = ['a', 'b', 'c'].map((id) => ({ id }));

test.each([
  ['c', 0],
  ['a', 2],
  // Read so long ago that it is not among them any more.
  ['z', 3],
  [undefined, 3],
])('after %s there are %i new ones', (readId, count) => {
  expect(newerThan(messages, readId)).toBe(count);
});
