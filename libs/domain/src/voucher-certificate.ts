/**
 * What a QR code of a voucher's certificate says, and the list of certificates that no longer hold. Both are one line of ASCII: a name
 * with its version, the contents in base64url of JSON, and an Ed25519 signature over everything before the last dot. There is nothing of
 * the child in them but `check`: see `childCheckSalt`.
 */
export interface CertificateStatement {
  /** Names the installation and its key. */
  readonly issuer: string;
  readonly number: string;
  readonly districtId: string;
  /** `YYYY-MM-DD`, both days included. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** Which norm pays: `general` and the needs of the region's tables. */
  readonly need: string;
  /** The bit of the status list. */
  readonly slot: number;
  readonly check: string;
}

/** Bit `slot` of `bits` is 1 when the certificate was taken back; slots beyond the end are untouched. */
export interface StatusList {
  readonly issuer: string;
  /** UTC instants. After `until` the list says nothing any more. */
  readonly at: string;
  readonly until: string;
  /** The bitstring, highest bit of the first byte first, deflated (RFC 1951), base64url. */
  readonly bits: string;
}

export interface Signed<T> {
  readonly content: T;
  /** What the signature is over. */
  readonly signedText: string;
  /** base64url. */
  readonly signature: string;
}

const STATEMENT = 'KZV1';
const STATUS = 'KZS1';
const BASE64URL = /^[\w-]+$/;

/**
 * The check is the first 4 hexadecimal digits of PBKDF2-HMAC-SHA-256 of the child's IIN, with this salt and `CHILD_CHECK_ROUNDS` rounds.
 * A kindergarten reads the IIN from the birth certificate and computes the same. So short, it fits every 65,536th IIN: who has only the
 * certificate does not learn whose it is, however many IINs they try.
 */
export const childCheckSalt = (number: string): string => `kezek child check v1|${number}`;
export const CHILD_CHECK_ROUNDS = 100_000;
export const CHILD_CHECK_BYTES = 2;

/** @param toBase64Url of UTF-8 */
export function statementToSign(statement: CertificateStatement, toBase64Url: (text: string) => string): string {
  const { issuer, number, districtId, validFrom, validUntil, need, slot, check } = statement;
  return `${STATEMENT}.${toBase64Url(JSON.stringify([issuer, number, districtId, validFrom, validUntil, need, slot, check]))}`;
}

export const statusToSign = ({ issuer, at, until, bits }: StatusList, toBase64Url: (text: string) => string): string =>
  `${STATUS}.${toBase64Url(JSON.stringify([issuer, at, until, bits]))}`;

/** @returns undefined if it is no statement of this version; whether the signature is right is for the caller to find out */
export function readStatement(text: string, fromBase64Url: (text: string) => string): Signed<CertificateStatement> | undefined {
  return read(text, STATEMENT, fromBase64Url, (values) => {
    const [issuer, number, districtId, validFrom, validUntil, need, slot, check] = values;
    const texts = [issuer, number, districtId, validFrom, validUntil, need, check];
    if (values.length !== 8 || !texts.every(isText) || !isSlot(slot)) return undefined;
    return { issuer, number, districtId, validFrom, validUntil, need, slot, check } as CertificateStatement;
  });
}

/** @returns undefined if it is no status list of this version */
export function readStatusList(text: string, fromBase64Url: (text: string) => string): Signed<StatusList> | undefined {
  return read(text, STATUS, fromBase64Url, (values) => {
    const [issuer, at, until, bits] = values;
    return values.length === 4 && values.every(isText) ? ({ issuer, at, until, bits } as StatusList) : undefined;
  });
}

export const isTakenBack = (bitstring: Uint8Array, slot: number): boolean => ((bitstring[slot >> 3] ?? 0) & (0x80 >> (slot & 7))) !== 0;

/** At least so many slots are in every list, so that its size does not say how many there are. */
const SLOTS_MIN = 16_384;

export function bitstringOf(takenBack: readonly number[]): Uint8Array {
  const highest = takenBack.reduce((most, slot) => Math.max(most, slot), SLOTS_MIN - 1);
  const bits = new Uint8Array((highest >> 3) + 1);
  for (const slot of takenBack) bits[slot >> 3] = (bits[slot >> 3] ?? 0) | (0x80 >> (slot & 7));
  return bits;
}

function read<T>(
  text: string,
  name: string,
  fromBase64Url: (text: string) => string,
  parse: (values: unknown[]) => T | undefined,
): Signed<T> | undefined {
  const [version, body = '', signature = '', ...rest] = text.trim().split('.');
  if (version !== name || rest.length > 0 || !BASE64URL.test(body) || !BASE64URL.test(signature)) return undefined;
  const values = jsonOf(fromBase64Url(body));
  const content = Array.isArray(values) ? parse(values) : undefined;
  return content === undefined ? undefined : { content, signedText: `${version}.${body}`, signature };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isSlot = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31;
