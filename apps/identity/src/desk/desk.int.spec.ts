import { deskV1, identityV1 } from '@kezek/contracts';
import { type LocalDate, makeIin } from '@kezek/domain';
import { type CallOptions, type Client, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts } from '@kezek/testkit';
import { type IdentityConfig, type RunningIdentity, start } from '../service.js';

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
  serial += 1;
  return makeIin({ birthDate: birthDate as LocalDate, sex: 'female', serial }) ?? iinOf(birthDate);
};
const newPhone = (): string => {
  serial += 1;
  return `+7701${String(serial).padStart(7, '0')}`;
};

describe('the desk of a department, by its calls', () => {
  let parts: ServiceParts<never>;
  let service: RunningIdentity;
  let desk: Client<typeof deskV1.DeskServiceService>;
  let identity: Client<typeof identityV1.IdentityServiceService>;
  let staff = 0;
  let clerk: CallOptions;

  beforeAll(async () => {
    parts = await serviceParts();
    service = await start({ ...parts.deps, config });
    const options = { name: 'identity', log: parts.deps.log, deadlineMs: 30_000 };
    desk = createClient(deskV1.DeskServiceClient, service.address, options);
    identity = createClient(identityV1.IdentityServiceClient, service.address, options);
  });
  afterAll(async () => {
    desk.disconnect();
    identity.disconnect();
    await service.stop();
    await parts.stop();
  });
  // Each has looks of their own.
  beforeEach(async () => {
    clerk = await official('department');
  });

  async function official(role: string): Promise<CallOptions> {
    staff += 1;
    const account = { login: `clerk${staff}`, password: 'a long password', name: 'Demo Clerk', districtId: 'tekeli', kindergartenId: '' };
    const { staffId } = await identity.registerStaff({ ...account, roles: [role] });
    return { actor: { kind: 'staff', id: staffId } };
  }

  const family = (over: Partial<deskV1.Family> = {}): deskV1.Family => ({
    ...{ guardianIin: iinOf('1990-02-03'), guardianName: 'Демо Ана', phones: [newPhone()], locale: 'ru' },
    ...{ childIin: iinOf('2023-05-04'), childName: 'Демо Бала', relation: 'parent', otherPhones: '' },
    ...over,
  });
  const register = async (asked: deskV1.Family) => desk.registerFamily({ family: asked }, clerk);
  const phonesOf = async (recipientId: string) => (await identity.getContact({ recipientId, contactId: '' }, asNotification)).phones;

  it('registers a family that nobody knows, once, and signs it in with the phone that was written down', async () => {
    const asked = family();
    expect(await desk.checkFamily({ family: asked }, clerk)).toMatchObject({ birthDate: '2023-05-04', replacesPhones: false });
    expect(await desk.findChild({ iin: asked.childIin }, clerk)).toMatchObject({ known: false, birthDate: '2023-05-04' });
    const first = await register(asked);
    expect(await register(asked)).toEqual(first);
    expect(await phonesOf(first.guardianId)).toEqual(asked.phones);
    const { isGuardian } = await identity.getGuardianship(first);
    expect(isGuardian).toBe(true);
    const { children } = await identity.listChildren({ guardianId: first.guardianId });
    expect(children).toMatchObject([{ childId: first.childId, name: 'Демо Бала', pending: false, relation: 'parent' }]);
    const { challengeId } = await identity.requestSignInCode({ iin: asked.guardianIin, phone: asked.phones[0]!, locale: 'ru' });
    expect(await identity.getSignInCode({ challengeId }, asNotification)).toMatchObject({ phone: asked.phones[0] });
  });

  it('links a further guardian whose papers the department saw, without waiting for the first', async () => {
    const first = family();
    await register(first);
    const { childId, guardianId } = await register(family({ childIin: first.childIin, relation: 'legal-representative' }));
    expect(await identity.getGuardianship({ childId, guardianId })).toMatchObject({ isGuardian: true });
  });

  it('keeps the phones of a known guardian unless it is said that they change', async () => {
    const known = family();
    const { guardianId } = await register(known);
    const other = family({ guardianIin: known.guardianIin });
    const refused = { code: 'identity.guardian-has-other-phone', params: { ending: known.phones[0]!.slice(-2) } };
    await expect(desk.checkFamily({ family: other }, clerk)).rejects.toMatchObject(refused);
    await expect(register(other)).rejects.toMatchObject(refused);
    expect(await desk.findChild({ iin: other.childIin }, clerk)).toMatchObject({ known: false });

    await register({ ...other, otherPhones: 'keep' });
    expect(await phonesOf(guardianId)).toEqual(known.phones);
    const replaced = { ...other, otherPhones: 'replace' };
    expect(await desk.checkFamily({ family: replaced }, clerk)).toMatchObject({ replacesPhones: true });
    await register(replaced);
    await register(replaced);
    expect(await phonesOf(guardianId)).toEqual(other.phones);
    const changes = await parts.deps.database.collection('guardian').findOne({ _id: guardianId as never });
    expect((changes as { state?: unknown } | null)?.state).toMatchObject({ contactId: expect.stringMatching(/^ctc_/) });
  });

  it.each([
    [{ childIin: '1234567890123' }, 'domain.iin-length', 'childIin'],
    [{ childIin: '230504600018' }, 'domain.iin-check', 'childIin'],
    [{ childIin: '230230600011' }, 'domain.iin-date', 'childIin'],
    [{ guardianIin: '12345' }, 'domain.iin-length', 'guardianIin'],
    [{ childIin: iinOf('1990-01-01') }, 'identity.child-adult', 'childIin'],
    [{ guardianIin: iinOf('2022-01-01') }, 'identity.guardian-too-young', 'guardianIin'],
    [{ phones: ['1'] }, 'identity.phone-invalid', 'phones'],
    [{ guardianName: '<b>' }, 'identity.name-invalid', 'guardianName'],
  ])('refuses %j and says which field it is', async (over, code, field) => {
    const asked = family(over);
    await expect(desk.checkFamily({ family: asked }, clerk)).rejects.toMatchObject({ code, params: { field } });
    await expect(register(asked)).rejects.toMatchObject({ code, params: { field } });
  });

  it('shows the guardians of a known child that it was looked up, and what for', async () => {
    const asked = family();
    const { childId } = await register(asked);
    expect(await desk.findChild({ iin: asked.childIin }, clerk)).toMatchObject({ known: true, childId });
    const { accesses } = await identity.listAccess({ childId });
    expect(accesses).toMatchObject([{ staffId: clerk.actor!.id, action: 'desk.look-up', purpose: 'application-check' }]);
  });

  it('takes so many looks an hour of one person, and of others none the fewer', async () => {
    const iin = iinOf('2023-05-04');
    for (let n = 0; n < 60; n += 1) await desk.findChild({ iin }, clerk);
    await expect(desk.findChild({ iin }, clerk)).rejects.toMatchObject({
      code: 'identity.too-many-desk-looks',
      params: { retryAfterSeconds: expect.any(Number) },
    });
    await expect(desk.checkFamily({ family: family() }, clerk)).rejects.toMatchObject({ code: 'identity.too-many-desk-looks' });
    await desk.findChild({ iin }, await official('department'));
    parts.deps.clock.advance({ minutes: 61 });
    await desk.findChild({ iin }, clerk);
  });

  it('is for specialists of departments alone', async () => {
    const iin = iinOf('2023-05-04');
    await expect(desk.findChild({ iin })).rejects.toMatchObject({ code: 'identity.desk-forbidden' });
    await expect(desk.findChild({ iin }, await official('finance'))).rejects.toMatchObject({ code: 'identity.desk-forbidden' });
  });
});
