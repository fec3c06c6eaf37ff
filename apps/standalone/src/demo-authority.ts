import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestAuthority } from '@kezek/signing';

const OWNER_ONLY = 0o600;

/** Whom a demonstration trusts, made once for this installation: its roots for enrolment, its key for the door's demonstration. */
export const rootsFile = (directory: string): string => join(directory, 'demo-authority.pem');
export const authorityFile = (directory: string): string => join(directory, 'demo-authority.json');

export async function ensureDemoAuthority(directory: string): Promise<void> {
  if (existsSync(rootsFile(directory))) return;
  const validity = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2040-01-01T00:00:00Z') };
  const authority = await TestAuthority.create(validity, 'Kezek demonstration authority');
  mkdirSync(directory, { recursive: true });
  writeFileSync(authorityFile(directory), JSON.stringify(authority.identity), { mode: OWNER_ONLY });
  // Renamed into place last: where the roots are, the key is whole.
  writeFileSync(`${rootsFile(directory)}.new`, authority.rootPem);
  renameSync(`${rootsFile(directory)}.new`, rootsFile(directory));
}
