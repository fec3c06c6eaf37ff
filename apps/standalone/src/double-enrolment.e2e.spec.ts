import { Installation } from '@kezek/testkit';
import { someIin } from '../test/people.js';
import { AGE_GROUP, type Contract, type Family, type Kindergarten, type Page, Town } from '../test/town.js';

jest.setTimeout(60_000);

/** Two guardians of one child, each at their own phone, at two kindergartens in the same moment (domain J76). */
describe('a child whom two guardians enrol at once', () => {
  let installation: Installation;
  let town: Town;
  let mother: Family;
  let father: Family;
  let houses: readonly [Kindergarten, Kindergarten];
  let childId: string;
  let from: string;

  beforeAll(async () => {
    installation = await Installation.start();
    town = new Town(installation);
    await town.time.moveToOpening();
    mother = await town.family('Akhmetov', 'kk');
    father = await town.family('Akhmetov', 'ru');
    houses = [await town.openKindergarten('Балапан', { seats: 2 }), await town.openKindergarten('Күншуақ', { seats: 2 })];
    const birthDate = town.time.birthDateFor(AGE_GROUP, await town.time.today());
    const child = { iin: someIin(birthDate), name: 'Demo Dana Akhmetov', relation: 'parent' };
    ({ childId } = await mother.guardian.post<{ childId: string }>('/children', child));
    await father.guardian.post('/children', child);
    const { items } = await mother.guardian.get<Page<{ requests?: { guardianId: string }[] }>>('/children');
    await mother.guardian.post(`/children/${childId}/guardians/${items[0]!.requests![0]!.guardianId}/confirmation`);
    await mother.apply(childId);
    await town.giveTurns();
    await mother.takeVoucher(childId);
    from = await town.time.today();
  }, 120_000);
  afterAll(() => installation.remove());

  it('gets one seat: the other is told that there is a contract already, and no seat is kept for it', async () => {
    const asks = await Promise.allSettled([mother.requestSeat(childId, houses[0], from), father.requestSeat(childId, houses[1], from)]);
    const made = asks.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = asks.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect([made.length, refused]).toEqual([1, [expect.stringContaining('enrolment.contract-pending')]]);
    const { items } = await father.guardian.get<Page<Contract>>(`/children/${childId}/contracts`);
    expect(items.filter(({ phase }) => phase !== 'cancelled')).toHaveLength(1);
    const held = await Promise.all(
      houses.map(async ({ kindergartenId }) => {
        const groups = await town.visitor.get<Page<{ held: number }>>(`/groups?kindergartenId=${kindergartenId}`);
        return groups.items.reduce((sum, group) => sum + group.held, 0);
      }),
    );
    expect([...held].sort()).toEqual([0, 1]);
  });

  it('is in one kindergarten once both sides have signed, and every invariant holds', async () => {
    const { items } = await mother.guardian.get<Page<Contract>>(`/children/${childId}/contracts`);
    const [contract] = items;
    const house = houses.find(({ groupId }) => groupId === contract!.groupId)!;
    await mother.sign(contract!, house);
    await mother.contractIn(childId, contract!.contractId, 'enrolled');
    await expect(
      father.requestSeat(
        childId,
        houses.find((one) => one !== house)!,
        from,
      ),
    ).rejects.toThrow(
      // The voucher may have heard of it before the second asks.
      /enrolment\.(already-enrolled|voucher-not-confirmed)/,
    );
    expect(await town.brokenInvariants()).toEqual([]);
  });
});
