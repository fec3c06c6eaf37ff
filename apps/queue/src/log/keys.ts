import { type KeyObject, createHash, createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';

export interface LogKeys {
  /** Ed25519; heads and receipts are signed with it. */
  readonly signing: KeyObject;
  /** Ed25519; published, so that anybody can check what was signed. */
  readonly verifying: KeyObject;
  /** 32 bytes; without it nobody can tell which child an entry is about. */
  readonly commitment: Uint8Array;
}

const KEY_BYTES = 32;
// What an Ed25519 key in PKCS #8 begins with (RFC 8410).
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Every key of the log from the one secret of the installation. @param secret base64 of 32 bytes */
export function logKeysFrom(secret: string): LogKeys {
  const seed = Buffer.from(secret, 'base64');
  const derived = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', seed, Buffer.alloc(0), purpose, KEY_BYTES));
  const der = Buffer.concat([PKCS8_ED25519, derived('kezek log signing v1')]);
  const signing = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { signing, verifying: createPublicKey(signing), commitment: derived('kezek log commitment v1') };
}

const FINGERPRINT_DIGITS = 16;

/** Names the log by its region and its key, so that heads of two installations are never taken for each other's. */
export function logIdOf(regionId: string, { verifying }: Pick<LogKeys, 'verifying'>): string {
  const fingerprint = createHash('sha256')
    .update(verifying.export({ format: 'der', type: 'spki' }))
    .digest('hex');
  return `${regionId}.${fingerprint.slice(0, FINGERPRINT_DIGITS)}`;
}
