import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { icuArguments } from '@kezek/domain';
import ts from 'typescript';
import { LOCALES } from './locale.js';
import { detailOf, problems } from './problems.js';
import { vocabulary } from './vocabulary.js';

const ROOT = join(__dirname, '../../../..');

/** One place where a code is used, with the parameters given there; undefined where that cannot be read from the text alone. */
interface Site {
  readonly code: string;
  readonly params: readonly string[] | undefined;
}

const { sites, patterns } = scanned();
const thrown = new Set(sites.map(({ code }) => code));
const entries = Object.entries(problems);

describe('the catalogue of problems', () => {
  test('is read from sources in which rejections are found at all', () => {
    expect(thrown.size).toBeGreaterThan(100);
    expect([...thrown]).toEqual(expect.arrayContaining(['queue.not-live', 'identity.too-many-codes', 'gateway.json-malformed']));
    expect(patterns.map(String)).toEqual([String(/^rpc\.[a-z-]+-invalid$/)]);
  });

  test('has a text for every code that is thrown', () => {
    expect([...thrown].filter((code) => !Object.hasOwn(problems, code)).sort()).toEqual([]);
  });

  test('has no text whose code nobody throws any more', () => {
    const dead = Object.keys(problems).filter((code) => !thrown.has(code) && !patterns.some((pattern) => pattern.test(code)));
    expect(dead.sort()).toEqual([]);
  });
});

describe.each(entries)('%s', (code, texts) => {
  const names = [...new Set(LOCALES.flatMap((locale) => icuArguments(texts[locale])))];

  test('names only what is given wherever it is thrown, the same in every language', () => {
    for (const locale of LOCALES) expect(icuArguments(texts[locale]).sort()).toEqual([...names].sort());
    for (const { params } of sites.filter((site) => site.code === code)) {
      if (params !== undefined) expect(params).toEqual(expect.arrayContaining(names));
    }
  });

  test('shows people words, numbers and days, never our own codes and numbers', () => {
    const service = code.slice(0, code.indexOf('.'));
    const shown = (name: string) => [`${service}.${name}`, name].some((list) => Object.hasOwn(vocabulary, list)) || PLAIN.has(name);
    expect(names.filter((name) => !shown(name))).toEqual([]);
  });

  test('is complete, and itself in every language', () => {
    const params = Object.fromEntries(names.map((name) => [name, 3]));
    const [kk, ru, en] = LOCALES.map((locale) => detailOf(code, params, locale)) as [string, string, string];
    expect(new Set([kk, ru, en]).size).toBe(3);
    for (const text of [kk, ru, en]) {
      expect(text).toMatch(/^[\p{Lu}].*[.]$/u);
      expect(text).not.toMatch(/[{}]|\s\s|undefined|NaN/);
      expect(text).not.toContain(code);
    }
    expect(kk).toMatch(KAZAKH);
    expect(ru).toMatch(/[а-яё]/i);
    expect(ru).not.toMatch(KAZAKH);
    expect(en).not.toMatch(/[а-яё]/i);
  });

  test('hangs no Kazakh ending on a value, whose vowels it cannot know', () => {
    expect(texts.kk).not.toMatch(/\}['’-]?\p{L}|\}[-–]/u);
  });
});

describe('a text that is filled in', () => {
  test('shows what somebody typed as it was typed', () => {
    const typed = `{max} <b>&amp;</b> '{' # ''`;
    expect(detailOf('queue.kind-unknown', { kind: typed }, 'en')).toContain(`: ${typed}.`);
    expect(detailOf('gateway.forbidden', { action: typed }, 'kk')).toContain(`: ${typed}.`);
  });

  test('says a state in words', () => {
    expect(detailOf('queue.not-waiting', { phase: 'turn-given' }, 'ru')).toContain('Сейчас: предложен ваучер.');
    expect(detailOf('voucher.not-offered', { phase: 'in-use' }, 'kk')).toContain('Ваучердің күйі: балабақшада қолданыста.');
    expect(detailOf('gateway.forbidden', { action: 'iteration.approve' }, 'en')).toContain('approving an iteration');
  });

  test.each([
    ['kk', 'Код тым жиі сұралды. Күту уақыты: 2 минут. Содан кейін кодты қайта сұраңыз.'],
    ['ru', 'Код запрашивали слишком часто. Время ожидания: 2 минуты. После этого запросите код снова.'],
    ['en', 'Codes were asked for too often. Time to wait: 2 minutes. After that please ask for a code again.'],
  ] as const)('tells in %s how long to wait', (locale, text) => {
    expect(detailOf('identity.too-many-codes', { retryAfterSeconds: 61 }, locale)).toBe(text);
  });

  test.each([
    ['ru', 6, 'младше 6 лет.'],
    ['ru', 21, 'младше 21 года.'],
    ['kk', 6, '6 жасқа толмаған'],
    ['en', 1, 'under 1 year of age'],
  ] as const)('agrees with its number: %s %d', (locale, maxYears, words) => {
    expect(detailOf('domain.too-old', { maxYears }, locale)).toContain(words);
  });
});

it('ends a sentence that ends with a date in one full stop', () => {
  const told = detailOf('queue.epoch-not-prescribed', { next: '2027-06-30' }, 'ru');
  expect(told).toContain('30 июня 2027 г. Выберите его.');
});

describe('a refusal of one of several fields', () => {
  test.each([
    ['kk', /^Баланың ЖСН: \S/],
    ['ru', /^ИИН ребёнка: \S/],
    ['en', /^IIN of the child: \S/],
  ] as const)('names it first in %s', (locale, beginning) => {
    expect(detailOf('domain.iin-check', { field: 'childIin' }, locale)).toMatch(beginning);
    expect(detailOf('domain.iin-check', { field: 'lunch' }, locale)).toBe(detailOf('domain.iin-check', {}, locale));
  });
});

describe('a code without a text', () => {
  test.each(LOCALES)('is told with its code in %s', (locale) => {
    const text = detailOf('lunch.cold', {}, locale);
    expect(text).toContain('lunch.cold');
    expect(text).not.toMatch(/[{}]/);
  });

  test('is also one that came without what its text names, or that every object has', () => {
    expect(detailOf('queue.not-waiting', {}, 'en')).toContain('(code: queue.not-waiting)');
    expect(detailOf('constructor', {}, 'en')).toContain('(code: constructor)');
  });
});

const KAZAKH = /[әғқңөұүһі]/i;

/** What is shown as a number, a day, an amount or a name that its reader knows; a new one is a decision. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['max', 'place', 'maxKb', 'maxBytes', 'maxChars', 'minChars', 'maxYears', 'minYears', 'adultYears', 'triesLeft', 'retryAfterSeconds'],
  ...['number', 'count', 'allowed', 'approvals', 'needed', 'ordinal', 'year', 'committedTiyn', 'expectedTiyn', 'answeredTiyn'],
  ...['date', 'month', 'until', 'now', 'wanted', 'earliest', 'latest', 'contractBy', 'signBy', 'confirmBy', 'closableFrom'],
  ...['days', 'effectiveOn', 'previewedOn', 'next', 'size'],
  ...['applicationId', 'part', 'status', 'reference', 'maxMb', 'accepted', 'headings', 'faulty'],
  // Called as the region's policy calls them.
  ...['districtId', 'settlementId'],
  // Of a phone, so that its owner recognises it.
  'ending',
]);

function scanned(): { sites: readonly Site[]; patterns: readonly RegExp[] } {
  const found = { sites: [] as Site[], patterns: [] as RegExp[] };
  // Others have names of their own that look like codes: errors of the bus, which are not for people, and files.
  const speakers = new Set(Object.keys(problems).map((code) => code.slice(0, code.indexOf('.'))));
  for (const folder of ['apps', 'libs']) {
    for (const name of readdirSync(join(ROOT, folder))) {
      for (const path of sourcesOf(join(ROOT, folder, name, 'src'))) {
        const text = readFileSync(path, 'utf8');
        if (!text.includes('Rejection') && !text.includes(`'${name}.`)) continue;
        const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
        visit(file, { found, service: speakers.has(name) ? name : undefined });
      }
    }
  }
  return found;
}

function sourcesOf(folder: string): string[] {
  const files = tryRead(folder).filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));
  return files.filter((path) => !/(^|\/)(gen|words)\//.test(path)).map((path) => join(folder, path));
}

function tryRead(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

function visit(node: ts.Node, into: { found: { sites: Site[]; patterns: RegExp[] }; service: string | undefined }): void {
  const { found, service } = into;
  if (ts.isNewExpression(node) && node.expression.getText() === 'Rejection') {
    const [code, params] = node.arguments ?? [];
    if (code !== undefined && ts.isStringLiteralLike(code)) found.sites.push({ code: code.text, params: namesIn(params) });
    else if (code !== undefined && ts.isTemplateExpression(code)) found.patterns.push(patternOf(code));
  } else if (ts.isStringLiteralLike(node) && service !== undefined && node.text.startsWith(`${service}.`)) {
    const given = asCode(node);
    if (given !== undefined) found.sites.push({ code: node.text, params: given.params });
  }
  ts.forEachChild(node, (child) => visit(child, into));
}

/** A code that is handed on: `refuse(state, 'queue.not-live')`, `const code = …` or `{ code: 'gateway.internal', params: { … } }`. */
function asCode(literal: ts.StringLiteralLike): Pick<Site, 'params'> | undefined {
  const { parent } = literal;
  if (ts.isCallExpression(parent) && parent.arguments.includes(literal)) return { params: undefined };
  if (ts.isVariableDeclaration(parent) && parent.name.getText() === 'code') return { params: undefined };
  if (!ts.isPropertyAssignment(parent) || parent.name.getText() !== 'code') return undefined;
  const beside = parent.parent.properties.find((one) => one.name?.getText() === 'params');
  return { params: beside !== undefined && ts.isPropertyAssignment(beside) ? namesIn(beside.initializer) : undefined };
}

function namesIn(params: ts.Expression | undefined): readonly string[] | undefined {
  if (params === undefined) return [];
  if (!ts.isObjectLiteralExpression(params) || params.properties.some(ts.isSpreadAssignment)) return undefined;
  return params.properties.map((one) => one.name?.getText() ?? '');
}

function patternOf({ head, templateSpans }: ts.TemplateExpression): RegExp {
  const rest = templateSpans.map(({ literal }) => `[a-z-]+${escaped(literal.text)}`).join('');
  return new RegExp(`^${escaped(head.text)}${rest}$`);
}

function escaped(text: string): string {
  return text.replaceAll('.', '\\.');
}
