import { IntlMessageFormat } from 'intl-messageformat';
import {
  KAZAKH_POSTPOSITIONS,
  NOTICES,
  type Instant,
  type KazakhCase,
  type Language,
  type LocalDate,
  type NoticeCode,
  type RegionPolicy,
  isInstant,
  isLocalDate,
  kazakhDateIn,
  localDateOf,
} from '@kezek/domain';

export interface KindergartenNames {
  readonly nameKk: string;
  readonly nameRu: string;
}

export interface Rendering {
  readonly template: NoticeCode;
  readonly locale: Language;
  readonly params: Readonly<Record<string, string | number>>;
  /** When it is written: a term that starts with the notice is counted from here. */
  readonly now: Instant;
  /** Of the kindergarten that `params` names, if it does. */
  readonly kindergarten?: KindergartenNames | undefined;
  /** For codes alone. */
  readonly code?: string;
}

/** The region's text in the reader's language, with dates as people write them. @throws Error if a value the text names is missing */
export function render(policy: RegionPolicy, message: Rendering): string {
  const { template, locale } = message;
  const values = Object.fromEntries(NOTICES[template].flatMap((name) => written(policy, name, message)));
  return String(new IntlMessageFormat(inCases(policy.text(template, locale)), locale).format(values));
}

const CASES: readonly KazakhCase[] = ['dative', 'ablative'];
const GOVERNED = new RegExp(`\\{(\\w+)\\}(\\s+)(${Object.keys(KAZAKH_POSTPOSITIONS).join('|')})`, 'g');

/** `{until} дейін` becomes `{until_dative} дейін`; no other language has these words. */
const inCases = (text: string): string =>
  text.replace(GOVERNED, (_, name: string, gap: string, word: string) => `{${inCase(name, KAZAKH_POSTPOSITIONS[word])}}${gap}${word}`);

const inCase = (name: string, kase: KazakhCase | undefined): string => (kase === undefined ? name : `${name}_${kase}`);

/** The value of an argument by each name that a text may have for it. */
function written(policy: RegionPolicy, name: string, message: Rendering): [name: string, text: string][] {
  const value = valueOf(policy, name, message);
  const date = dateOf(policy, value);
  if (date === undefined) return [undefined, ...CASES].map((kase) => [inCase(name, kase), monthText(value)]);
  const thisYear = localDateOf(message.now, policy.zone).slice(0, 4);
  return [[name, dateText(date)], ...CASES.map((kase): [string, string] => [inCase(name, kase), kazakhDateIn(kase, date, thisYear)])];
}

function valueOf(policy: RegionPolicy, name: string, message: Rendering): string {
  const { params, locale, kindergarten, code, now } = message;
  if (name === 'code' && code !== undefined) return code;
  if (name === 'kindergarten' && kindergarten !== undefined) return locale === 'kk' ? kindergarten.nameKk : kindergarten.nameRu;
  const value = params[name] ?? (message.template === 'voucher-offered' && name === 'confirmBy' ? confirmBy(policy, now) : undefined);
  if (value === undefined || name === 'kindergarten') throw new Error(`${message.template} is to be sent without ${name}`);
  return String(value);
}

function dateOf({ zone }: RegionPolicy, value: string): LocalDate | undefined {
  if (isInstant(value)) return localDateOf(value, zone);
  return isLocalDate(value) ? value : undefined;
}

/** The term runs from the delivery, which is not yet: this is the least the person has. */
function confirmBy(policy: RegionPolicy, now: Instant): Instant {
  return policy.deadlineAfterWorkingDays(now, policy.at(now).confirmWorkingDays);
}

/** `03.2026` of a month; all else is written as it comes. */
const monthText = (value: string): string => (/^\d{4}-\d{2}$/.test(value) ? `${value.slice(5)}.${value.slice(0, 4)}` : value);

/** `27.03.2026`, as all three languages write it here. */
function dateText(date: string): string {
  return `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}
