import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventNames } from './portrait.js';

/** The types that the portrait records, read from where they are listed. */
function recordedTypes(): string[] {
  const source = readFileSync(join(__dirname, '../../../voucher/src/portrait/portrait-reactions.ts'), 'utf8');
  return [...source.matchAll(/^ {2}'([^']+)':/gm)].map(([, type = '']) => type);
}

it('every type of entry that a portrait may have is named in it', () => {
  const types = recordedTypes();
  expect(types.length).toBeGreaterThan(50);
  expect(types.filter((type) => eventNames[type] === undefined)).toEqual([]);
});
