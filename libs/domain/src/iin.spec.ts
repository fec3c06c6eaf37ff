import fc from 'fast-check';
import { checkDigit } from './check-digit.js';
import { isIin, makeIin, parseIin } from './iin.js';
import { type LocalDate, addDays, parseLocalDate } from './local-date.js';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'accepted';
};

const birthDates = fc.integer({ min: 0, max: 109_000 }).map((days) => addDays('1800-01-01' as LocalDate, days));
const people = fc.record({ birthDate: birthDates, sex: fc.constantFrom('male' as const, 'female' as const), serial: fc.nat(9999) });

describe('parseIin', () => {
  test.each([
    ['200305500012', '2020-03-05', 'male'],
    ['210715600023', '2021-07-15', 'female'],
    ['221101500037', '2022-11-01', 'male'],
    ['190924600043', '2019-09-24', 'female'],
    ['230403500126', '2023-04-03', 'male'],
    ['061211600012', '2006-12-11', 'female'],
  ])('%s is born on %s, %s', (iin, birthDate, sex) => {
    expect(parseIin(iin)).toEqual({ iin, birthDate, sex, foreigner: false });
  });

  test.each([
    ['', 'domain.iin-length'],
    ['20030550001', 'domain.iin-length'],
    ['2003055000121', 'domain.iin-length'],
    ['200305500012\n', 'domain.iin-length'],
    ['20030550001x', 'domain.iin-digits'],
    ['٢٠٠٣٠٥٥٠٠٠١٢', 'domain.iin-digits'],
    ['200305000012', 'domain.iin-century'],
    ['200305700012', 'domain.iin-century'],
    ['201305500012', 'domain.iin-date'],
    ['210229500012', 'domain.iin-date'],
    ['200305500013', 'domain.iin-check'],
    ['200305500021', 'domain.iin-check'],
  ])('%j is refused with %s', (text, code) => {
    expect(codeOf(() => parseIin(text))).toBe(code);
    expect(isIin(text)).toBe(false);
  });

  test('a refusal does not repeat the number', () => {
    expect(() => parseIin('200305500013')).toThrow(/^domain\.iin-check$/);
  });

  test('a foreigner has neither sex nor century, where the caller accepts one', () => {
    const eleven = '20030500001';
    const iin = `${eleven}${checkDigit(eleven)}`;
    expect(parseIin(iin, { foreignersBornBy: parseLocalDate('2026-01-01') })).toEqual({
      iin,
      birthDate: '2020-03-05',
      sex: undefined,
      foreigner: true,
    });
    expect(parseIin(iin, { foreignersBornBy: parseLocalDate('2019-12-31') }).birthDate).toBe('1920-03-05');
    expect(codeOf(() => parseIin(iin))).toBe('domain.iin-century');
  });

  test('what makeIin makes is read back', () => {
    fc.assert(
      fc.property(people, (person) => {
        const iin = makeIin(person);
        fc.pre(iin !== undefined);
        expect(parseIin(iin)).toEqual({ iin, birthDate: person.birthDate, sex: person.sex, foreigner: false });
      }),
    );
  });

  test('one wrong digit is accepted only where the check digit itself agrees', () => {
    fc.assert(
      fc.property(people, fc.nat(11), fc.integer({ min: 1, max: 9 }), (person, position, shift) => {
        const iin = makeIin(person);
        fc.pre(iin !== undefined);
        const digit = (Number(iin[position]) + shift) % 10;
        const wrong = `${iin.slice(0, position)}${digit}${iin.slice(position + 1)}`;
        if (checkDigit(wrong.slice(0, 11)) !== Number(wrong[11])) expect(isIin(wrong)).toBe(false);
      }),
    );
  });

  test('one wrong digit of the first ten always shows where the first pass decides both numbers', () => {
    fc.assert(
      fc.property(people, fc.nat(9), fc.integer({ min: 1, max: 9 }), (person, position, shift) => {
        const iin = makeIin(person);
        fc.pre(iin !== undefined && firstPass(iin) < 10);
        const wrong = `${iin.slice(0, position)}${(Number(iin[position]) + shift) % 10}${iin.slice(position + 1)}`;
        fc.pre(firstPass(wrong) < 10);
        expect(isIin(wrong)).toBe(false);
      }),
    );
  });

  test('some serials have no digit: then no number is made', () => {
    const serials = Array.from({ length: 2000 }, (_, serial) => serial);
    const none = serials.filter((serial) => makeIin({ birthDate: parseLocalDate('2020-03-05'), sex: 'male', serial }) === undefined);
    expect(none.length).toBeGreaterThan(0);
    expect(none.length).toBeLessThan(40);
  });
});

function firstPass(iin: string): number {
  return [...iin.slice(0, 11)].reduce((total, digit, index) => total + Number(digit) * (index + 1), 0) % 11;
}
