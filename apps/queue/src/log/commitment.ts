import { createHash, createHmac } from 'node:crypto';
import type { RecordedFact } from '@kezek/stream';

/** What an applicant shows to prove that an entry tells of this child. */
export interface Opening {
  readonly applicationId: string;
  readonly childId: string;
  readonly birthDate: string;
  /** Hexadecimal; without it nobody can try out children. */
  readonly salt: string;
}

/** The digest an entry holds in place of the child, in hexadecimal: SHA-256 over a line each. */
export const digestOfOpening = ({ applicationId, childId, birthDate, salt }: Opening): string =>
  createHash('sha256').update(`kezek application v1\n${applicationId}\n${childId}\n${birthDate}\n${salt}\n`).digest('hex');

/** The salt of an application, the same however often it is asked for. @param key secret of the installation */
export const saltOf = (applicationId: string, key: Uint8Array): string => createHmac('sha256', key).update(applicationId).digest('hex');

/** Of a submission; undefined for any other fact. */
export function commitmentTo({ type, data }: RecordedFact, key: Uint8Array): string | undefined {
  if (type !== 'queue.application-submitted') return undefined;
  const { applicationId, childId, placement } = data;
  return digestOfOpening({ applicationId, childId, birthDate: placement.birthDate, salt: saltOf(applicationId, key) });
}
