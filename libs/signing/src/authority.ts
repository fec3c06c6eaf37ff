import { webcrypto } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CertificateRevocationList,
  Extension,
  RelativeDistinguishedNames,
  RevokedCertificate,
  Time,
} from 'pkijs';
import { HASH, KEY, SUBJECT, bytesOf, derOf, pemOf } from './engine.js';

/** A certificate with its private key. */
export interface Identity {
  readonly certificatePem: string;
  readonly privateKeyPem: string;
}

export interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Whom a certificate is given to, written as the national certification authority writes it. */
export type Holder = { readonly commonName: string; readonly iin: string; readonly bin?: string };

const MAY_SIGN_CERTIFICATES = '2.5.29.19';
const SERIAL_BYTES = 16;

/**
 * A certification authority for tests and demonstrations. Its keys are made when it is made; none is kept in the repository. Nobody but who
 * made it has reason to trust it.
 */
export class TestAuthority {
  private constructor(private readonly root: Identity) {}

  static async create(validity: Validity, commonName = 'Kezek test authority'): Promise<TestAuthority> {
    const keys = await newKeys();
    const name = nameOf([[SUBJECT.commonName, commonName]]);
    const certificate = await certificateOf({ subject: name, issuer: name, validity, publicKey: keys.publicKey, isAuthority: true });
    await certificate.sign(keys.privateKey, HASH);
    return new TestAuthority(await identityOf(certificate, keys.privateKey));
  }

  /** One that was made before. */
  static from(root: Identity): TestAuthority {
    return new TestAuthority(root);
  }

  get identity(): Identity {
    return this.root;
  }

  get rootPem(): string {
    return this.root.certificatePem;
  }

  async issue({ commonName, iin, bin }: Holder, validity: Validity): Promise<Identity> {
    const keys = await newKeys();
    const subject = nameOf([
      [SUBJECT.commonName, commonName],
      [SUBJECT.serialNumber, `IIN${iin}`],
      ...(bin === undefined ? [] : [[SUBJECT.unit, `BIN${bin}`] as const]),
    ]);
    const issuer = readCertificate(this.root.certificatePem).subject;
    const certificate = await certificateOf({ subject, issuer, validity, publicKey: keys.publicKey, isAuthority: false });
    await certificate.sign(await privateKeyOf(this.root), HASH);
    return identityOf(certificate, keys.privateKey);
  }

  /** The list of what was taken back, and when. */
  async revoke(
    revoked: readonly { readonly certificatePem: string; readonly at: Date }[],
    thisUpdate: Date,
    nextUpdate?: Date,
  ): Promise<string> {
    const list = new CertificateRevocationList();
    list.version = 1;
    list.issuer = readCertificate(this.root.certificatePem).subject;
    list.thisUpdate = new Time({ type: 0, value: thisUpdate });
    if (nextUpdate !== undefined) list.nextUpdate = new Time({ type: 0, value: nextUpdate });
    list.revokedCertificates = revoked.map(
      ({ certificatePem, at }) =>
        new RevokedCertificate({
          userCertificate: readCertificate(certificatePem).serialNumber,
          revocationDate: new Time({ type: 0, value: at }),
        }),
    );
    await list.sign(await privateKeyOf(this.root), HASH);
    return pemOf('X509 CRL', list.toSchema(true).toBER());
  }
}

/** @throws Error if there is none */
export function readCertificate(pem: string): Certificate {
  const [der] = derOf('CERTIFICATE', pem);
  if (der === undefined) throw new Error('no certificate in this PEM');
  return Certificate.fromBER(der);
}

export function privateKeyOf({ privateKeyPem }: Identity): Promise<CryptoKey> {
  const [der] = derOf('PRIVATE KEY', privateKeyPem);
  if (der === undefined) throw new Error('no private key in this PEM');
  return webcrypto.subtle.importKey('pkcs8', der, KEY, false, ['sign']);
}

type CryptoKey = webcrypto.CryptoKey;

const newKeys = () => webcrypto.subtle.generateKey(KEY, true, ['sign', 'verify']);

async function identityOf(certificate: Certificate, privateKey: CryptoKey): Promise<Identity> {
  const key = await webcrypto.subtle.exportKey('pkcs8', privateKey);
  return { certificatePem: pemOf('CERTIFICATE', certificate.toSchema(true).toBER()), privateKeyPem: pemOf('PRIVATE KEY', key) };
}

async function certificateOf(parts: {
  subject: RelativeDistinguishedNames;
  issuer: RelativeDistinguishedNames;
  validity: Validity;
  publicKey: CryptoKey;
  isAuthority: boolean;
}): Promise<Certificate> {
  const certificate = new Certificate();
  certificate.version = 2;
  const serial = webcrypto.getRandomValues(new Uint8Array(SERIAL_BYTES));
  // A serial number is positive and begins with no needless zero.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  certificate.serialNumber = new asn1.Integer({ valueHex: bytesOf(serial) });
  certificate.subject = parts.subject;
  certificate.issuer = parts.issuer;
  certificate.notBefore.value = parts.validity.notBefore;
  certificate.notAfter.value = parts.validity.notAfter;
  const constraints = new BasicConstraints({ cA: parts.isAuthority });
  certificate.extensions = [
    new Extension({
      extnID: MAY_SIGN_CERTIFICATES,
      critical: true,
      extnValue: constraints.toSchema().toBER(),
      parsedValue: constraints,
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(parts.publicKey);
  return certificate;
}

function nameOf(parts: readonly (readonly [type: string, value: string])[]): RelativeDistinguishedNames {
  const name = new RelativeDistinguishedNames();
  name.typesAndValues.push(...parts.map(([type, value]) => new AttributeTypeAndValue({ type, value: new asn1.Utf8String({ value }) })));
  return name;
}
