import { deskV1, identityV1 } from '@kezek/contracts';
import { type LocalDate, makeIin } from '@kezek/domain';
import { type CallOptions, type Client, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts } from '@kezek/testkit';
import { type IdentityConfig, type RunningIdentity, start } from './service.js';

const config: IdentityConfig = {
  IDENTITY_KEY: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  IDENTITY_LOOKUP_KEY: Buffer.alloc(32, 2).toString('base64'),
  ARGON2_MEMORY_KIB: 1_024,
  ARGON2_PASSES: 1,
  IDENTITY_FIRST_ADMIN_LOGIN: 'admin',
  IDENTITY_FIRST_ADMIN_PASSWORD: 'first administrator',
};
const [first, second, other] = ['+77010000001', '+77010000002', '+77010000003'] as const;
const iinOf = (birthDate: string, serial: number): string =>
  makeIin({ birthDate: birthDate as LocalDate, sex: 'male', serial }) ?? iinOf(birthDate, serial + 1);

describe('the phones of a guardian', () => {
  let parts: ServiceParts<never>;
  let service: RunningIdentity;
  let identity: Client<typeof identityV1.IdentityServiceService>;
  let desk: Client<typeof deskV1.DeskServiceService>;
  let guardianId: string;
  let own: CallOptions;
  const staff: Record<string, CallOptions> = {};

  beforeAll(async () => {
    parts = await serviceParts();
    service = await start({ ...parts.deps, config });
    const options = { name: 'identity', log: parts.deps.log, deadlineMs: 30_000 };
    identity = createClient(identityV1.IdentityServiceClient, service.address, options);
    desk = createClient(deskV1.DeskServiceClient, service.address, options);
    for (const role of ['department', 'finance']) {
      const account = { login: role, password: 'a long password', name: 'Demo', districtId: 'tekeli', kindergartenId: '' };
      staff[role] = { actor: { kind: 'staff', id: (await identity.registerStaff({ ...account, roles: [role] })).staffId } };
    }
    const guardian = { guardianIin: iinOf('1990-02-03', 1), guardianName: 'Демо Ана', phones: [first], locale: 'kk' };
    const child = { childIin: iinOf('2023-05-04', 2), childName: 'Демо Бала', relation: 'parent', otherPhones: '' };
    ({ guardianId } = await desk.registerFamily({ family: { ...guardian, ...child } }, staff['department']));
    own = { actor: { kind: 'guardian', id: guardianId } };
  });
  afterAll(async () => {
    desk.disconnect();
    identity.disconnect();
    await service.stop();
    await parts.stop();
  });

  const read = async (call?: CallOptions) => (await identity.getContact({ recipientId: guardianId, contactId: '' }, call)).phones;

  it('are told to the guardian and to the department that calls them, and to nobody else', async () => {
    expect(await read(own)).toEqual([first]);
    expect(await read(staff['department'])).toEqual([first]);
    const strangers: (CallOptions | undefined)[] = [undefined, staff['finance'], { actor: { kind: 'guardian', id: 'gdn_other' } }];
    for (const stranger of strangers) await expect(read(stranger)).rejects.toMatchObject({ code: 'identity.contact-forbidden' });
  });

  it('get a second one by the guardian alone, while the first is the department’s to change', async () => {
    const change = (phones: string[]) => identity.changeContact({ guardianId, phones, by: guardianId }, own);
    await change([first, second]);
    expect(await read(own)).toEqual([first, second]);
    await expect(change([other])).rejects.toMatchObject({ code: 'identity.contact-forbidden' });
    await change([first]);
    expect(await read(own)).toEqual([first]);
  });
});
