import { createPublicKey, pbkdf2Sync, verify } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import {
  CHILD_CHECK_BYTES,
  CHILD_CHECK_ROUNDS,
  type CertificateStatement,
  type Instant,
  type Signed,
  childCheckSalt,
  isTakenBack,
  localDateOf,
  readStatement,
  readStatusList,
} from '@kezek/domain';
import { Failure } from '../failure.js';
import { Client } from '../rest/client.js';

export interface VerifyVoucherOptions {
  readonly url: string;
  readonly voucher: string;
  /** Key and list as they were fetched last; without a network they are checked by. */
  readonly status?: string;
  readonly iin?: string;
}

export interface Kept {
  readonly issuer: string;
  readonly publicKey: string;
  readonly text: string;
}

/** The whole country since 1 March 2024. */
const ZONE = 'Asia/Almaty';

export type VoucherFault = 'unreadable' | 'forged' | 'list-unreadable' | 'taken-back' | 'not-yet' | 'over' | 'list-old' | 'other-child';

/** Checks one certificate by its code, with the list in the file or the installation's own. Sets the exit code to 1 unless it is valid. */
export async function verifyVoucher({ url, voucher, status, iin }: VerifyVoucherOptions): Promise<void> {
  const isKept = status !== undefined && existsSync(status);
  const { now, ...kept } = isKept ? { ...readKept(status), now: new Date() } : await fetched(url);
  if (status !== undefined && !isKept) writeFileSync(status, `${JSON.stringify(kept)}\n`);
  const fault = faultOf({ text: voucher, kept, now, ...(iin === undefined ? {} : { iin }) });
  process.stdout.write(fault === undefined ? 'valid\n' : `NOT valid: ${fault}\n`);
  if (fault !== undefined) process.exitCode = 1;
}

/** @returns what is wrong, undefined if the certificate is valid. An old list never makes one valid. */
export function faultOf({ text, kept, now, iin }: { text: string; kept: Kept; now: Date; iin?: string }): VoucherFault | undefined {
  const key = createPublicKey({ key: Buffer.from(kept.publicKey, 'base64'), format: 'der', type: 'spki' });
  const isSigned = ({ signedText, signature }: Signed<unknown>): boolean =>
    verify(null, Buffer.from(signedText), key, Buffer.from(signature, 'base64url'));
  const statement = readStatement(text, plain);
  if (statement === undefined) return 'unreadable';
  if (statement.content.issuer !== kept.issuer || !isSigned(statement)) return 'forged';
  const list = readStatusList(kept.text, plain);
  if (list === undefined || list.content.issuer !== kept.issuer || !isSigned(list)) return 'list-unreadable';
  const { validFrom, validUntil, slot } = statement.content;
  if (isTakenBack(inflateRawSync(Buffer.from(list.content.bits, 'base64url')), slot)) return 'taken-back';
  const today = localDateOf(now.toISOString().replace('Z', '000Z') as Instant, ZONE);
  if (today < validFrom) return 'not-yet';
  if (today > validUntil) return 'over';
  if (Date.parse(list.content.until) < now.getTime()) return 'list-old';
  return iin === undefined || isOfChild(statement.content, iin) ? undefined : 'other-child';
}

const plain = (text: string): string => Buffer.from(text, 'base64url').toString();

const isOfChild = ({ number, check }: CertificateStatement, iin: string): boolean =>
  pbkdf2Sync(iin, childCheckSalt(number), CHILD_CHECK_ROUNDS, CHILD_CHECK_BYTES, 'sha256').toString('hex') === check;

/** With the installation's time, which in a demonstration is not this machine's. */
async function fetched(url: string): Promise<Kept & { readonly now: Date }> {
  const guest = new Client({ url, concurrency: 1, patienceMs: 0 });
  const read = async (path: string): Promise<object> => (await guest.send({ method: 'GET', path })).body as object;
  const kept = { ...(await read('/certificates/issuer')), ...(await read('/certificates/status-list')) } as Kept;
  return { ...kept, now: new Date(((await read('/clock')) as { now: string }).now) };
}

function readKept(file: string): Kept {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    throw new Failure(`${file}: not a status list that this command kept`);
  }
}
