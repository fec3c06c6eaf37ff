import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keys of this installation, made once: without them the sealed personal data can never be read again. */
export interface Secrets {
  readonly identityKey: string;
  readonly identityLookupKey: string;
  readonly queueLogKey: string;
  readonly voucherSigningKey: string;
  readonly smsPassword: string;
}

const OWNER_ONLY = 0o600;

export function loadSecrets(directory: string): Secrets {
  const file = join(directory, 'secrets.json');
  const known = read(file);
  const secrets: Secrets = { ...madeNow(), ...known };
  if (Object.keys(secrets).every((name) => name in known)) return secrets;
  mkdirSync(directory, { recursive: true });
  // Renamed into place, so that a crash leaves either no file or a whole one.
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: OWNER_ONLY });
  renameSync(`${file}.new`, file);
  return secrets;
}

/** What an installation has already: one that an earlier release made may lack a key that has come since. */
function read(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return {};
  }
}

const madeNow = (): Secrets => ({
  identityKey: `k1:${key()}`,
  identityLookupKey: key(),
  queueLogKey: key(),
  voucherSigningKey: key(),
  smsPassword: randomBytes(4).toString('hex'),
});

const key = (): string => randomBytes(32).toString('base64');
