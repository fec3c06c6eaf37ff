import { type KeyObject, createHash, createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto';
import { type CertificateStatement, type StatusList, statementToSign, statusToSign } from '@kezek/domain';

const KEY_BYTES = 32;
// What an Ed25519 key in PKCS #8 begins with (RFC 8410).
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const FINGERPRINT_DIGITS = 16;

const base64Url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

/** Who signs certificates and status lists: the region with its key. The same content gives the same text. */
export class Issuer {
  /** Names the installation, so that certificates of two are never taken for each other's. */
  readonly id: string;
  /** Ed25519, SubjectPublicKeyInfo in DER, base64; published. */
  readonly publicKey: string;
  readonly #signing: KeyObject;

  /** @param secret base64 of 32 bytes */
  constructor(regionId: string, secret: string) {
    const seed = hkdfSync('sha256', Buffer.from(secret, 'base64'), Buffer.alloc(0), 'kezek voucher signing v1', KEY_BYTES);
    const der = Buffer.concat([PKCS8_ED25519, Buffer.from(seed)]);
    this.#signing = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(this.#signing).export({ format: 'der', type: 'spki' });
    this.publicKey = spki.toString('base64');
    this.id = `${regionId}.${createHash('sha256').update(spki).digest('hex').slice(0, FINGERPRINT_DIGITS)}`;
  }

  statement(about: Omit<CertificateStatement, 'issuer'>): string {
    return this.#signed(statementToSign({ ...about, issuer: this.id }, base64Url));
  }

  statusList(about: Omit<StatusList, 'issuer'>): string {
    return this.#signed(statusToSign({ ...about, issuer: this.id }, base64Url));
  }

  #signed(text: string): string {
    return `${text}.${sign(null, Buffer.from(text, 'ascii'), this.#signing).toString('base64url')}`;
  }
}
