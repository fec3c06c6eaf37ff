import { identityV1 } from '@kezek/contracts';
import { type LocalDate, makeIin } from '@kezek/domain';
import { type CallOptions, type Client, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts, until } from '@kezek/testkit';
import { type IdentityConfig, type RunningIdentity, start } from './service.js';

const config: IdentityConfig = {
  IDENTITY_KEY: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  IDENTITY_LOOKUP_KEY: Buffer.alloc(32, 2).toString('base64'),
  ARGON2_MEMORY_KIB: 1_024,
  ARGON2_PASSES: 1,
  IDENTITY_FIRST_ADMIN_LOGIN: 'admin',
  IDENTITY_FIRST_ADMIN_PASSWORD: 'first administrator',
};
const asNotification: CallOptions = { actor: { kind: 'system', id: 'notification' } };
let serial = 0;
const iinOf = (birthDate: string): string => {
  for (;;) {
    serial += 1;
    const iin = makeIin({ birthDate: birthDate as LocalDate, sex: 'female', serial });
    if (iin !== undefined) return iin;
  }
};
const newPhone = (): string => {
  serial += 1;
  return `+7701${String(serial).padStart(7, '0')}`;
};

describe('the identity service, by its calls', () => {
  let parts: ServiceParts<never>;
  let service: RunningIdentity;
  let client: Client<typeof identityV1.IdentityServiceService>;

  beforeAll(async () => {
    parts = await serviceParts();
    service = await start({ ...parts.deps, config });
    client = createClient(identityV1.IdentityServiceClient, service.address, { name: 'identity', log: parts.deps.log, deadlineMs: 30_000 });
  });
  afterAll(async () => {
    client.disconnect();
    await service.stop();
    await parts.stop();
  });

  const request = (iin: string, phone: string, options?: CallOptions) => client.requestSignInCode({ iin, phone, locale: 'kk' }, options);
  const codeOf = async (challengeId: string): Promise<string> => (await client.getSignInCode({ challengeId }, asNotification)).code;
  const signIn = async (iin: string, phone: string): Promise<string> => {
    const { challengeId } = await request(iin, phone);
    return (await client.completeSignIn({ challengeId, code: await codeOf(challengeId) })).guardianId;
  };
  const facts = async (aggregate: string, type: string) => parts.deps.database.collection(`${aggregate}_history`).find({ type }).toArray();

  it('signs a guardian in with a code that serves once', async () => {
    const [iin, phone] = [iinOf('1990-02-03'), newPhone()];
    const { challengeId, expiresAt } = await request(iin, phone);
    expect(expiresAt > parts.deps.clock.now()).toBe(true);
    const code = await codeOf(challengeId);
    expect(code).toMatch(/^\d{6}$/);
    const wrong = code === '000000' ? '000001' : '000000';
    await expect(client.completeSignIn({ challengeId, code: wrong })).rejects.toMatchObject({
      code: 'identity.code-wrong',
      params: { triesLeft: 4 },
    });
    const first = await client.completeSignIn({ challengeId, code }, { idempotencyKey: 'click' });
    expect(first).toEqual({ guardianId: expect.stringMatching(/^gdn_[a-z2-7]{26}$/), locale: 'kk' });
    expect(await client.completeSignIn({ challengeId, code }, { idempotencyKey: 'click' })).toEqual(first);
    await expect(client.completeSignIn({ challengeId, code })).rejects.toMatchObject({ code: 'identity.code-expired' });
    expect(await client.getContact({ recipientId: first.guardianId, contactId: '' }, asNotification)).toEqual({
      phones: [phone],
      locale: 'kk',
    });
  });

  it('refuses every code after five wrong ones, and every code after five minutes', async () => {
    const [iin, phone] = [iinOf('1990-02-03'), newPhone()];
    const { challengeId } = await request(iin, phone);
    const code = await codeOf(challengeId);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n += 1) await client.completeSignIn({ challengeId, code: wrong }).catch(() => undefined);
    await expect(client.completeSignIn({ challengeId, code })).rejects.toMatchObject({ code: 'identity.code-tries-over' });

    parts.deps.clock.advance({ minutes: 2 });
    const second = await request(iin, phone);
    const late = await codeOf(second.challengeId);
    parts.deps.clock.advance({ minutes: 6 });
    await expect(client.completeSignIn({ challengeId: second.challengeId, code: late })).rejects.toMatchObject({
      code: 'identity.code-expired',
    });
    await expect(codeOf(second.challengeId)).rejects.toMatchObject({ code: 'identity.code-expired' });
  });

  it('answers the same for the wrong phone, and sends nothing', async () => {
    const [iin, phone, strange] = [iinOf('1990-02-03'), newPhone(), newPhone()];
    await signIn(iin, phone);
    parts.deps.clock.advance({ minutes: 2 });
    const answer = await request(iin, strange);
    expect(Object.keys(answer).sort()).toEqual(['challengeId', 'expiresAt']);
    await expect(codeOf(answer.challengeId)).rejects.toMatchObject({ code: 'identity.code-expired' });
    await expect(client.completeSignIn({ challengeId: answer.challengeId, code: '123456' })).rejects.toMatchObject({
      code: 'identity.code-wrong',
      params: { triesLeft: 4 },
    });
    await expect(request(iin, strange)).rejects.toMatchObject({ code: 'identity.too-many-codes', params: { retryAfterSeconds: 60 } });
    // The right phone is not held up by what strangers ask.
    await signIn(iin, phone);
  });

  it('repeats its answer to a repeated request, and limits new ones', async () => {
    const [iin, phone] = [iinOf('1990-02-03'), newPhone()];
    const first = await request(iin, phone, { idempotencyKey: 'req' });
    expect(await request(iin, phone, { idempotencyKey: 'req' })).toEqual(first);
    await expect(request(iin, phone)).rejects.toMatchObject({ code: 'identity.too-many-codes' });
    await expect(request(iinOf('2020-01-01'), phone)).rejects.toMatchObject({ code: 'identity.guardian-too-young' });
    await expect(request('123', phone)).rejects.toMatchObject({ code: 'domain.iin-length' });
  });

  it('binds one phone when two sign in at the same moment for a new person', async () => {
    const iin = iinOf('1990-02-03');
    const one = await request(iin, newPhone());
    parts.deps.clock.advance({ minutes: 2 });
    const other = await request(iin, newPhone());
    const [a, b] = [await codeOf(one.challengeId), await codeOf(other.challengeId)];
    const outcomes = await Promise.allSettled([
      client.completeSignIn({ challengeId: one.challengeId, code: a }),
      client.completeSignIn({ challengeId: other.challengeId, code: b }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('registers a child for its first guardian, and lets a further one ask', async () => {
    const mother = await signIn(iinOf('1990-02-03'), newPhone());
    const father = await signIn(iinOf('1989-02-03'), newPhone());
    const stranger = await signIn(iinOf('1979-02-03'), newPhone());
    const iin = iinOf('2023-04-05');
    const child = { guardianId: mother, iin, name: 'Ахметова Әсел', relation: 'parent' };
    const { childId, birthDate, pending } = await client.registerChild(child, { idempotencyKey: 'child' });
    expect({ birthDate, pending }).toEqual({ birthDate: '2023-04-05', pending: false });
    expect(await client.registerChild(child, { idempotencyKey: 'child' })).toEqual({ childId, birthDate, pending: false });
    await expect(client.registerChild({ ...child, guardianId: 'gdn_nobody' })).rejects.toMatchObject({
      code: 'identity.guardian-not-found',
    });

    for (const guardianId of [father, stranger]) {
      const asked = { ...child, guardianId, name: `Asel of ${guardianId.slice(-4)}`.replaceAll(/\d/g, 'x') };
      expect(await client.registerChild(asked)).toEqual({ childId, birthDate, pending: true });
      expect(await client.getGuardianship({ guardianId, childId })).toEqual({ isGuardian: false, birthDate: '' });
      await expect(client.confirmGuardianship({ childId, guardianId, by: guardianId })).rejects.toMatchObject({
        code: 'identity.guardianship-forbidden',
      });
    }
    expect((await client.listChildren({ guardianId: father })).children).toMatchObject([
      { childId, name: expect.stringMatching(/^Asel/), maskedIin: '230405******', relation: 'parent', pending: true, requests: [] },
    ]);
    expect((await client.listChildren({ guardianId: mother })).children).toMatchObject([
      {
        name: 'Ахметова Әсел',
        pending: false,
        requests: [
          { guardianId: father, relation: 'parent', maskedIin: '890203******' },
          { guardianId: stranger, relation: 'parent', maskedIin: '790203******' },
        ],
      },
    ]);

    await client.confirmGuardianship({ childId, guardianId: father, by: mother });
    await client.removeGuardian({ childId, guardianId: stranger, by: mother });
    expect(await client.getGuardianship({ guardianId: father, childId })).toEqual({ isGuardian: true, birthDate });
    expect((await client.listChildren({ guardianId: stranger })).children).toEqual([]);
    expect((await client.listChildren({ guardianId: mother })).children[0]?.requests).toEqual([]);
    await expect(client.registerChild({ ...child, guardianId: stranger })).rejects.toMatchObject({
      code: 'identity.guardianship-declined',
    });
  });

  it('lets the department, and no other staff, say who is a guardian', async () => {
    const first = await signIn(iinOf('1990-02-03'), newPhone());
    const mother = await signIn(iinOf('1989-02-03'), newPhone());
    const child = { guardianId: first, iin: iinOf('2023-04-05'), name: 'Strange', relation: 'parent' };
    const { childId } = await client.registerChild(child);
    await client.registerChild({ ...child, guardianId: mother, name: 'Ахметова Әсел' });
    const account = { login: 'papers', password: 'kindergarten department', name: 'Ким', kindergartenId: '' };
    const { staffId } = await client.registerStaff({ ...account, roles: ['department'], districtId: 'taldykorgan' });
    const { staff: admin } = await client.signInStaff({ login: 'admin', password: 'first administrator' });
    await expect(client.confirmGuardianship({ childId, guardianId: mother, by: admin!.staffId })).rejects.toMatchObject({
      code: 'identity.guardianship-forbidden',
    });
    await client.confirmGuardianship({ childId, guardianId: mother, by: staffId });
    await client.removeGuardian({ childId, guardianId: first, by: staffId });
    expect((await client.getGuardianship({ guardianId: mother, childId })).isGuardian).toBe(true);
    expect((await client.getGuardianship({ guardianId: first, childId })).isGuardian).toBe(false);
    const look = { childIds: [childId], staffId, action: 'application.view', purpose: 'benefit-check', reference: '' };
    expect((await client.lookUpChildren(look)).children).toMatchObject([{ name: 'Ахметова Әсел' }]);
  });

  it('shows a guardian every look at the child', async () => {
    const guardianId = await signIn(iinOf('1990-02-03'), newPhone());
    const iin = iinOf('2022-04-05');
    const { childId } = await client.registerChild({ guardianId, iin, name: 'Ким Юна', relation: 'parent' });
    const { staff } = await client.signInStaff({ login: 'Admin', password: 'first administrator' });
    const look = {
      childIds: [childId, 'chd_unknown'],
      staffId: staff!.staffId,
      action: 'application.view',
      purpose: 'benefit-check',
      reference: '',
    };
    expect((await client.lookUpChildren(look)).children).toMatchObject([{ childId, name: 'Ким Юна', relation: '' }]);
    const key = { idempotencyKey: 'once' };
    await client.lookUpChildren({ ...look, purpose: 'complaint' }, key);
    await client.lookUpChildren({ ...look, purpose: 'complaint' }, key);
    await client.lookUpChildren({ ...look, purpose: 'correction', reference: 'cor_1' }, key);
    await expect(client.lookUpChildren({ ...look, purpose: 'curiosity' })).rejects.toMatchObject({ code: 'identity.purpose-invalid' });
    await expect(client.lookUpChildren({ ...look, purpose: '' })).rejects.toMatchObject({ code: 'identity.purpose-missing' });
    const { accesses } = await client.listAccess({ childId });
    expect(accesses.map(({ purpose }) => purpose)).toEqual(['correction', 'complaint', 'complaint', 'benefit-check']);
    expect(accesses[0]).toMatchObject({ reference: 'cor_1' });
    await expect(client.lookUpChildren({ ...look, staffId: 'stf_nobody' })).rejects.toMatchObject({ code: 'identity.staff-not-found' });
  });

  it('signs staff in, tells nobody whether a login exists, and limits tries', async () => {
    const head = {
      login: 'head',
      password: 'kindergarten number one',
      name: 'Серікова Гүлнәр',
      roles: ['head'],
      districtId: '',
      kindergartenId: 'kdg_123456789012',
    };
    const { staffId } = await client.registerStaff(head);
    const accounts = () => parts.deps.database.collection('people_staff').countDocuments();
    const before = await accounts();
    expect(await client.registerStaff(head)).toEqual({ staffId });
    for (const other of [{ password: 'kindergarten number two' }, { name: 'Ким' }, { kindergartenId: 'kdg_2' }]) {
      await expect(client.registerStaff({ ...head, ...other })).rejects.toMatchObject({ code: 'identity.login-taken' });
    }
    expect(await accounts()).toBe(before);
    const { staff } = await client.signInStaff({ login: 'HEAD', password: 'kindergarten number one' });
    expect(staff).toEqual({ staffId, name: 'Серікова Гүлнәр', roles: ['head'], districtId: '', kindergartenId: 'kdg_123456789012' });
    for (const login of ['head', 'nobody']) {
      for (let n = 0; n < 5; n += 1) {
        await expect(client.signInStaff({ login, password: 'wrong' })).rejects.toMatchObject({ code: 'identity.sign-in-refused' });
      }
      await expect(client.signInStaff({ login, password: 'wrong' })).rejects.toMatchObject({ code: 'identity.too-many-tries' });
    }
    parts.deps.clock.advance({ minutes: 16 });
    await client.signInStaff({ login: 'head', password: 'kindergarten number one' });
    await expect(
      client.registerStaff({
        login: 'head',
        password: 'another password',
        name: 'Ким',
        roles: ['auditor'],
        districtId: '',
        kindergartenId: '',
      }),
    ).rejects.toMatchObject({ code: 'identity.login-taken' });
  });

  it('gives phones to the notification service alone, and new phones by staff', async () => {
    const [iin, phone, next] = [iinOf('1990-02-03'), newPhone(), newPhone()];
    const guardianId = await signIn(iin, phone);
    await expect(client.getContact({ recipientId: guardianId, contactId: '' })).rejects.toMatchObject({
      code: 'identity.contact-forbidden',
    });
    const { staff } = await client.signInStaff({ login: 'admin', password: 'first administrator' });
    const change = { guardianId, phones: [next, phone], by: staff!.staffId };
    await client.changeContact(change, { idempotencyKey: 'change' });
    await client.changeContact(change, { idempotencyKey: 'change' });
    await expect(client.changeContact({ ...change, phones: [phone] }, { idempotencyKey: 'change' })).rejects.toMatchObject({
      code: 'stream.key-reused',
    });
    expect(await client.getContact({ recipientId: guardianId, contactId: '' }, asNotification)).toEqual({
      phones: [next, phone],
      locale: 'kk',
    });
    expect(await parts.deps.database.collection('people_contacts').countDocuments()).toBe(1);
    await until(async () => (await facts('guardian', 'identity.contact-changed')).length > 0, { what: 'the fact' });
    const [changed] = await facts('guardian', 'identity.contact-changed');
    expect(changed?.['data']).toMatchObject({ guardianId, phones: 2, by: staff!.staffId, previousContactId: guardianId });
    // Who had the phone before can still be told.
    const earlier = { recipientId: guardianId, contactId: guardianId };
    expect(await client.getContact(earlier, asNotification)).toEqual({ phones: [phone], locale: 'kk' });
    parts.deps.clock.advance({ minutes: 2 });
    await signIn(iin, next);
    await expect(client.changeContact({ guardianId, phones: [], by: staff!.staffId })).rejects.toMatchObject({
      code: 'identity.phones-invalid',
    });
  });

  it('keeps nothing personal in the open: not in a collection, not in an event', async () => {
    const [iin, phone] = [iinOf('1990-02-03'), newPhone()];
    const guardianId = await signIn(iin, phone);
    await client.registerChild({ guardianId, iin: iinOf('2024-01-02'), name: 'Тайна Аты', relation: 'parent' });
    const collections = await parts.deps.database.listCollections();
    for (const { name } of collections) {
      const text = JSON.stringify(await parts.deps.database.collection(name).find().toArray());
      expect(text).not.toContain(iin);
      expect(text).not.toContain(phone.slice(1));
      expect(text).not.toContain('Тайна');
    }
  });

  it('holds S1 and S2, and sees when they do not', async () => {
    await until(async () => (await parts.deps.database.collection('child').countDocuments({ outboxAt: { $exists: true } })) === 0, {
      what: 'the relay',
    });
    const { invariants } = await client.checkInvariants({});
    expect(invariants.map(({ id, holds, broken }) => ({ id, holds, broken }))).toEqual([
      { id: 'S1', holds: true, broken: [] },
      { id: 'S2', holds: true, broken: [] },
      { id: 'history', holds: true, broken: [] },
    ]);
    for (const { checked } of invariants) expect(checked).toBeGreaterThan(0);

    const [access] = await facts('child', 'identity.record-accessed');
    await parts.deps.database.collection('child_history').deleteOne({ _id: access!._id });
    const [registered] = await facts('child', 'identity.child-registered');
    await parts.deps.database.collection('child_history').updateOne({ _id: registered!._id }, { $set: { 'data.note': '8 701 123 45 67' } });
    const [s1, s2, history] = (await client.checkInvariants({})).invariants;
    expect([s1?.holds, s2?.holds, history?.holds]).toEqual([false, false, false]);
    expect(s2?.broken).toEqual([expect.stringMatching(/: note$/)]);
  });

  it('seals old records with a new key', async () => {
    const other = { ...config, IDENTITY_KEY: `k2:${Buffer.alloc(32, 9).toString('base64')},${config.IDENTITY_KEY}` };
    const next = await start({ ...parts.deps, listen: parts.address(), config: other });
    const people = parts.deps.database.collection('people_guardians');
    await until(async () => (await people.countDocuments({ kid: 'k1' })) === 0, {
      what: 'all records under the new key',
    });
    await next.stop();
    expect(await people.countDocuments({ kid: 'k2' })).toBeGreaterThan(0);
  });
});
