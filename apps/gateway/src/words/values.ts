import { type RegionPolicy, format, isLocalDate, isYearMonth, tiyn } from '@kezek/domain';
import type { Locale } from './locale.js';
import type { Text, Texts } from './text.js';
import { wordFor } from './vocabulary.js';

export type Params = Readonly<Record<string, string | number>>;

/** What a text is filled with, as the reader says it: words for codes, dates and times as in Kazakhstan, tenge for tiyn. */
export const inWords = (code: string, params: Params, locale: Locale, places: Places = {}): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      placeOf(places, { name, value })?.[locale] ?? valueOf({ code, name }, value, locale),
    ]),
  );

/** How the region calls its districts and settlements, by the name of the parameter that holds their ids. */
export type Places = Readonly<Record<string, Texts>>;

export function placesOf({ districts }: RegionPolicy): Places {
  const called = (list: readonly { readonly id: string; readonly names: Text }[]) =>
    Object.fromEntries(list.map(({ id, names }) => [id, names]));
  return { districtId: called(districts), settlementId: called(districts.flatMap(({ settlements }) => settlements)) };
}

function placeOf(places: Places, { name, value }: { name: string; value: string | number }): Text | undefined {
  const names = Object.hasOwn(places, name) ? places[name] : undefined;
  return names !== undefined && Object.hasOwn(names, String(value)) ? names[String(value)] : undefined;
}

function valueOf({ code, name }: { code: string; name: string }, value: string | number, locale: Locale): string | number {
  if (name.endsWith('Seconds')) return duration(Number(value), locale);
  if (name.endsWith('Bytes')) return size(Number(value), locale);
  if (name.endsWith('Tiyn') && WHOLE.test(String(value))) return format(tiyn(String(value)), locale);
  const word = wordFor({ service: code.slice(0, code.indexOf('.')), name, value: String(value) });
  if (word !== undefined) return word[locale];
  return typeof value === 'string' ? dated(value, locale) : value;
}

function dated(text: string, locale: Locale): string {
  if (isLocalDate(text)) return formats[locale].date.format(new Date(text));
  if (isYearMonth(text)) return formats[locale].month.format(new Date(text));
  if (INSTANT.test(text) && isLocalDate(text.slice(0, 10))) return formats[locale].instant.format(new Date(text));
  return text;
}

/** Rounded up, so that who waits so long has waited long enough. */
function duration(seconds: number, locale: Locale): string {
  if (seconds <= SECONDS_PER_MINUTE) return unit(seconds, 'second', locale);
  if (seconds <= SECONDS_PER_HOUR) return unit(Math.ceil(seconds / SECONDS_PER_MINUTE), 'minute', locale);
  return unit(Math.ceil(seconds / SECONDS_PER_HOUR), 'hour', locale);
}

/** Rounded down, so that what is named is allowed. */
const size = (bytes: number, locale: Locale): string =>
  bytes >= BYTES_PER_MEGABYTE
    ? unit(Math.floor(bytes / BYTES_PER_MEGABYTE), 'megabyte', locale)
    : unit(Math.floor(bytes / BYTES_PER_KILOBYTE), 'kilobyte', locale);

const unit = (amount: number, name: string, locale: Locale): string =>
  new Intl.NumberFormat(tags[locale], { style: 'unit', unit: name, unitDisplay: LONG.has(name) ? 'long' : 'short' }).format(amount);

const LONG: ReadonlySet<string> = new Set(['second', 'minute', 'hour']);
const BYTES_PER_KILOBYTE = 1_024;
const BYTES_PER_MEGABYTE = 1_048_576;
const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3_600;
const WHOLE = /^-?(0|[1-9]\d{0,17})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/;
const ZONE = 'Asia/Almaty';

/** English with the day before the month, as the other two have it. */
const tags = { kk: 'kk', ru: 'ru', en: 'en-GB' } as const satisfies Record<Locale, string>;

// A day and a month have no zone: they are read and written in UTC.
const formatsOf = (tag: string) => ({
  date: new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  instant: new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE }),
});
const formats = { kk: formatsOf(tags.kk), ru: formatsOf(tags.ru), en: formatsOf(tags.en) };
