import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOOK_PURPOSES } from '@kezek/domain';
import { PURPOSES } from './types.js';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly schema: { readonly enum?: readonly string[] } }[];
}
interface Described {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
}

/** What staff may say that they look for, from the description of the API. What a file is put for is no look. */
function purposesAtTheDoor(): string[] {
  const { paths } = JSON.parse(readFileSync(join(__dirname, '../../../gateway/openapi.json'), 'utf8')) as Described;
  return Object.values(paths)
    .flatMap(({ get }) => get?.parameters ?? [])
    .flatMap(({ name, schema }) => (name === 'purpose' ? (schema.enum ?? []) : []));
}

describe('the purposes of looks', () => {
  it('have words, each that can be recorded', () => {
    const known = new Set<string>([...LOOK_PURPOSES, ...purposesAtTheDoor()]);
    expect(known.size).toBeGreaterThan(10);
    expect([...known].filter((purpose) => !Object.hasOwn(PURPOSES, purpose))).toEqual([]);
  });
});
