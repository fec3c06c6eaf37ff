import { type EventType, events } from '@kezek/contracts';
import { isPublic, publicPart, publicTypes } from '@kezek/translog';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const golden = join(__dirname, '../../../../libs/contracts/golden');
const types = (Object.keys(events) as EventType[]).filter((type) => type.startsWith('queue.'));
const dataOf = (type: string): Record<string, unknown> =>
  (JSON.parse(readFileSync(join(golden, `${type}.v1.json`), 'utf8')) as { data: Record<string, unknown> }).data;

/** What leads to a person, or is nobody else's business, wherever it stands. */
const PRIVATE = [
  'childId',
  'guardianId',
  'birthDate',
  'documentId',
  'issuedOn',
  'claimId',
  'code',
  'kindergartenId',
  'contractId',
  'wishes',
  'requestId',
];

const keysIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([key, part]) => [key, ...keysIn(part)]);

describe('the public log', () => {
  it('has every event of the queue, and no other', () => {
    expect(types.filter((type) => !isPublic(type))).toEqual([]);
    expect(publicTypes().filter((type) => !types.some((one) => one === type))).toEqual([]);
  });

  it.each(types)('says of %s what happened, and nothing that is private', (type) => {
    const shown = publicPart(type, dataOf(type));
    expect(Object.keys(shown).length).toBeGreaterThan(0);
    expect(keysIn(shown).filter((key) => PRIVATE.includes(key))).toEqual([]);
  });
});
