import {
  Certificate,
  CertificateChainValidationEngine,
  CertificateRevocationList,
  ContentInfo,
  IssuerAndSerialNumber,
  type RelativeDistinguishedNames,
  SignedData,
} from 'pkijs';
import { SUBJECT, bytesOf, derOf } from './engine.js';

/** Why a signature does not count. */
export type CmsProblem = 'unreadable' | 'altered' | 'unknown-root' | 'certificate-expired' | 'certificate-revoked';

/** Who signed, as the certificate says. */
export interface CmsSigner {
  readonly iin?: string;
  readonly bin?: string;
  readonly subject: string;
  readonly issuer: string;
  /** Of the certificate, in hex. */
  readonly serial: string;
}

export type CmsVerdict =
  | { readonly valid: true; readonly signer: CmsSigner }
  | { readonly valid: false; readonly problem: CmsProblem; readonly signer?: CmsSigner };

export interface CmsQuestion {
  /** Detached, DER or PEM. */
  readonly cms: Uint8Array;
  readonly content: Uint8Array;
  /** The moment at which the certificate had to be good: when the signature was received. */
  readonly at: Date;
}

/** Where another library sits, for algorithms that open ones do not have. */
export interface CmsVerifier {
  verify(question: CmsQuestion): Promise<CmsVerdict>;
}

/**
 * Verifies RSA and ECDSA signatures by WebCrypto against given roots and lists of what was revoked. GOST 34.310 is in no open library: for
 * it this is where an adapter to NCANode or Kalkan goes.
 */
export class PkiVerifier implements CmsVerifier {
  private readonly roots: readonly Certificate[];
  private readonly lists: readonly CertificateRevocationList[];

  /** @param trusted PEM of one or more roots, and of lists of revoked certificates, if there are any */
  constructor({ rootsPem, listsPem = '' }: { readonly rootsPem: string; readonly listsPem?: string }) {
    this.roots = derOf('CERTIFICATE', rootsPem).map((der) => Certificate.fromBER(der));
    this.lists = derOf('X509 CRL', listsPem).map((der) => CertificateRevocationList.fromBER(der));
    if (this.roots.length === 0) throw new Error('there is no root certificate to trust');
  }

  /** Until when the lists of what was revoked say that they are whole, the earliest; undefined if none says so. */
  get listsUntil(): Date | undefined {
    return this.lists.flatMap(({ nextUpdate }) => nextUpdate?.value ?? []).sort((a, b) => a.getTime() - b.getTime())[0];
  }

  async verify({ cms, content, at }: CmsQuestion): Promise<CmsVerdict> {
    const signed = read(cms);
    const certificate = signed && signerOf(signed);
    if (signed === undefined || certificate === undefined) return { valid: false, problem: 'unreadable' };
    const signer = described(certificate);
    const problem =
      ((await isUnaltered(signed, content)) ? undefined : 'altered') ??
      (certificate.notBefore.value <= at && at <= certificate.notAfter.value ? undefined : 'certificate-expired') ??
      ((await this.isTrusted(signed, certificate, at)) ? undefined : 'unknown-root') ??
      ((await this.isRevoked(certificate, at)) ? 'certificate-revoked' : undefined);
    return problem === undefined ? { valid: true, signer } : { valid: false, problem, signer };
  }

  private async isTrusted(signed: SignedData, certificate: Certificate, at: Date): Promise<boolean> {
    const others = (signed.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate && one !== certificate);
    const engine = new CertificateChainValidationEngine({ trustedCerts: [...this.roots], certs: [...others, certificate], checkDate: at });
    const { result } = await engine.verify();
    return result;
  }

  /** What was revoked after the signature does not undo it. A list counts only if who gave the certificate has signed it. */
  private async isRevoked(certificate: Certificate, at: Date): Promise<boolean> {
    const issuers = this.roots.filter((root) => root.subject.isEqual(certificate.issuer));
    for (const list of this.lists) {
      if (!list.issuer.isEqual(certificate.issuer)) continue;
      const signedBy = await Promise.all(issuers.map((issuerCertificate) => list.verify({ issuerCertificate })));
      if (!signedBy.includes(true)) continue;
      const entry = list.revokedCertificates?.find((one) => one.userCertificate.isEqual(certificate.serialNumber));
      if (entry !== undefined && entry.revocationDate.value <= at) return true;
    }
    return false;
  }
}

/** What people upload: DER, PEM, or the base64 that NCALayer gives. Undefined if it is none of them. */
export function cmsBytes(text: string | Uint8Array): Buffer | undefined {
  const bytes = typeof text === 'string' ? undefined : Buffer.from(text);
  if (bytes?.[0] === 0x30) return bytes;
  const stripped = (bytes?.toString('latin1') ?? String(text)).replace(/-----(BEGIN|END) [A-Z0-9 ]+-----/g, '').replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(stripped)) return undefined;
  const decoded = Buffer.from(stripped, 'base64');
  return decoded[0] === 0x30 ? decoded : undefined;
}

function read(cms: Uint8Array): SignedData | undefined {
  const der = cmsBytes(cms);
  if (der === undefined) return undefined;
  try {
    const info = ContentInfo.fromBER(bytesOf(der));
    if (info.contentType !== ContentInfo.SIGNED_DATA) return undefined;
    const signed = new SignedData({ schema: info.content });
    // One who signs, and what is signed lies apart: contents that the file brings along are not the contract.
    return signed.signerInfos.length === 1 && signed.encapContentInfo.eContent === undefined ? signed : undefined;
  } catch {
    return undefined;
  }
}

function signerOf(signed: SignedData): Certificate | undefined {
  const sid: unknown = signed.signerInfos[0]?.sid;
  if (!(sid instanceof IssuerAndSerialNumber)) return undefined;
  return (signed.certificates ?? []).find(
    (one): one is Certificate => one instanceof Certificate && one.issuer.isEqual(sid.issuer) && one.serialNumber.isEqual(sid.serialNumber),
  );
}

async function isUnaltered(signed: SignedData, content: Uint8Array): Promise<boolean> {
  try {
    return (await signed.verify({ signer: 0, data: bytesOf(content), checkChain: false })) === true;
  } catch {
    return false;
  }
}

function described(certificate: Certificate): CmsSigner {
  const iin = /^IIN(\d{12})$/.exec(partOf(certificate.subject, SUBJECT.serialNumber))?.[1];
  const bin = /^BIN(\d{12})$/.exec(partOf(certificate.subject, SUBJECT.unit))?.[1];
  return {
    ...(iin === undefined ? {} : { iin }),
    ...(bin === undefined ? {} : { bin }),
    subject: partOf(certificate.subject, SUBJECT.commonName),
    issuer: partOf(certificate.issuer, SUBJECT.commonName),
    serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex'),
  };
}

const partOf = (name: RelativeDistinguishedNames, type: string): string =>
  String(name.typesAndValues.find((one) => one.type === type)?.value.valueBlock.value ?? '');
