import { icuArguments } from '@kezek/domain';
import { IntlMessageFormat } from 'intl-messageformat';
import { LOCALES, type Locale } from './locale.js';
import { domain } from './problems/domain.js';
import { contracts } from './problems/contracts.js';
import { enrolment } from './problems/enrolment.js';
import { epochs } from './problems/epochs.js';
import { gateway } from './problems/gateway.js';
import { identity } from './problems/identity.js';
import { imports } from './problems/import.js';
import { notification } from './problems/notification.js';
import { payment } from './problems/payment.js';
import { queue } from './problems/queue.js';
import { records } from './problems/records.js';
import { ending } from './problems/ending.js';
import { reinstatement } from './problems/reinstatement.js';
import { rpc } from './problems/rpc.js';
import { service } from './problems/service.js';
import { stream } from './problems/stream.js';
import { voucher } from './problems/voucher.js';
import type { Text, Texts } from './text.js';
import { type Params, type Places, inWords } from './values.js';
import { fieldNames } from './vocabulary/fields.js';

/** Every problem with its texts: what is wrong, and what to do next. */
export const problems: Texts = {
  ...domain,
  ...gateway,
  ...identity,
  ...queue,
  ...epochs,
  ...imports,
  ...reinstatement,
  ...ending,
  ...voucher,
  ...records,
  ...contracts,
  ...enrolment,
  ...payment,
  ...notification,
  ...rpc,
  ...service,
  ...stream,
};

const general: Text = {
  kk: 'Әрекет орындалмады (коды: {code}). Бірнеше минуттан кейін қайталаңыз. Тағы орындалмаса, осы кодты білім бөліміне айтыңыз.',
  ru: 'Действие не выполнено (код: {code}). Повторите через несколько минут. Если снова не получится, сообщите этот код в отдел образования.',
  en: 'This could not be done (code: {code}). Please try again in a few minutes. If it fails again, tell the education department this code.',
};

interface Compiled {
  readonly names: readonly string[];
  readonly format: IntlMessageFormat;
}

/** A text is compiled when it is first needed; there are as many as the catalogue has. */
const compiled = new Map<Text, Readonly<Record<Locale, Compiled>>>();

/** What to tell the person: the code's text, or a general one with the code if it has none or came without what its text names. */
export function detailOf(code: string, params: Params, locale: Locale, places?: Places): string {
  const own = Object.hasOwn(problems, code) ? problems[code] : undefined;
  const words = inWords(code, params, locale, places);
  const text = own === undefined ? undefined : compiledOf(own)[locale];
  if (text?.names.every((name) => Object.hasOwn(words, name)) !== true) return formatted(compiledOf(general)[locale], { code });
  return withField(formatted(text, words), text.names.includes('field') ? undefined : params['field'], locale);
}

/** Where several fields take the same, the refusal says which one it is about. */
function withField(told: string, field: string | number | undefined, locale: Locale): string {
  const name = Object.hasOwn(fieldNames, field ?? '') ? fieldNames[String(field)]?.[locale] : undefined;
  return name === undefined ? told : `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${told}`;
}

/** A Russian date ends in a full stop of its own, also where the sentence ends with it. */
const formatted = ({ format }: Compiled, words: Params): string => String(format.format(words)).replaceAll('г..', 'г.');

function compiledOf(text: Text): Readonly<Record<Locale, Compiled>> {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const one = (locale: Locale): Compiled => ({
    names: icuArguments(text[locale]),
    format: new IntlMessageFormat(text[locale], locale, undefined, { ignoreTag: true }),
  });
  const made = Object.fromEntries(LOCALES.map((locale) => [locale, one(locale)])) as Record<Locale, Compiled>;
  compiled.set(text, made);
  return made;
}
