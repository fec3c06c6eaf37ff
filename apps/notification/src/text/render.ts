import { IntlMessageFormat } from 'intl-messageformat';
import {
  NOTICES,
  type Instant,
  type Language,
  type NoticeCode,
  type RegionPolicy,
  isInstant,
  isLocalDate,
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
  const values = Object.fromEntries(NOTICES[template].map((name) => [name, written(policy, name, message)]));
  return String(new IntlMessageFormat(policy.text(template, locale), locale).format(values));
}

function written(policy: RegionPolicy, name: string, message: Rendering): string {
  const { params, locale, kindergarten, code, now } = message;
  if (name === 'code' && code !== undefined) return code;
  if (name === 'kindergarten' && kindergarten !== undefined) return locale === 'kk' ? kindergarten.nameKk : kindergarten.nameRu;
  const value = params[name] ?? (message.template === 'voucher-offered' && name === 'confirmBy' ? confirmBy(policy, now) : undefined);
  if (value === undefined || name === 'kindergarten') throw new Error(`${message.template} is to be sent without ${name}`);
  if (typeof value === 'number') return String(value);
  if (isInstant(value)) return dateText(localDateOf(value, policy.zone));
  if (isLocalDate(value)) return dateText(value);
  return /^\d{4}-\d{2}$/.test(value) ? `${value.slice(5)}.${value.slice(0, 4)}` : value;
}

/** The term runs from the delivery, which is not yet: this is the least the person has. */
function confirmBy(policy: RegionPolicy, now: Instant): Instant {
  return policy.deadlineAfterWorkingDays(now, policy.at(now).confirmWorkingDays);
}

/** `27.03.2026`, as all three languages write it here. */
function dateText(date: string): string {
  return `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}
