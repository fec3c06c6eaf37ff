import { webcrypto } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { type Identity, privateKeyOf, readCertificate } from './authority.js';
import { HASH, bytesOf } from './engine.js';

const DATA = '1.2.840.113549.1.7.1';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNED_ATTRIBUTES = 0;

/** @returns a detached CMS signature over the content, DER */
export async function signDetached(content: Uint8Array, signer: Identity, signingTime: Date): Promise<Buffer> {
  const certificate = readCertificate(signer.certificatePem);
  const data = bytesOf(content);
  const digest = await webcrypto.subtle.digest(HASH, data);
  const attribute = (type: string, value: asn1.BaseBlock) => new Attribute({ type, values: [value] });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: SIGNED_ATTRIBUTES,
          attributes: [
            attribute(CONTENT_TYPE, new asn1.ObjectIdentifier({ value: DATA })),
            attribute(SIGNING_TIME, new asn1.UTCTime({ valueDate: signingTime })),
            attribute(MESSAGE_DIGEST, new asn1.OctetString({ valueHex: digest })),
          ],
        }),
      }),
    ],
    certificates: [certificate],
  });
  await signed.sign(await privateKeyOf(signer), 0, HASH, data);
  const schema = signed.toSchema(true);
  return Buffer.from(new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: schema }).toSchema().toBER());
}
