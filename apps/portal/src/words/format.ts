import {
  NUMBERS_LIKE,
  kazakhCompact,
  kazakhDative,
  kazakhDay,
  kazakhMonth,
  kazakhShortDay,
  kazakhShortMonth,
  kazakhWeekday,
} from './kazakh.js';
import type { Locale } from './locale.js';

/** Deadlines and days are those of the region, wherever the browser is. */
const ZONE = 'Asia/Almaty';
const TIYN = 100n;

export interface Format {
  /** Of an instant: "24 November 2026, 18:00". */
  readonly moment: (instant: string) => string;
  /** The same before "дейін", which wants a case of its own in Kazakh: "2026 ж. 24 қараша, 18:00-ге". */
  readonly until: (instant: string) => string;
  /** Of a local day `YYYY-MM-DD`: "24 November 2026". */
  readonly day: (date: string) => string;
  /** "Tue, 24 Nov". */
  readonly shortDay: (date: string) => string;
  /** "Tue". */
  readonly weekday: (date: string) => string;
  /** Of `YYYY-MM`: "November 2026". */
  readonly month: (month: string) => string;
  /** "Nov", for the axis of a year. */
  readonly shortMonth: (month: string) => string;
  /** Of an instant: "18:00". */
  readonly time: (instant: string) => string;
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  /** Of whole tiyn as text: tenge, with tiyn only where there are some. */
  readonly money: (tiyn: string) => string;
  /** The same, short: "12.4M ₸", for tiles and charts. */
  readonly shortMoney: (tiyn: string) => string;
}

export function formatIn(locale: Locale): Format {
  return { ...datesIn(locale), ...numbersIn(locale) };
}

type Dates = Pick<Format, 'moment' | 'until' | 'day' | 'shortDay' | 'weekday' | 'month' | 'shortMonth' | 'time'>;

/** A local day is a day everywhere: formatted as midnight UTC in UTC. */
const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);
const firstOf = (month: string): Date => midnight(`${month}-01`);

function datesIn(locale: Locale): Dates {
  const clock = new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
  const time = (instant: string): string => clock.format(new Date(instant));
  const days = locale === 'kk' ? kazakhDays : daysIn(locale);
  const moment = (instant: string): string => `${days.day(midnight(localDateOf(instant)))}, ${time(instant)}`;
  return {
    day: (date) => days.day(midnight(date)),
    shortDay: (date) => days.shortDay(midnight(date)),
    weekday: (date) => days.weekday(midnight(date)),
    month: (month) => days.month(firstOf(month)),
    shortMonth: (month) => days.shortMonth(firstOf(month)),
    moment,
    until: (instant) => (locale === 'kk' ? kazakhDative(moment(instant)) : moment(instant)),
    time,
  };
}

const kazakhDays = { day: kazakhDay, shortDay: kazakhShortDay, weekday: kazakhWeekday, month: kazakhMonth, shortMonth: kazakhShortMonth };

function daysIn(locale: Locale): typeof kazakhDays {
  const as = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    // Russian has a shortened "year" at the end, whose full stop would stand before that of the sentence.
    return (day: Date): string => format.format(day).replace(/\sг\.$/, '');
  };
  return {
    day: as({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: as({ weekday: 'short', day: 'numeric', month: 'short' }),
    weekday: as({ weekday: 'short' }),
    month: as({ month: 'long', year: 'numeric' }),
    shortMonth: as({ month: 'short' }),
  };
}

// Sweden writes dates as ISO 8601 does.
const isoDay = new Intl.DateTimeFormat('sv', { timeZone: ZONE });
/** The day of the region on which an instant falls, `YYYY-MM-DD`. */
export const localDateOf = (instant: string): string => isoDay.format(new Date(instant));

function numbersIn(locale: Locale): Pick<Format, 'number' | 'percent' | 'money' | 'shortMoney'> {
  const known = locale === 'kk' ? NUMBERS_LIKE : locale;
  const tenge = { style: 'currency', currency: 'KZT', currencyDisplay: 'narrowSymbol' } as const;
  const count = new Intl.NumberFormat(known);
  const percent = new Intl.NumberFormat(known, { style: 'percent', maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(known, { ...tenge, maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(known, { ...tenge, minimumFractionDigits: 2 });
  const short = new Intl.NumberFormat(known, { ...tenge, notation: 'compact', maximumFractionDigits: 1 });
  return {
    number: (value) => count.format(value),
    percent: (share) => percent.format(share),
    money: (tiyn) => {
      const amount = BigInt(tiyn);
      return amount % TIYN === 0n ? whole.format(amount / TIYN) : exact.format(decimalOf(amount) as Intl.StringNumericLiteral);
    },
    shortMoney: (tiyn) => {
      const text = short.format(BigInt(tiyn) / TIYN);
      return locale === 'kk' ? kazakhCompact(text) : text;
    },
  };
}

/** "-12.05" of -1205n: text, so that no amount becomes a floating-point number on its way. */
function decimalOf(tiyn: bigint): string {
  const sign = tiyn < 0n ? '-' : '';
  const size = tiyn < 0n ? -tiyn : tiyn;
  return `${sign}${size / TIYN}.${String(size % TIYN).padStart(2, '0')}`;
}
