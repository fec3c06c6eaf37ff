import * as fc from 'fast-check';
import { READABLE_CHARS } from '@kezek/domain';
import { refused } from '../../test/region.js';
import { contractNumberIn, contractNumberOf } from './number.js';

const SHAPE = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;
const wrong = refused('enrolment.contract-number-invalid');
const id = fc.stringMatching(/^con_[0-9a-hjkmnp-tv-z]{26,27}(\.[12])?(-anew)?$/);

describe('the number of a contract', () => {
  // Printed and written down: were it ever made otherwise, no paper would lead to its contract any more.
  it.each([
    ['con_1k4xe9fzbka1cpy3120rfc09nyg', '8WGJ-5D8G-9X0N'],
    ['con_5f0b1c9a7de2438896ab01f3c4', 'YWW9-B6HK-63Y1'],
    ['con_5f0b1c9a7de2438896ab01f3c4-anew', 'K1FV-TV9R-EN2M'],
  ])('of %s is and stays %s', (contractId, number) => expect(contractNumberOf(contractId)).toBe(number));

  it('is three groups of four, and found again however it is typed', () =>
    fc.assert(
      fc.property(id, (contractId) => {
        const number = contractNumberOf(contractId);
        expect(number).toMatch(SHAPE);
        for (const typed of [number, number.toLowerCase(), ` № ${number.replaceAll('-', ' ')} `, number.replaceAll('-', '–')])
          expect(contractNumberIn(typed)).toBe(number);
        expect(contractNumberIn(contractId)).toBe(number);
        expect(contractNumberIn(` ${contractId.toUpperCase()}`)).toBe(number);
      }),
    ));

  it('may be typed on a Cyrillic keyboard, with letters for digits that look like them', () =>
    fc.assert(
      fc.property(id, (contractId) => {
        const number = contractNumberOf(contractId);
        const cyrillic = { A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', P: 'Р', T: 'Т', X: 'Х', Y: 'У', 0: 'О', 1: 'l', 3: 'З' };
        expect(contractNumberIn(Array.from(number, (one) => (cyrillic as Record<string, string>)[one] ?? one).join(''))).toBe(number);
      }),
    ));

  it('is of one contract alone', () => {
    const numbers = Array.from({ length: 100_000 }, (_, n) => contractNumberOf(`con_${n.toString(32).padStart(26, '0')}`));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('shows one wrong character and two swapped ones', () =>
    fc.assert(
      fc.property(id, fc.integer({ min: 0, max: 12 }), fc.constantFrom(...READABLE_CHARS), (contractId, place, letter) => {
        const number = contractNumberOf(contractId);
        if (number[place] === '-' || number[place + 1] === '-') return;
        const slip = `${number.slice(0, place)}${letter}${number.slice(place + 1)}`;
        const swapped = `${number.slice(0, place)}${number[place + 1]}${number[place]}${number.slice(place + 2)}`;
        for (const typed of [slip, swapped]) {
          if (typed === number) expect(contractNumberIn(typed)).toBe(number);
          else expect(() => contractNumberIn(typed)).toThrow(wrong);
        }
      }),
    ));

  it.each(['', '-', '7K3Q-9XHM', 'TLD-7K3Q4-9XHMT-2C', 'app_1k4xe9fzbka1cpy3120rfc09nyg', '🙂🙂🙂🙂🙂00'])('is not %j', (typed) =>
    expect(() => contractNumberIn(typed)).toThrow(wrong),
  );
});
