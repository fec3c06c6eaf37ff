import * as fc from 'fast-check';
import { kazakhDateIn } from './kazakh-cases.js';
import { type LocalDate, addDays } from './local-date.js';

const date = (month: number, day = 1): string => `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

describe('a Kazakh date', () => {
  it.each([
    [1, '1 қаңтарға', '1 қаңтардан'],
    [2, '1 ақпанға', '1 ақпаннан'],
    [3, '1 наурызға', '1 наурыздан'],
    [4, '1 сәуірге', '1 сәуірден'],
    [5, '1 мамырға', '1 мамырдан'],
    [6, '1 маусымға', '1 маусымнан'],
    [7, '1 шілдеге', '1 шілдеден'],
    [8, '1 тамызға', '1 тамыздан'],
    [9, '1 қыркүйекке', '1 қыркүйектен'],
    [10, '1 қазанға', '1 қазаннан'],
    [11, '1 қарашаға', '1 қарашадан'],
    [12, '1 желтоқсанға', '1 желтоқсаннан'],
  ])('of month %d ends as its month does', (month, until, since) => {
    expect(kazakhDateIn('dative', date(month), '2026')).toBe(until);
    expect(kazakhDateIn('ablative', date(month), '2026')).toBe(since);
  });

  it('has the ending of its month on each day, and its year only where it is another', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), fc.constantFrom('dative' as const, 'ablative' as const), (days, kase) => {
        const day = addDays('2026-01-01' as LocalDate, days);
        const ofFirst = kazakhDateIn(kase, date(Number(day.slice(5, 7))), '2026').slice(2);
        const short = `${Number(day.slice(8))} ${ofFirst}`;
        expect(kazakhDateIn(kase, day, day.slice(0, 4))).toBe(short);
        expect(kazakhDateIn(kase, day, '2025')).toBe(`${day.slice(0, 4)} жылғы ${short}`);
      }),
    ));

  // Back vowels in the last syllable call for back vowels in the ending, front ones for front; after a voiceless sound it begins with қ, к or т.
  it('follows the rules of sound harmony in every month', () => {
    for (let month = 1; month <= 12; month += 1) {
      const [name, dative] = split(kazakhDateIn('dative', date(month), '2026'), /(ға|ге|қа|ке)$/u);
      const [sameName, ablative] = split(kazakhDateIn('ablative', date(month), '2026'), /(дан|ден|тан|тен|нан|нен)$/u);
      expect(sameName).toBe(name);
      const isBack = 'аоұы'.includes(Array.from(name).findLast((letter) => 'аоұыәеөүі'.includes(letter)) ?? '');
      const isVoiceless = 'бвгдкқпстфхцчшщ'.includes(name.at(-1) ?? '');
      const isNasal = 'мнң'.includes(name.at(-1) ?? '');
      expect(dative).toBe(isBack ? (isVoiceless ? 'қа' : 'ға') : isVoiceless ? 'ке' : 'ге');
      const first = isVoiceless ? 'т' : isNasal ? 'н' : 'д';
      expect(ablative).toBe(`${first}${isBack ? 'ан' : 'ен'}`);
    }
  });

  it('is not made of what is none', () => expect(() => kazakhDateIn('dative', '2026-13-01', '2026')).toThrow('2026-13-01'));
});

function split(text: string, ending: RegExp): [name: string, ending: string] {
  const found = ending.exec(text)?.[0] ?? '';
  return [text.slice(0, text.length - found.length), found];
}
