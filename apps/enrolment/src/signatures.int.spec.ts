import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { enrolmentV1 } from '@kezek/contracts';
import { type Identity, TestAuthority, signDetached } from '@kezek/signing';
import { until } from '@kezek/testkit';
import { type Town, guardianOf, town } from '../test/town.js';
import { start } from './service.js';

const refused = (code: string, params: object = {}) => expect.objectContaining({ code, params: expect.objectContaining(params) });
const years = { notBefore: new Date('2020-01-01'), notAfter: new Date('2040-01-01') };
const past = { notBefore: new Date('2020-01-01'), notAfter: new Date('2021-01-01') };
const IIN = '900101300017';
const OTHER_IIN = '850505400016';
const signing = { challengeId: '', code: '', cms: Buffer.alloc(0) };

describe('signatures under a contract', () => {
  let here: Town;
  let folder: string;
  let authority: TestAuthority;
  let revoked: Identity;
  let group: enrolmentV1.Group;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kezek-signing-'));
    authority = await TestAuthority.create(years);
    revoked = await authority.issue({ commonName: 'R', iin: IIN }, years);
    const SIGNATURE_ROOTS_FILE = join(folder, 'roots.pem');
    const SIGNATURE_REVOKED_FILE = join(folder, 'revoked.pem');
    writeFileSync(SIGNATURE_ROOTS_FILE, authority.rootPem);
    const taken = { certificatePem: revoked.certificatePem, at: new Date('2025-01-01') };
    writeFileSync(SIGNATURE_REVOKED_FILE, await authority.revoke([taken], new Date('2025-01-02')));
    here = await town({ config: { SIGNATURE_ROOTS_FILE, SIGNATURE_REVOKED_FILE } });
    group = await here.openGroup(20);
  });
  afterAll(async () => {
    await here.stop();
    rmSync(folder, { recursive: true });
  });

  const drafted = async (childId: string) => {
    const request = { childId, guardianId: guardianOf(childId), groupId: group.groupId, from: '' };
    const { contract } = await here.client.requestSeat({ ...request, offerId: '' } as never);
    const { contractId } = contract!;
    const text = await here.deeds.getContractText({ childId, contractId });
    return { childId, contractId, text, bytes: here.people.documents.get(text.documentId)!.bytes };
  };
  type Drafted = Awaited<ReturnType<typeof drafted>>;
  const put = ({ childId, contractId }: Drafted, change: object) =>
    here.deeds.putSignature({ ...signing, childId, contractId, party: 'guardian', signerId: guardianOf(childId), level: 'cms', ...change });
  const issue = (holder: { iin: string; bin?: string }, validity = years) =>
    authority.issue({ commonName: 'Somebody', ...holder }, validity);
  const binOf = (): string => group.kindergartenId.replace(/^kdg_/, '');

  it('by code and by CMS make an enrolment, and are good when they are verified again', async () => {
    const one = await drafted('chd_good');
    expect(one.text).toMatchObject({ template: 'two-party', parties: [{ party: 'guardian', signed: false }, { party: 'kindergarten' }] });
    const { childId, contractId } = one;
    const guardianId = guardianOf(childId);
    const { challengeId } = await here.deeds.requestSignatureCode({ childId, contractId, guardianId });
    await expect(put(one, { level: 'one-time-code', challengeId, code: '000000' })).rejects.toEqual(refused('identity.code-wrong'));
    await put(one, { level: 'one-time-code', challengeId, code: '123456' });
    await put(one, { level: 'one-time-code', challengeId, code: '123456' });
    const cms = await signDetached(one.bytes, await issue({ iin: OTHER_IIN, bin: binOf() }), new Date());
    await put(one, { party: 'kindergarten', signerId: 'stf_1', cms });
    await until(async () => (await here.contractNow(childId, contractId))?.phase === 'enrolled', { what: 'the enrolment' });
    const { signatures } = await here.deeds.listSignatures({ childId, contractId });
    expect(signatures).toMatchObject([
      { party: 'guardian', level: 'one-time-code', valid: true, problem: '', subject: '' },
      { party: 'kindergarten', level: 'cms', valid: true, problem: '', subject: 'Somebody', issuer: 'Kezek test authority' },
    ]);
    expect((await here.client.checkInvariants({})).invariants).toContainEqual({ id: 'C-S', holds: true, checked: 1, broken: [] });
  });

  it('are not taken from one whose certificate is not good for it', async () => {
    const one = await drafted('chd_bad');
    const signed = async (by: Identity, bytes: Uint8Array = one.bytes) => ({ cms: await signDetached(bytes, by, new Date()) });
    const own = await issue({ iin: IIN });
    await expect(put(one, await signed(own, Buffer.from('altered')))).rejects.toEqual(refused('enrolment.cms-altered'));
    await expect(put(one, await signed(await issue({ iin: IIN }, past)))).rejects.toEqual(refused('enrolment.cms-certificate-expired'));
    await expect(put(one, await signed(await issue({ iin: OTHER_IIN })))).rejects.toEqual(refused('enrolment.cms-other-person'));
    await expect(put(one, await signed(revoked))).rejects.toEqual(refused('enrolment.cms-certificate-revoked'));
    const stranger = await (await TestAuthority.create(years)).issue({ commonName: 'S', iin: IIN }, years);
    await expect(put(one, await signed(stranger))).rejects.toEqual(refused('enrolment.cms-unknown-root'));
    await expect(put(one, { cms: Buffer.from('hello!') })).rejects.toEqual(refused('enrolment.cms-unreadable'));
    // A guardian's own certificate does not sign for a kindergarten.
    await expect(put(one, { party: 'kindergarten', signerId: 'stf_1', ...(await signed(own)) })).rejects.toEqual(
      refused('enrolment.cms-other-person'),
    );
    expect((await here.deeds.listSignatures(one)).signatures).toEqual([]);
    await put(one, await signed(own));
    expect((await here.deeds.listSignatures(one)).signatures).toMatchObject([{ valid: true }]);
  });

  it('of one text are not good for another', async () => {
    const one = await drafted('chd_one');
    const other = await drafted('chd_other');
    const { challengeId } = await here.deeds.requestSignatureCode({ ...one, guardianId: guardianOf('chd_one') });
    await expect(put(other, { level: 'one-time-code', challengeId, code: '123456' })).rejects.toEqual(refused('identity.code-expired'));
    const cms = await signDetached(one.bytes, await issue({ iin: IIN }), new Date());
    await expect(put(other, { cms })).rejects.toEqual(refused('enrolment.cms-altered'));
  });

  it('are broken, and their child named, when the text is not what it was', async () => {
    const { documentId } = (await here.deeds.getContractText({
      childId: 'chd_good',
      contractId: (await contractOf('chd_good')).contractId,
    }))!;
    const kept = here.people.documents.get(documentId)!;
    const before = kept.bytes;
    kept.bytes = Buffer.concat([before, Buffer.from('!')]);
    const { signatures } = await here.deeds.listSignatures(await contractOf('chd_good'));
    expect(signatures.map(({ valid, problem }) => [valid, problem])).toEqual([
      [false, 'altered'],
      [false, 'altered'],
    ]);
    const broken = (await here.client.checkInvariants({})).invariants.find(({ id }) => id === 'C-S')!;
    expect(broken).toMatchObject({ holds: false, broken: [expect.stringContaining('chd_good: ')] });
    kept.bytes = before;
  });

  it('are given for a correctional group only with the conclusion that it admits by', async () => {
    const { kindergartenId } = await here.openGroup(1);
    const opening = { kindergartenId, ageGroup: 3, language: 'kk', stayHours: '10.5h', seats: 2, need: 'correctional' };
    const special = (await here.client.openGroup(opening)).group!;
    const childId = 'chd_special';
    const asking = { childId, guardianId: guardianOf(childId), groupId: special.groupId, from: '' };
    await expect(here.client.requestSeat(asking)).rejects.toEqual(refused('enrolment.conclusion-needed', { status: 'missing' }));
    const { documentId } = here.people.put({ ownerId: childId, purpose: 'enrolment', bytes: Buffer.from('%PDF-1.7') });
    const kind = 'special-need-conclusion';
    await here.deeds.bringPaper({ childId, guardianId: guardianOf(childId), kind, documentId, issuedOn: '2026-08-20' });
    const { contractId } = (await here.client.requestSeat(asking)).contract!;
    const sign = { childId, contractId, party: 'kindergarten', signerId: 'stf_1', level: 'account' };
    const unverified = refused('enrolment.conclusion-unverified', { status: 'brought' });
    await expect(here.client.signContract(sign)).rejects.toEqual(unverified);
    await expect(here.deeds.putSignature({ ...signing, ...sign })).rejects.toEqual(unverified);
    await here.deeds.checkPaper({ childId, contractId, kind, outcome: 'accepted', reason: '', by: 'stf_1' });
    expect((await here.deeds.putSignature({ ...signing, ...sign })).contract).toMatchObject({ kindergartenSigned: true });
  });

  const contractOf = async (childId: string) => (await here.client.getEnrolment({ childId })).contracts[0]!;

  it('are not given where the kindergarten has refused; what it wrote is kept, and the department decides', async () => {
    const one = await drafted('chd_refused');
    const { childId, contractId } = one;
    const freeBefore = (await here.groupNow(group.groupId)).free;
    const refusing = { childId, contractId, reason: 'document-expired', text: 'The certificate is of last year.', by: 'stf_1' };
    await expect(here.deeds.refuseContract({ ...refusing, reason: 'other' })).rejects.toEqual(refused('enrolment.request-invalid'));
    await expect(here.deeds.refuseContract({ ...refusing, text: ' ' })).rejects.toEqual(refused('enrolment.request-invalid'));
    await here.deeds.refuseContract(refusing);
    await until(async () => (await here.groupNow(group.groupId)).free === freeBefore + 1, { what: 'the seat to be free' });
    const { refusals } = await here.deeds.getRefusals({ childId });
    expect(refusals).toMatchObject([
      { contractId, number: one.text.number, reason: 'document-expired', appeal: 'none', appealBy: '2026-09-08T18:59:59.999999Z' },
    ]);
    expect(here.people.documents.get(refusals[0]!.noteId)!.bytes.toString()).toBe('The certificate is of last year.');
    await here.deeds.appealRefusal({ childId, contractId, guardianId: guardianOf(childId), text: 'It is of this year.' });
    expect((await here.deeds.listAppeals({ districtId: 'taldykorgan', limit: 0, after: '' })).refusals).toMatchObject([
      { childId, appeal: 'open' },
    ]);
    const decision = { childId, contractId, outcome: 'granted', text: 'It is of this year indeed.', by: 'stf_2' };
    const { refusal } = await here.deeds.decideAppeal(decision);
    await until(async () => (await here.contractNow(childId, refusal!.anewContractId))?.phase === 'drafted', { what: 'the contract anew' });
    expect((await here.deeds.listAppeals({ districtId: 'taldykorgan', limit: 0, after: '' })).refusals).toEqual([]);
    expect((await here.groupNow(group.groupId)).free).toBe(freeBefore);
  });

  it('count for nothing once the certificate is on a list that came after the start; a list that has run out is seen', async () => {
    const trusted = async () => (await here.deeds.listSignatures(await contractOf('chd_good'))).trust;
    const becomes = async (trust: object) => {
      await here.parts.deps.timers.run('signature-trust');
      expect(await trusted()).toMatchObject(trust);
    };
    expect(await trusted()).toMatchObject({ listsUntil: '', stale: false });
    const taken = await issue({ iin: IIN });
    const revocation = { certificatePem: taken.certificatePem, at: new Date('2025-01-03') };
    const lasts = new Date('2026-09-02T00:00:00Z');
    writeFileSync(join(folder, 'revoked.pem'), await authority.revoke([revocation], new Date('2025-01-04'), lasts));
    await becomes({ listsUntil: '2026-09-02T00:00:00.000000Z', stale: false });
    const one = await drafted('chd_revoked');
    const cms = await signDetached(one.bytes, taken, new Date());
    await expect(put(one, { cms })).rejects.toEqual(refused('enrolment.cms-certificate-revoked'));
    // A file in the middle of being written: what was known stays in force, and is seen to be stale.
    writeFileSync(join(folder, 'roots.pem'), '');
    await becomes({ stale: true });
    await expect(put(one, { cms })).rejects.toEqual(refused('enrolment.cms-certificate-revoked'));
    writeFileSync(join(folder, 'roots.pem'), authority.rootPem);
    await becomes({ stale: false });
    here.parts.deps.clock.set('2026-09-02T05:00:00Z');
    await becomes({ stale: true });
  });

  it('are put under a contract that is found by its number, also where it was made before anybody looked for one', async () => {
    const { childId, contractId, text, bytes } = await drafted('chd_found');
    const { number } = text;
    expect(bytes.toString()).toContain(`№ ${number}`);
    const unsigned = [
      { party: 'guardian', signed: false },
      { party: 'kindergarten', signed: false },
    ];
    const found = [{ contractId, number, phase: 'drafted', parties: unsigned }];
    const { kindergartenId } = group;
    const ofHouse = async (typed: string, more: object = {}) =>
      (await here.client.listContracts({ kindergartenId, phase: '', limit: 0, after: '', number: typed, ...more })).contracts;
    const ofDistrict = async (typed: string, districtId = 'taldykorgan') =>
      (await here.deeds.findContracts({ districtId, number: typed })).contracts;
    const typed = ` ${number.toLowerCase().replaceAll('-', '')}`;
    for (const one of [number, typed, contractId]) {
      expect(await ofHouse(one)).toMatchObject(found);
      expect(await ofDistrict(one)).toMatchObject(found);
    }
    const other = await here.openGroup(1);
    expect(await ofHouse(typed, { kindergartenId: other.kindergartenId })).toEqual([]);
    expect(await ofHouse(typed, { phase: 'enrolled' })).toEqual([]);
    expect(await ofDistrict(typed, 'tekeli')).toEqual([]);
    await expect(ofHouse(number.slice(1))).rejects.toEqual(refused('enrolment.contract-number-invalid'));
    await expect(ofDistrict('')).rejects.toEqual(refused('enrolment.contract-number-invalid'));

    const { parts } = here;
    await parts.deps.database.collection<{ _id: string }>('enrolment').updateOne({ _id: childId }, { $unset: { 'ix.numbers': 1 } });
    expect(await ofDistrict(typed)).toEqual([]);
    const bus = await parts.anotherBus();
    const call = { voucher: parts.address(), identity: parts.address() };
    const later = await start({ ...parts.deps, bus, call, config: { ...parts.deps.config }, listen: parts.address() });
    expect(await ofDistrict(typed)).toMatchObject(found);
    await later.stop();
    await bus.stop();
  });
});
