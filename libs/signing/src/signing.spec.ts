import { PkiVerifier, TestAuthority, cmsBytes, signDetached } from './index.js';

const on = (text: string) => new Date(`${text}T00:00:00Z`);
const years = { notBefore: on('2020-01-01'), notAfter: on('2040-01-01') };
const content = Buffer.from('шарт – договор', 'utf8');
const at = on('2026-09-01');

describe('a CMS signature over a text that lies apart', () => {
  let authority: TestAuthority;
  let parent: Awaited<ReturnType<TestAuthority['issue']>>;
  let cms: Buffer;
  let verifier: PkiVerifier;
  beforeAll(async () => {
    authority = await TestAuthority.create(years);
    parent = await authority.issue({ commonName: 'Тест Ата-ана', iin: '900101300017' }, years);
    cms = await signDetached(content, parent, at);
    verifier = new PkiVerifier({ rootsPem: authority.rootPem });
  });

  it('says who signed', async () => {
    expect(await verifier.verify({ cms, content, at })).toEqual({
      valid: true,
      signer: {
        iin: '900101300017',
        subject: 'Тест Ата-ана',
        issuer: 'Kezek test authority',
        serial: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    });
  });
  it('says for which company', async () => {
    const head = await authority.issue({ commonName: 'Head', iin: '800101300019', bin: '200240000018' }, years);
    const verdict = await verifier.verify({ cms: await signDetached(content, head, at), content, at });
    expect(verdict).toMatchObject({ valid: true, signer: { bin: '200240000018' } });
  });
  it('is read as PEM and as bare base64 too', async () => {
    const base64 = cms.toString('base64');
    for (const text of [base64, `-----BEGIN CMS-----\n${base64}\n-----END CMS-----\n`]) {
      expect(cmsBytes(text)).toEqual(cms);
      expect(await verifier.verify({ cms: Buffer.from(text), content, at })).toMatchObject({ valid: true });
    }
    expect(cmsBytes('no signature!')).toBeUndefined();
  });

  const problem = async (question: Partial<Parameters<PkiVerifier['verify']>[0]>, by = verifier) => {
    const verdict = await by.verify({ cms, content, at, ...question });
    return verdict.valid ? 'none' : verdict.problem;
  };

  it('fails when a byte of the text was altered', async () =>
    expect(await problem({ content: Buffer.from('шарт – договор.') })).toBe('altered'));
  it('fails when the signature was altered', async () => {
    const altered = Buffer.from(cms);
    altered[altered.length - 5]! ^= 1;
    expect(await problem({ cms: altered })).toBe('altered');
  });
  it('fails when it is none', async () => expect(await problem({ cms: Buffer.from([0x30, 0x03, 1, 2, 3]) })).toBe('unreadable'));
  it('fails before and after the certificate was good', async () => {
    expect(await problem({ at: on('2019-12-31') })).toBe('certificate-expired');
    expect(await problem({ at: on('2040-01-02') })).toBe('certificate-expired');
  });
  it('fails by a root nobody trusts, even of the same name', async () => {
    const other = await TestAuthority.create(years);
    expect(await problem({}, new PkiVerifier({ rootsPem: other.rootPem }))).toBe('unknown-root');
  });
  it('fails if the certificate was revoked by then, and not if it was later', async () => {
    const revokedOn = async (day: string, by = authority) =>
      new PkiVerifier({
        rootsPem: authority.rootPem,
        listsPem: await by.revoke([{ certificatePem: parent.certificatePem, at: on(day) }], on('2026-12-01')),
      });
    expect(await problem({}, await revokedOn('2026-08-31'))).toBe('certificate-revoked');
    expect(await problem({}, await revokedOn('2026-09-02'))).toBe('none');
    // A list that somebody else signed in the authority's name.
    expect(await problem({}, await revokedOn('2026-08-31', await TestAuthority.create(years)))).toBe('none');
  });
  it('is given by an authority that was kept', async () => {
    const kept = TestAuthority.from(authority.identity);
    const again = await kept.issue({ commonName: 'X', iin: '900101300017' }, years);
    expect(await problem({ cms: await signDetached(content, again, at) })).toBe('none');
  });
  it('needs a root', () => expect(() => new PkiVerifier({ rootsPem: '' })).toThrow('no root'));
});
