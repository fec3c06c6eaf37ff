import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';

const namespaces = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const LOCALES = ['kk', 'ru', 'en'] as const;

type Words = Readonly<Record<string, string>>;
const wordsOf = (namespace: string, locale: string): Words =>
  JSON.parse(readFileSync(join(__dirname, namespace, `${locale}.json`), 'utf8')) as Words;

/** The names of what is filled in. */
function placeholdersOf(text: string, locale: string): string[] {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    const { type, value } = node as { type?: number; value?: unknown };
    // 0 is plain text, 7 the number sign of a plural; every other part has a name.
    if (type !== undefined && type !== 0 && type !== 7 && typeof value === 'string') names.add(value);
    Object.values(node).forEach(walk);
  };
  walk(new IntlMessageFormat(text, locale).getAst());
  return [...names].sort();
}

describe.each(namespaces.map(({ name }) => name))('the words of %s', (namespace) => {
  const [kk, ru, en] = LOCALES.map((locale) => wordsOf(namespace, locale)) as [Words, Words, Words];

  it('are the same in every language', () => {
    expect(Object.keys(kk)).toEqual(Object.keys(ru));
    expect(Object.keys(en)).toEqual(Object.keys(ru));
  });

  it('say something, with the same things filled in', () => {
    for (const [key, text] of Object.entries(ru)) {
      const filled = placeholdersOf(text, 'ru');
      for (const [locale, words] of [['kk', kk] as const, ['en', en] as const]) {
        expect([key, words[key]?.trim()]).not.toEqual([key, '']);
        expect([key, placeholdersOf(words[key] ?? '', locale)]).toEqual([key, filled]);
      }
    }
  });

  it('are Kazakh where they should be', () => {
    const untranslated = Object.keys(kk).filter((key) => kk[key] === ru[key] && /[а-яё]{4}/i.test(ru[key] ?? ''));
    expect(untranslated.filter((key) => !SAME_IN_BOTH.has(`${namespace}:${key}`))).toEqual([]);
  });
});

/** Words that Kazakh and Russian share. */
const SAME_IN_BOTH = new Set(['public:staff.login', 'public:home.step-3', 'demo:dock.open', 'demo:tab.phone', 'demo:stage.auditor']);
