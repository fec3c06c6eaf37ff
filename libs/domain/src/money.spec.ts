import fc from 'fast-check';
import { type Money, ZERO, add, allocate, format, multiply, negate, parseFraction, subtract, sum, tenge, tiyn, toText } from './money.js';

const amounts = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((amount) => amount as Money);
const positive = fc.bigInt({ min: 0n, max: 10n ** 15n }).map((amount) => amount as Money);

describe('money', () => {
  test('is written as whole tiyn', () => {
    expect(tiyn('6500000')).toBe(tenge(65_000n));
    expect(toText(tenge(65_000))).toBe('6500000');
    for (const text of ['', '1.5', '1e3', '01', '-0', ' 1', '1 000', '0x10', '١']) {
      expect(() => tiyn(text)).toThrow(expect.objectContaining({ code: 'domain.money-format' }));
    }
  });

  test('reads back what it writes', () => {
    fc.assert(fc.property(amounts, (amount) => expect(tiyn(toText(amount))).toBe(amount)));
  });

  test('sums in any grouping are one sum', () => {
    fc.assert(
      fc.property(fc.array(amounts), fc.nat(), (all, at) => {
        const cut = all.length === 0 ? 0 : at % all.length;
        expect(add(sum(all.slice(0, cut)), sum(all.slice(cut)))).toBe(sum(all));
        expect(subtract(sum(all), sum(all))).toBe(ZERO);
      }),
    );
  });

  test('allocation loses no tiyn and strays less than one from the exact share', () => {
    const weights = fc
      .array(fc.bigInt({ min: 0n, max: 1000n }), { minLength: 1, maxLength: 40 })
      .filter((all) => all.some((one) => one > 0n));
    fc.assert(
      fc.property(positive, weights, (total, shares) => {
        const parts = allocate(total, shares);
        const weightSum = shares.reduce((a, b) => a + b, 0n);
        expect(sum(parts)).toBe(total);
        parts.forEach((part, index) => {
          const error = part * weightSum - total * (shares[index] ?? 0n);
          expect(error < weightSum && error > -weightSum).toBe(true);
        });
      }),
    );
  });

  test('allocation gives the odd tiyn to the earlier of equals, and refuses nonsense', () => {
    expect(allocate(tiyn('100'), [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(() => allocate(tiyn('100'), [0n])).toThrow();
    expect(() => allocate(tiyn('-100'), [1n])).toThrow();
    expect(() => allocate(tiyn('100'), [2n, -1n])).toThrow();
  });

  test.each([
    ['half-up-to-tenge', '6500000', 17n, 22n, '5022700'], // 50,227.27
    ['half-up-to-tenge', '150', 1n, 1n, '200'],
    ['half-up-to-tenge', '149', 1n, 1n, '100'],
    ['half-up-to-tenge', '-150', 1n, 1n, '-200'],
    ['half-up-to-tiyn', '100', 1n, 3n, '33'],
    ['half-up-to-tiyn', '100', 1n, 8n, '13'],
    ['down-to-tenge', '199', 1n, 1n, '100'],
    ['down-to-tenge', '-199', 1n, 1n, '-100'],
  ] as const)('%s: %s × %s/%s = %s', (rounding, amount, numerator, denominator, result) => {
    expect(toText(multiply(tiyn(amount), { numerator, denominator }, rounding))).toBe(result);
  });

  test('a correction takes back exactly what was given', () => {
    const fractions = fc.record({ numerator: fc.bigInt({ min: 0n, max: 31n }), denominator: fc.bigInt({ min: 1n, max: 31n }) });
    const roundings = fc.constantFrom('half-up-to-tenge' as const, 'half-up-to-tiyn' as const, 'down-to-tenge' as const);
    fc.assert(
      fc.property(amounts, fractions, roundings, (amount, share, rounding) => {
        expect(multiply(negate(amount), share, rounding)).toBe(negate(multiply(amount, share, rounding)));
      }),
    );
  });

  test('a fraction is a fraction', () => {
    expect(parseFraction('17/22')).toEqual({ numerator: 17n, denominator: 22n });
    for (const text of ['1', '1/0', '-1/2', '1/2/3', '0.5']) expect(() => parseFraction(text)).toThrow();
    expect(() => multiply(tenge(1), { numerator: 1n, denominator: 0n })).toThrow();
  });

  test('is read in the language of the reader', () => {
    const plain = (text: string): string => text.replace(/\s/g, ' ');
    expect(plain(format(tenge(1_065_000), 'ru'))).toBe('1 065 000 ₸');
    expect(plain(format(tiyn('-106500005'), 'kk'))).toBe('-1 065 000,05 ₸');
    expect(plain(format(tiyn('106500050'), 'en'))).toBe('1,065,000.50 ₸');
  });
});
