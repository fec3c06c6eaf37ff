import { documentV1, identityV1, noteV1, rollV1 } from '@kezek/contracts';
import { type LocalDate, addDays, endOfDay, instantPlusMs, makeIin } from '@kezek/domain';
import { type CallOptions, type Client, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts, until } from '@kezek/testkit';
import { type IdentityConfig, type RunningIdentity, start } from '../service.js';

const config: IdentityConfig = {
  IDENTITY_KEY: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  IDENTITY_LOOKUP_KEY: Buffer.alloc(32, 2).toString('base64'),
  ARGON2_MEMORY_KIB: 1_024,
  ARGON2_PASSES: 1,
};

describe('an erasure that was ordered', () => {
  let parts: ServiceParts<never>;
  let service: RunningIdentity;
  let identity: Client<typeof identityV1.IdentityServiceService>;
  let documents: Client<typeof documentV1.DocumentServiceService>;
  let notes: Client<typeof noteV1.NoteServiceService>;
  let rolls: Client<typeof rollV1.RollServiceService>;
  let serial = 10;

  beforeAll(async () => {
    parts = await serviceParts();
    service = await start({ ...parts.deps, config });
    const options = { name: 'identity', log: parts.deps.log, deadlineMs: 30_000 };
    identity = createClient(identityV1.IdentityServiceClient, service.address, options);
    documents = createClient(documentV1.DocumentServiceClient, service.address, options);
    notes = createClient(noteV1.NoteServiceClient, service.address, options);
    rolls = createClient(rollV1.RollServiceClient, service.address, options);
  });
  afterAll(async () => {
    for (const client of [identity, documents, notes, rolls]) client.disconnect();
    await service.stop();
    await parts.stop();
  });

  const iinOf = (birthDate: string) => makeIin({ birthDate: birthDate as LocalDate, sex: 'female', serial: (serial += 1) }) ?? '';
  async function guardian(phone: string): Promise<string> {
    const { challengeId } = await identity.requestSignInCode({ iin: iinOf('1990-02-03'), phone, locale: 'kk' });
    const { code } = await identity.getSignInCode({ challengeId }, { actor: { kind: 'system', id: 'notification' } });
    return (await identity.completeSignIn({ challengeId, code })).guardianId;
  }
  const register = async (guardianId: string, iin: string, name: string) =>
    (await identity.registerChild({ guardianId, iin, name, relation: 'parent' })).childId;
  const order = (childId: string, seq = 1) =>
    parts.tell({
      stream: `voucher.keeping/${childId}`,
      seq,
      type: 'voucher.erasure-ordered',
      data: { erasureId: `ers_${childId}.${seq}`, childId, cause: 'request' },
    });
  const rows = (name: string) => parts.deps.database.collection(name).countDocuments();
  const holds = async () => (await identity.checkInvariants({})).invariants.every((one) => one.holds);

  it('takes number, name, papers and notes of the child and of its guardian, and every check still holds', async () => {
    const guardianId = await guardian('+77010000001');
    const iin = iinOf('2023-05-06');
    const childId = await register(guardianId, iin, 'Demo Child');
    const own: CallOptions = { actor: { kind: 'guardian', id: guardianId }, idempotencyKey: 'once' };
    const scan = { ownerKind: 'child', ownerId: childId, purpose: 'benefit', mediaType: '', bytes: Buffer.from('%PDF-1.7 a paper') };
    const { documentId } = await documents.putDocument(scan, own);
    expect(await documents.putDocument(scan, own)).toMatchObject({ documentId });
    const { noteId } = await notes.putNote({ childId, text: 'The name is wrong' }, own);
    expect(await notes.putNote({ childId, text: 'The name is wrong' }, own)).toEqual({ noteId });
    expect(await notes.getNote({ childId, noteId, purpose: '' }, own)).toEqual({ text: 'The name is wrong' });
    expect([await rows('people_children'), await rows('people_guardians'), await rows('documents')]).toEqual([1, 1, 1]);

    await order(childId);
    const emptied = ['people_guardians', 'people_children', 'people_notes', 'people_contacts', 'documents', 'document_parts'];
    await until(async () => (await Promise.all(emptied.map(rows))).every((left) => left === 0), { what: 'all of both to be erased' });
    expect((await identity.getGuardianship({ guardianId, childId })).isGuardian).toBe(false);
    await expect(documents.getDocument({ documentId, purpose: 'own' }, own)).rejects.toMatchObject({ code: 'identity.document-not-found' });
    expect(await holds()).toBe(true);

    const history = async () =>
      (await parts.deps.database.collection('child_history').find({ stream: /child/ }).toArray()).map((one) => one['type']);
    await until(async () => (await history()).includes('identity.child-erased'), { what: 'the erasure to be handed on' });
    expect((await history()).filter((type) => type === 'identity.document-kept')).toHaveLength(1);
    // Whoever comes back is registered as anybody new, under the same id.
    const again = await guardian('+77010000009');
    expect(await register(again, iin, 'Demo Child')).toBe(childId);
    expect((await identity.listAccess({ childId })).accesses).toEqual([]);
    const anew: CallOptions = { actor: { kind: 'guardian', id: again }, idempotencyKey: 'anew' };
    await documents.putDocument(scan, anew);
    // The first order is heard again, which takes nothing of this; messages of one child come one after another, so a new one finds it all.
    await order(childId);
    await order(childId, 2);
    const erasures = () =>
      parts.deps.database.collection('child_history').find({ type: 'identity.child-erased' }).sort({ seq: 1 }).toArray();
    await until(async () => (await erasures()).length === 2, { what: 'the new order to be carried out' });
    expect((await erasures()).map((one) => (one['data'] as { documents: number }).documents)).toEqual([1, 1]);
    await until(async () => (await rows('people_guardians')) === 0, { what: 'the guardian to be erased again' });
    expect(await holds()).toBe(true);
  });

  describe('in a region whose old queue came in files', () => {
    const clerk: CallOptions = { actor: { kind: 'staff', id: 'stf_1', roles: ['department'] } };
    const headings = 'Дата и время подачи;ИИН ребёнка;ФИО ребёнка;ИИН родителя;Телефон';
    const file = async (text: string) =>
      (
        await documents.putDocument(
          { ownerKind: 'district', ownerId: 'tekeli', purpose: 'import', mediaType: '', bytes: Buffer.from(text) },
          clerk,
        )
      ).documentId;
    const roll = (...iins: [string, string][]) =>
      file([headings, ...iins.map(([child, parent]) => `01.03.2024 10:00;${child};Demo Child;${parent};87010000000`)].join('\r\n'));
    const rowsOf = async (documentId: string) => (await rolls.listRoll({ documentId, offset: 0, limit: 10 })).total;
    const isGone = async (documentId: string) =>
      rowsOf(documentId).then(
        () => false,
        (error: { code?: string }) => error.code === 'identity.document-not-found',
      );

    it('takes every file that names the child or its guardian, and no other', async () => {
      const [childIin, parentIin] = [iinOf('2023-05-06'), iinOf('1990-02-03')];
      const other: [string, string] = [iinOf('2023-05-07'), iinOf('1990-02-04')];
      const old = await roll(other, [childIin, parentIin]);
      const brothers = await roll([iinOf('2022-01-02'), parentIin]);
      const others = await roll(other);
      const nonsense = await file('who;knows\r\n1;2\r\n');
      const { registered } = await rolls.registerRoll({ documentId: old, rows: [3] }, clerk);
      expect(await rowsOf(old)).toBe(2);
      await order(registered[0]!.childId);
      for (const documentId of [old, brothers, nonsense]) await until(() => isGone(documentId), { what: 'the file to be erased' });
      expect(await rowsOf(others)).toBe(1);
      const left = () => parts.deps.database.collection('document_parts').countDocuments({ documentId: old });
      await until(async () => (await left()) === 0, { what: 'every part of it to be gone' });
    });

    it('keeps none of them longer than the region does', async () => {
      const documentId = await roll([iinOf('2023-05-08'), iinOf('1990-02-05')]);
      const { policy, clock } = parts.deps;
      const today = policy.localDateOf(clock.now());
      const end = endOfDay(addDays(today, policy.on(today).importFileDays), policy.zone);
      clock.set(instantPlusMs(end, -60_000));
      await parts.deps.timers.run('identity-expired');
      expect(await isGone(documentId)).toBe(false);
      clock.advance({ minutes: 2 });
      await until(() => isGone(documentId), { what: 'the file to be erased' });
    });
  });

  it('leaves a guardian who has another child, and the other child', async () => {
    const guardianId = await guardian('+77010000002');
    const elder = await register(guardianId, iinOf('2021-05-06'), 'Elder Child');
    const younger = await register(guardianId, iinOf('2024-05-06'), 'Younger Child');
    await order(elder);
    const names = async () => (await identity.listChildren({ guardianId })).children.map(({ name }) => name);
    await until(async () => (await names()).length === 1, { what: 'the elder to be erased' });
    expect(await names()).toEqual(['Younger Child']);
    expect((await identity.getGuardianship({ guardianId, childId: younger })).isGuardian).toBe(true);
  });
});
