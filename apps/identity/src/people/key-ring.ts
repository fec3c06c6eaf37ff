import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

export type Random = (bytes: number) => Uint8Array;

export interface Sealed {
  /** Which key: the ring may hold several while old records are sealed anew. */
  readonly kid: string;
  /** base64url of nonce, tag and ciphertext. */
  readonly box: string;
}

export interface SealedBytes {
  readonly kid: string;
  /** Nonce, tag and ciphertext. */
  readonly bytes: Buffer;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const KEY_ENTRY = /^([A-Za-z0-9_-]{1,16}):([A-Za-z0-9+/_-]{43}=?)$/;

/** @param text `id:base64 of 32 bytes`, several divided by commas, the one to seal with first. @returns undefined if it is not that */
export function parseKeys(text: string): ReadonlyMap<string, Buffer> | undefined {
  const keys = new Map<string, Buffer>();
  for (const entry of text.split(',')) {
    const [, kid, base64] = KEY_ENTRY.exec(entry.trim()) ?? [];
    const key = Buffer.from(base64 ?? '', 'base64');
    if (kid === undefined || key.length !== KEY_BYTES || keys.has(kid)) return undefined;
    keys.set(kid, key);
  }
  return keys;
}

/** Seals and opens what is personal with AES-256-GCM. A box opens only under the name it was sealed for, so none can be put in another's place. */
export class KeyRing {
  readonly currentKid: string;

  constructor(
    private readonly keys: ReadonlyMap<string, Buffer>,
    private readonly random: Random,
  ) {
    const [first] = keys.keys();
    if (first === undefined) throw new Error('a key ring has at least one key');
    this.currentKid = first;
  }

  seal(name: string, content: object): Sealed {
    const { kid, bytes } = this.sealBytes(name, Buffer.from(JSON.stringify(content), 'utf8'));
    return { kid, box: bytes.toString('base64url') };
  }

  /** @throws Error if the key is gone or the box was changed or moved */
  open<T>(name: string, { kid, box }: Sealed): T {
    return JSON.parse(this.openBytes(name, { kid, bytes: Buffer.from(box, 'base64url') }).toString('utf8')) as T;
  }

  sealBytes(name: string, content: Uint8Array): SealedBytes {
    const nonce = this.random(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key(this.currentKid), nonce).setAAD(Buffer.from(name));
    const text = Buffer.concat([cipher.update(content), cipher.final()]);
    return { kid: this.currentKid, bytes: Buffer.concat([nonce, cipher.getAuthTag(), text]) };
  }

  /** @throws Error if the key is gone or the bytes were changed or moved */
  openBytes(name: string, { kid, bytes }: SealedBytes): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.key(kid), bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(name))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  }

  private key(kid: string): Buffer {
    const key = this.keys.get(kid);
    if (key === undefined) throw new Error(`the key ${kid} is not in IDENTITY_KEY`);
    return key;
  }
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_CHARS = 26;
// Numbers below this are a whole multiple of a million, so that every code is as likely as any other.
const FAIR_BELOW = 4_294_000_000;

/** What is derived from a person's number or phone, always the same way. This key is never rotated: ids would change. */
export class LookupKey {
  constructor(private readonly key: Buffer) {}

  personId(prefix: 'chd' | 'gdn', iin: string): string {
    return `${prefix}_${base32(this.mac('person', iin)).slice(0, ID_CHARS)}`;
  }

  staffId(login: string): string {
    return `stf_${base32(this.mac('login', login)).slice(0, ID_CHARS)}`;
  }

  challengeId(request: string): string {
    return `chl_${base32(this.mac('challenge', request)).slice(0, ID_CHARS)}`;
  }

  documentId(request: string): string {
    return `doc_${base32(this.mac('document', request)).slice(0, ID_CHARS)}`;
  }

  /** For lookups and comparisons where the value itself must not stand. */
  hash(purpose: 'phone' | 'pair' | 'code' | 'login' | 'contact', value: string): string {
    return this.mac(purpose, value).toString('base64url');
  }

  private mac(purpose: string, value: string): Buffer {
    const message = purpose === 'person' ? value : `${purpose}:${value}`;
    return createHmac('sha256', this.key).update(message).digest();
  }
}

/** Six digits, each code as likely as any other. */
export function randomCode(random: Random): string {
  for (;;) {
    const number = Buffer.from(random(4)).readUInt32BE(0);
    if (number < FAIR_BELOW) return String(number % 1_000_000).padStart(6, '0');
  }
}

function base32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32.charAt(parseInt(five, 2))).join('');
}
