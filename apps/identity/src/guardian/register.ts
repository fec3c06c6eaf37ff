import type { ChangeRequest } from '@kezek/stream';
import type { Stores } from '../stores.js';
import { signIn } from './decide.js';
import type { Locale } from './facts.js';

export interface WrittenGuardian {
  readonly iin: string;
  readonly phones: readonly string[];
  readonly name?: string;
  readonly locale: Locale;
}

/**
 * Registers somebody who has not signed in yet, as others wrote them down. Whoever is known already stays as they are: codes go to the phones
 * they have.
 */
export async function registerWritten(
  { guardians, people, lookup }: Pick<Stores, 'guardians' | 'people' | 'lookup'>,
  { locale, ...record }: WrittenGuardian,
  request: ChangeRequest,
): Promise<string> {
  const guardianId = lookup.personId('gdn', record.iin);
  if ((await guardians.load(guardianId)).state.phase === 'registered') return guardianId;
  await people.guardians.put(guardianId, (before) => before ?? record);
  await guardians.execute(guardianId, request, (state) => (state.phase === 'registered' ? [] : signIn(state, { guardianId, locale })));
  return guardianId;
}
