import type { Locale } from './locale.js';
import { inWords } from './values.js';

const one = (value: string | number, { name = 'date', locale = 'en' as Locale, code = 'domain.any' } = {}) =>
  plain(String(inWords(code, { [name]: value }, locale)[name]));

/** Numbers are grouped by spaces that do not break; which of them is the language data's affair. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('what a text is filled with', () => {
  test.each([
    ['kk', '2026 ж. 21 қараша'],
    ['ru', '21 ноября 2026 г.'],
    ['en', '21 November 2026'],
  ] as const)('is a day as written in %s', (locale, text) => expect(one('2026-11-21', { locale })).toBe(text));

  test.each([
    ['kk', '2026 ж. қараша'],
    ['ru', 'ноябрь 2026 г.'],
    ['en', 'November 2026'],
  ] as const)('is a month as written in %s', (locale, text) => expect(one('2026-11', { locale })).toBe(text));

  test.each([
    ['kk', '2026 ж. 22 қараша, 01:49'],
    ['ru', '22 ноября 2026 г. в 01:49'],
    ['en', '22 November 2026 at 01:49'],
  ] as const)('is a time by the clocks of Kazakhstan, in %s', (locale, text) =>
    expect(one('2026-11-21T20:49:36.123456Z', { locale, name: 'until' })).toBe(text),
  );

  test('is the time of its own day: when March 2024 began, the clocks of Almaty went back by an hour', () => {
    expect(one('2024-02-29T17:30:00.000000Z')).toBe('29 February 2024 at 23:30');
    expect(one('2024-02-29T18:30:00.000000Z')).toBe('29 February 2024 at 23:30');
  });

  test.each(['2026-02-30', '2026-13', '2026-02-30T10:00:00.000000Z', '21.11.2026', ''])('is left alone where it is no day: %j', (text) =>
    expect(one(text)).toBe(text),
  );

  test.each([
    ['kk', '65 000 ₸'],
    ['ru', '65 000 ₸'],
    ['en', '65,000 ₸'],
  ] as const)('is tenge for tiyn in %s', (locale, text) => expect(one('6500000', { name: 'amountTiyn', locale })).toBe(text));

  test('is left alone where it is no amount', () => expect(one('plenty', { name: 'amountTiyn' })).toBe('plenty'));

  test.each([
    [59, '59 seconds'],
    [61, '2 minutes'],
    [3_601, '2 hours'],
  ])('is a wait of %d s, rounded up', (seconds, text) => expect(one(seconds, { name: 'retryAfterSeconds' })).toBe(text));

  test.each([
    [262_144, '256 kB'],
    [2_097_152, '2 MB'],
  ])('is a size of %d bytes', (bytes, text) => expect(one(bytes, { name: 'maxBytes' })).toBe(text));

  test('is the word of the service that speaks, before the word of all', () => {
    expect(one('approver', { name: 'role', code: 'identity.any' })).toBe('approver');
    expect(one('approver', { name: 'role', code: 'payment.any' })).toBe('approving the register');
    expect(one('refused', { name: 'phase', code: 'queue.any', locale: 'ru' })).toBe('отклонена');
    expect(one('refused', { name: 'phase', code: 'voucher.any', locale: 'ru' })).toBe('отказ');
  });

  test('is a number as it is, and a word for a number that stands for one', () => {
    expect(inWords('queue.any', { max: 5, ageGroup: 5 }, 'en')).toEqual({ max: 5, ageGroup: 'pre-school group' });
  });
});
