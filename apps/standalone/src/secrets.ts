import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keys of this installation, made once: without them the sealed personal data can never be read again. */
export interface Secrets {
  readonly identityKey: string;
  readonly identityLookupKey: string;
  readonly smsPassword: string;
}

const OWNER_ONLY = 0o600;

export function loadSecrets(directory: string): Secrets {
  const file = join(directory, 'secrets.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secrets: Secrets = {
    identityKey: `k1:${randomBytes(32).toString('base64')}`,
    identityLookupKey: randomBytes(32).toString('base64'),
    smsPassword: randomBytes(4).toString('hex'),
  };
  mkdirSync(directory, { recursive: true });
  // Renamed into place, so that a crash leaves either no file or a whole one.
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: OWNER_ONLY });
  renameSync(`${file}.new`, file);
  return secrets;
}
