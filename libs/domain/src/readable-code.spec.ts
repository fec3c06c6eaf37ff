import { READABLE_CHARS, checkPairOf, readableOf, readableTyped } from './readable-code.js';

describe('what people read out and type', () => {
  it('has no letter that is taken for another', () => {
    expect(new Set(READABLE_CHARS).size).toBe(32);
    expect(READABLE_CHARS).not.toMatch(/[ILOU]/);
    expect(readableOf(Uint8Array.of(0, 10, 31, 32, 255))).toBe('0AZ0Z');
  });

  it('is taken as it was meant', () => {
    expect(readableTyped(' ab-12 ')).toBe('AB12');
    expect(readableTyped('№ О1–Іl—oL')).toBe('011101');
    expect(readableTyped('авекмнрстухз')).toBe('ABEKMHPCTYX3');
  });

  it('is checked by two characters', () => {
    expect(checkPairOf('TLD7K3Q49XHMT')).toMatch(/^[0-9A-HJKMNP-TV-Z]{2}$/);
    expect(checkPairOf('12')).not.toBe(checkPairOf('21'));
  });
});
