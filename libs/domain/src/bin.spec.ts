import fc from 'fast-check';
import { makeBin, parseBin } from './bin.js';
import { checkDigit } from './check-digit.js';
import type { YearMonth } from './year-month.js';

const withCheck = (eleven: string): string => `${eleven}${checkDigit(eleven) ?? 0}`;

describe('parseBin', () => {
  test('reads month and type', () => {
    expect(parseBin(withCheck('05034000001'))).toMatchObject({ registered: '2005-03', type: 4 });
    expect(parseBin(withCheck('94096000001'))).toMatchObject({ registered: '1994-09', type: 6 });
  });

  test.each([
    ['05034000001', 'domain.bin-length'],
    ['0503400000111', 'domain.bin-length'],
    ['05034000001x', 'domain.bin-digits'],
    [withCheck('05134000001'), 'domain.bin-month'],
    [withCheck('05004000001'), 'domain.bin-month'],
    [withCheck('05033000001'), 'domain.bin-type'],
    [withCheck('05037000001'), 'domain.bin-type'],
  ])('%s is refused with %s', (text, code) => {
    expect(() => parseBin(text)).toThrow(expect.objectContaining({ code }));
  });

  test('what makeBin makes is read back, and another check digit is refused', () => {
    const organisations = fc.record({
      registered: fc
        .tuple(fc.integer({ min: 1991, max: 2090 }), fc.integer({ min: 1, max: 12 }))
        .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}` as YearMonth),
      type: fc.constantFrom(4 as const, 5 as const, 6 as const),
      serial: fc.nat(99_999),
    });
    fc.assert(
      fc.property(organisations, fc.integer({ min: 1, max: 9 }), (organisation, shift) => {
        const bin = makeBin(organisation);
        fc.pre(bin !== undefined);
        expect(parseBin(bin)).toEqual({ bin, registered: organisation.registered, type: organisation.type });
        const wrong = `${bin.slice(0, 11)}${(Number(bin[11]) + shift) % 10}`;
        expect(() => parseBin(wrong)).toThrow(expect.objectContaining({ code: 'domain.bin-check' }));
      }),
    );
  });
});
