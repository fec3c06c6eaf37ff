import { generateKeyPairSync, pbkdf2Sync, sign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { CHILD_CHECK_BYTES, CHILD_CHECK_ROUNDS, bitstringOf, childCheckSalt, statementToSign, statusToSign } from '@kezek/domain';
import { faultOf } from './verify-voucher.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const issuer = 'demo.0123';
const number = 'TKL-7K3Q4-9XHMT-2C';
const IIN = '221101500037';
const base64Url = (text: string): string => Buffer.from(text).toString('base64url');
const signed = (text: string): string => `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`;
const check = pbkdf2Sync(IIN, childCheckSalt(number), CHILD_CHECK_ROUNDS, CHILD_CHECK_BYTES, 'sha256').toString('hex');
const about = { issuer, number, districtId: 'tekeli', validFrom: '2026-09-02', validUntil: '2029-08-31', need: 'general', slot: 17, check };
const text = signed(statementToSign(about, base64Url));
const kept = (takenBack: readonly number[] = []) => {
  const bits = deflateRawSync(bitstringOf(takenBack)).toString('base64url');
  const list = { issuer, at: '2026-11-01T05:00:00.000000Z', until: '2026-11-01T06:00:00.000000Z', bits };
  return {
    issuer,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    text: signed(statusToSign(list, base64Url)),
  };
};
const asked = { text, kept: kept(), now: new Date('2026-11-01T05:30:00Z') };

describe('a certificate checked from the command line', () => {
  it('is valid, and may be asked whose it is', () => {
    expect(faultOf(asked)).toBeUndefined();
    expect(faultOf({ ...asked, iin: IIN })).toBeUndefined();
  });
  it.each([
    ['other-child', { iin: '221101500038' }],
    ['taken-back', { kept: kept([17]) }],
    ['list-old', { now: new Date('2026-11-01T06:00:01Z') }],
    ['not-yet', { now: new Date('2026-09-01T18:59:00Z') }],
    ['over', { now: new Date('2029-08-31T19:00:00Z') }],
    ['forged', { text: text.replace(/.{6}$/, 'AAAAAA') }],
    ['unreadable', { text: 'x' }],
    ['list-unreadable', { kept: { ...kept(), text } }],
  ] as const)('is %s', (fault, change) => expect(faultOf({ ...asked, ...change })).toBe(fault));
});
