import fc from 'fast-check';
import { degreesText, microdegreesOf } from './degrees.js';

test.each([
  ['44,8625', 44_862_500],
  [' 78.76 ', 78_760_000],
  ['-0.000001', -1],
  ['90', 90_000_000],
])('%s is %i millionths', (typed, micro) => expect(microdegreesOf(typed, 90)).toBe(micro));

test.each(['', '90.1', '4 4', '44.8625001', 'север'])('"%s" is no latitude', (typed) => expect(microdegreesOf(typed, 90)).toBeUndefined());

test('what is shown is read as the same', () => {
  fc.assert(fc.property(fc.integer({ min: -180_000_000, max: 180_000_000 }), (micro) => microdegreesOf(degreesText(micro), 180) === micro));
});
