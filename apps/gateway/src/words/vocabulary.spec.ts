import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from './locale.js';
import { vocabulary } from './vocabulary.js';

const APPS = join(__dirname, '../../..');

const found = (path: string, pattern: RegExp): string[] =>
  [...readFileSync(join(APPS, path), 'utf8').matchAll(pattern)].map(([, one]) => one!);

describe('the vocabulary', () => {
  test.each([
    ['queue.phase', ['queue/src/application/facts.ts', 'queue/src/iteration/facts.ts', 'queue/src/epoch/facts.ts']],
    ['voucher.phase', ['voucher/src/voucher/facts.ts']],
    ['enrolment.phase', ['voucher/src/voucher/facts.ts']],
    ['payment.phase', ['payment/src/register/facts.ts']],
  ])('of %s has every phase there is, and none that is gone', (list, paths) => {
    const phases = paths.flatMap((path) => found(path, /readonly phase: ('[a-z-]+'(?: \| '[a-z-]+')*)/g));
    const names = new Set(phases.flatMap((one) => one.split(' | ').map((quoted) => quoted.slice(1, -1))));
    expect(names.size).toBeGreaterThan(3);
    expect(Object.keys(vocabulary[list]!).sort()).toEqual([...names].sort());
  });

  test('has a name for every field a request may have wrong', () => {
    const files = readdirSync(join(APPS, 'enrolment/src'), { recursive: true, encoding: 'utf8' });
    const sources = files.filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));
    const fields = sources.flatMap((path) => found(join('enrolment/src', path), /\b(?:id|date|month|one|text)Of(?:<[^>]*>)?\('(\w+)'/g));
    expect(fields).toContain('groupId');
    expect(Object.keys(vocabulary['field']!)).toEqual(expect.arrayContaining(fields));
  });

  test.each(Object.entries(vocabulary).flatMap(([list, words]) => Object.entries(words).map(([word, text]) => ({ list, word, text }))))(
    'says $list $word in three languages, to stand after a colon',
    ({ text }) => {
      for (const locale of LOCALES) expect(text[locale]).toMatch(/^\S.*[^\s.]$/);
      expect(text.kk).toMatch(/^[\p{Script=Cyrillic}(),\- ]+$/u);
      expect(text.ru).toMatch(/^[\p{Script=Cyrillic}(),\- ]+$/u);
      expect(text.ru).not.toMatch(/[әғқңөұүһі]/i);
      expect(text.en).toMatch(/^[\p{Script=Latin}(),’\- ]+$/u);
    },
  );
});
