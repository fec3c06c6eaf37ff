import { Rejection } from '@kezek/domain';

const MIB = 1_024 * 1_024;

export const SCAN_BYTES_MAX = 5 * MIB;
export const ROLL_BYTES_MAX = 20 * MIB;
const TEXT_BYTES_MAX = MIB / 4;

type Kind = 'scan' | 'roll' | 'text' | 'cms';

/** What documents are kept for, and what they may then be. */
const purposes: Readonly<Record<string, { readonly owner: 'child' | 'district'; readonly kind: Kind }>> = {
  benefit: { owner: 'child', kind: 'scan' },
  'identity-paper': { owner: 'child', kind: 'scan' },
  appeal: { owner: 'child', kind: 'scan' },
  absence: { owner: 'child', kind: 'scan' },
  enrolment: { owner: 'child', kind: 'scan' },
  contract: { owner: 'child', kind: 'text' },
  'contract-note': { owner: 'child', kind: 'text' },
  signature: { owner: 'child', kind: 'cms' },
  import: { owner: 'district', kind: 'roll' },
};

const bytesMax: Readonly<Record<Kind, number>> = { scan: SCAN_BYTES_MAX, roll: ROLL_BYTES_MAX, text: TEXT_BYTES_MAX, cms: TEXT_BYTES_MAX };

const ACCEPTED: Readonly<Record<Kind, string>> = { scan: 'PDF, JPEG, PNG', roll: 'XLSX, CSV', text: 'TXT', cms: 'CMS' };

/** By what a file begins with, never by what its sender calls it. */
const magics: Readonly<Record<Kind, readonly { readonly mediaType: string; readonly bytes: readonly number[] }[]>> = {
  scan: [
    { mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
    { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
    { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  ],
  text: [],
  // A DER sequence: the verifier of signatures looks further.
  cms: [{ mediaType: 'application/pkcs7-signature', bytes: [0x30] }],
  roll: [{ mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: [0x50, 0x4b, 0x03, 0x04] }],
};

export interface Asked {
  readonly ownerKind: string;
  readonly purpose: string;
  readonly bytes: Uint8Array;
}

/**
 * @returns the media type it really has
 * @throws Rejection identity.document-purpose-invalid, identity.document-too-large {maxMb}, identity.document-type-unknown {accepted}
 */
export function checkedMediaType({ ownerKind, purpose, bytes }: Asked): string {
  const rule = purposes[purpose];
  if (rule === undefined || rule.owner !== ownerKind) throw new Rejection('identity.document-purpose-invalid');
  const max = bytesMax[rule.kind];
  if (bytes.length > max) throw new Rejection('identity.document-too-large', { maxMb: max / MIB });
  const known = magics[rule.kind].find((one) => one.bytes.every((byte, at) => bytes[at] === byte))?.mediaType;
  if (known !== undefined) return known;
  if (rule.kind === 'roll' && isText(bytes)) return 'text/csv';
  if (rule.kind === 'text' && isText(bytes)) return 'text/plain';
  throw new Rejection('identity.document-type-unknown', { accepted: ACCEPTED[rule.kind] });
}

/** CSV has no first bytes of its own: it is text in UTF-8 with something in it and no control characters but those between lines. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // eslint-disable-next-line no-control-regex
    return text.trim() !== '' && !/[\u0000-\u0008\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
}
