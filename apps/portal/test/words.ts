import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '@kezek/testkit';
import { IntlMessageFormat } from 'intl-messageformat';

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What the portal says under a key such as `kindergarten:day.everybody`, so that a test reads the page as people do, in any language. */
export function sayIn(locale: string): Say {
  const catalogues = new Map<string, Readonly<Record<string, string>>>();
  return (key, values = {}) => {
    const [namespace = '', name = ''] = key.split(/:(.*)/);
    const words = catalogues.get(namespace) ?? wordsOf(namespace, locale);
    catalogues.set(namespace, words);
    const text = words[name];
    if (text === undefined) throw new Error(`The portal has no words ${key} in ${locale}`);
    return String(new IntlMessageFormat(text, locale).format(values));
  };
}

const wordsOf = (namespace: string, locale: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(workspaceRoot(), `apps/portal/src/words/${namespace}/${locale}.json`), 'utf8')) as Record<string, string>;
