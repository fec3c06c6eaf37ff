import { generateKeyPairSync, pbkdf2Sync, sign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { type Asked, type Verdict, checkCertificate } from './certificate.js';

const IIN = '221101500037';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const issuer = { issuer: 'demo.0123', publicKey: spki };

function signed(name: string, values: readonly unknown[]): string {
  const text = `${name}.${Buffer.from(JSON.stringify(values)).toString('base64url')}`;
  return `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`;
}
const NUMBER = 'TKL-7K3Q4-9XHMT-2C';
const check = pbkdf2Sync(IIN, `kezek child check v1|${NUMBER}`, 100_000, 2, 'sha256').toString('hex');
const statement = signed('KZV1', ['demo.0123', NUMBER, 'tekeli', '2026-09-02', '2029-08-31', 'general', 17, check]);
const list = (takenBack: readonly number[] = []): string => {
  const bits = Buffer.alloc(32);
  for (const slot of takenBack) bits[slot >> 3] = (bits[slot >> 3] ?? 0) | (0x80 >> (slot & 7));
  const packed = deflateRawSync(bits).toString('base64url');
  return signed('KZS1', ['demo.0123', '2026-11-01T05:00:00.000000Z', '2026-11-01T06:00:00.000000Z', packed]);
};
const asked: Asked = {
  text: statement,
  iin: '',
  issuer,
  statusText: list(),
  now: new Date('2026-11-01T05:30:00Z'),
  today: '2026-11-01',
};
const verdict = async (change: Partial<Asked> = {}): Promise<Verdict['kind']> => (await checkCertificate({ ...asked, ...change })).kind;

describe('a certificate checked without a network', () => {
  it('is valid, and says whether it was compared with a child', async () => {
    expect(await checkCertificate(asked)).toMatchObject({ kind: 'valid', isChildChecked: false, statement: { number: NUMBER } });
    expect(await checkCertificate({ ...asked, iin: IIN })).toMatchObject({ kind: 'valid', isChildChecked: true });
  });

  it.each([
    ['other-child', { iin: '221101500038' }],
    ['taken-back', { statusText: list([17]) }],
    ['valid', { statusText: list([16, 18]) }],
    ['not-yet', { today: '2026-09-01' }],
    ['over', { today: '2029-09-01' }],
    // However right it is, an old list does not know what was taken back since.
    ['list-old', { now: new Date('2026-11-01T06:00:01Z') }],
    ['taken-back', { statusText: list([17]), now: new Date('2027-01-01T00:00:00Z') }],
    ['list-unreadable', { statusText: statement }],
    ['unreadable', { text: 'https://example.org' }],
    ['unreadable', { text: list() }],
    ['forged', { text: statement.replace(/.{6}$/, 'AAAAAA') }],
    ['forged', { issuer: { ...issuer, issuer: 'demo.9999' } }],
  ] as const)('is %s', async (kind, change) => expect(await verdict(change)).toBe(kind));
});
