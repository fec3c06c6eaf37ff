import * as fc from 'fast-check';
import { isVoucherNumber, voucherNumberOf } from './number.js';

const SHAPE = /^[A-Z]{3}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{2}$/;

describe('a number that people read', () => {
  it.each([
    ['taldykorgan', 'TLD'],
    ['tekeli', 'TKL'],
    ['eskeldi', 'ESK'],
    ['ai', 'AIX'],
  ])('of %s begins with %s', (districtId, letters) => expect(voucherNumberOf(districtId, 'seed')).toMatch(new RegExp(`^${letters}-`)));

  it('comes from the seed alone', () => {
    expect(voucherNumberOf('tekeli', 'a')).toBe(voucherNumberOf('tekeli', 'a'));
    expect(voucherNumberOf('tekeli', 'a')).not.toBe(voucherNumberOf('tekeli', 'b'));
  });

  it('shows one wrong character and two swapped ones', () => {
    const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 14 }), fc.constantFrom(...alphabet), (seed, place, letter) => {
        const number = voucherNumberOf('taldykorgan', seed);
        expect(number).toMatch(SHAPE);
        expect(isVoucherNumber(number)).toBe(true);
        const wrong = `${number.slice(0, place)}${letter}${number.slice(place + 1)}`;
        expect(isVoucherNumber(wrong)).toBe(wrong === number);
        const swapped = `${number.slice(0, place)}${number[place + 1]}${number[place]}${number.slice(place + 2)}`;
        expect(isVoucherNumber(swapped)).toBe(swapped === number);
      }),
    );
  });
});
