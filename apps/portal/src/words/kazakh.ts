/**
 * Kazakh dates and numbers in words of our own: browsers built on Chromium know that there is a Kazakh locale but bring no names of its
 * months and days ("2026 M11 22"), and group digits in the English way. Names and patterns are those of the Unicode CLDR.
 */
const MONTHS = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'];
const SHORT_MONTHS = ['қаң.', 'ақп.', 'нау.', 'сәу.', 'мам.', 'мау.', 'шіл.', 'там.', 'қыр.', 'қаз.', 'қар.', 'жел.'];
/** From Sunday, as `getUTCDay` counts. */
const WEEKDAYS = ['жс', 'дс', 'сс', 'ср', 'бс', 'жм', 'сб'];

/** What Kazakh numbers are written like, and browsers know. */
export const NUMBERS_LIKE = 'ru';

export const kazakhDay = (day: Date): string => `${day.getUTCFullYear()} ж. ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}`;

export const kazakhShortDay = (day: Date): string => `${kazakhWeekday(day)}, ${day.getUTCDate()} ${SHORT_MONTHS[day.getUTCMonth()]}`;

export const kazakhWeekday = (day: Date): string => WEEKDAYS[day.getUTCDay()] ?? '';

export const kazakhMonth = (day: Date): string => `${day.getUTCFullYear()} ж. ${MONTHS[day.getUTCMonth()]}`;

export const kazakhShortMonth = (day: Date): string => SHORT_MONTHS[day.getUTCMonth()] ?? '';

/** What the last word of a number takes before "дейін": of 0 to 9, and of whole tens. */
const DATIVE_OF_DIGIT = ['ге', 'ге', 'ге', 'ке', 'ке', 'ке', 'ға', 'ге', 'ге', 'ға'];
const DATIVE_OF_TENS = ['ге', 'ға', 'ға', 'ға', 'қа', 'ге'];

/** "…, 23:59‑ға", as "дейін" wants it, with a hyphen that does not break; of a text that ends with minutes. */
export function kazakhDative(moment: string): string {
  const [tens, digit] = [Number(moment.at(-2)), Number(moment.at(-1))];
  return `${moment}\u2011${digit === 0 ? DATIVE_OF_TENS[tens] : DATIVE_OF_DIGIT[digit]}`;
}

/** "12,4 тыс. ₸" is Russian; millions and more are the same word in both. */
export const kazakhCompact = (russian: string): string => russian.replace('тыс.', 'мың');
