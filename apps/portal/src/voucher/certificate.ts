/** What the code of a certificate says. */
export interface Statement {
  readonly issuer: string;
  readonly number: string;
  readonly districtId: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly slot: number;
  readonly check: string;
}

export interface StatusList {
  readonly at: string;
  readonly until: string;
  readonly bits: Uint8Array;
}

export interface Issuer {
  readonly issuer: string;
  /** Ed25519, SubjectPublicKeyInfo in DER, base64. */
  readonly publicKey: string;
}

export type Verdict =
  | { readonly kind: 'unreadable' | 'forged' | 'list-unreadable' }
  | { readonly kind: 'taken-back' | 'not-yet' | 'over' | 'list-old' | 'other-child'; readonly statement: Statement }
  | { readonly kind: 'valid'; readonly statement: Statement; readonly isChildChecked: boolean };

export interface Asked {
  readonly text: string;
  /** Empty if it is not asked whose the certificate is. */
  readonly iin: string;
  readonly issuer: Issuer;
  readonly statusText: string;
  readonly now: Date;
  /** The region's day, `YYYY-MM-DD`. */
  readonly today: string;
}

const CHECK_ROUNDS = 100_000;
const CHECK_BITS = 16;

/** Checks a certificate with nothing but the key and the list that were fetched before. Never says "valid" by a list that is over. */
export async function checkCertificate({ text, iin, issuer, statusText, now, today }: Asked): Promise<Verdict> {
  const key = await importKey(issuer);
  const read = await readSigned(text, 'KZV1', key);
  if (read === 'unreadable' || read === 'forged') return { kind: read };
  const statement = toStatement(read);
  if (statement === undefined) return { kind: 'unreadable' };
  if (statement.issuer !== issuer.issuer) return { kind: 'forged' };
  const list = await readStatusList(statusText, issuer);
  if (list === undefined) return { kind: 'list-unreadable' };
  if (((list.bits[statement.slot >> 3] ?? 0) & (0x80 >> (statement.slot & 7))) !== 0) return { kind: 'taken-back', statement };
  if (today < statement.validFrom) return { kind: 'not-yet', statement };
  if (today > statement.validUntil) return { kind: 'over', statement };
  if (Date.parse(list.until) < now.getTime()) return { kind: 'list-old', statement };
  if (iin === '') return { kind: 'valid', statement, isChildChecked: false };
  const isChild = (await checkOf(iin, statement.number)) === statement.check;
  return isChild ? { kind: 'valid', statement, isChildChecked: true } : { kind: 'other-child', statement };
}

/** @returns undefined if it is no list of this issuer */
export async function readStatusList(text: string, issuer: Issuer): Promise<StatusList | undefined> {
  const read = await readSigned(text, 'KZS1', await importKey(issuer));
  if (!Array.isArray(read)) return undefined;
  const [from, at, until, bits] = read as unknown[];
  if (from !== issuer.issuer || typeof at !== 'string' || typeof until !== 'string' || typeof bits !== 'string') return undefined;
  const inflated = new Blob([bytesOf(bits)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return { at, until, bits: new Uint8Array(await new Response(inflated).arrayBuffer()) };
}

/** The first 16 bits of PBKDF2-HMAC-SHA-256 of the IIN, the number of the certificate being its salt. */
async function checkOf(iin: string, number: string): Promise<string> {
  const encoder = new TextEncoder();
  const secret = await crypto.subtle.importKey('raw', encoder.encode(iin), 'PBKDF2', false, ['deriveBits']);
  const salt = encoder.encode(`kezek child check v1|${number}`);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: CHECK_ROUNDS }, secret, CHECK_BITS);
  return Array.from(new Uint8Array(bits), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const importKey = ({ publicKey }: Issuer): Promise<CryptoKey> =>
  crypto.subtle.importKey('spki', bytesOf(publicKey), { name: 'Ed25519' }, false, ['verify']);

async function readSigned(text: string, name: string, key: CryptoKey): Promise<unknown[] | 'unreadable' | 'forged'> {
  const [version, body = '', signature = '', ...rest] = text.trim().split('.');
  if (version !== name || rest.length > 0 || !/^[\w-]+$/.test(body) || !/^[\w-]+$/.test(signature)) return 'unreadable';
  const signed = new TextEncoder().encode(`${version}.${body}`);
  if (!(await crypto.subtle.verify({ name: 'Ed25519' }, key, bytesOf(signature), signed))) return 'forged';
  const values: unknown = JSON.parse(new TextDecoder().decode(bytesOf(body)));
  return Array.isArray(values) ? (values as unknown[]) : 'unreadable';
}

function toStatement(values: readonly unknown[]): Statement | undefined {
  const [issuer, number, districtId, validFrom, validUntil, , slot, check] = values;
  const texts = [issuer, number, districtId, validFrom, validUntil, check];
  if (!texts.every((text) => typeof text === 'string') || typeof slot !== 'number') return undefined;
  return { issuer, number, districtId, validFrom, validUntil, slot, check } as Statement;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const plain = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
