import { type Instant, type LocalDate, addDays, instantPlusMs } from '@kezek/domain';
import { Installation, until } from '@kezek/testkit';
import type { z } from 'zod';
import type { protocol } from '../../gateway/src/routes/schemas.js';
import { someIin } from '../test/people.js';
import { AGE_GROUP, CITY, type Contract, type Family, type Group, type Kindergarten, type Page, Town } from '../test/town.js';

jest.setTimeout(240_000);

const MINUTE_MS = 60_000;

interface Wait {
  readonly entryId: string;
  readonly kindergartenId: string;
  readonly place: number;
  readonly offers: readonly { offerId: string; groupId: string; from: LocalDate; until: Instant }[];
}
interface Swap {
  readonly swapId: string;
  readonly phase: string;
}

let installation: Installation;
let town: Town;

beforeAll(async () => {
  installation = await Installation.start();
  town = new Town(installation);
  await town.time.moveToOpening();
}, 300_000);
afterAll(() => installation.remove());

const contractsOf = async ({ guardian }: Family, child: string): Promise<Contract[]> =>
  (await guardian.get<Page<Contract>>(`/children/${child}/contracts`)).items;
const heldIn = async ({ kindergartenId }: Kindergarten): Promise<number> => {
  const { items } = await town.visitor.get<Page<Group>>(`/groups?kindergartenId=${kindergartenId}`);
  return items.reduce((sum, { held }) => sum + held, 0);
};

/** The Kims have one child, the Akhmetovs twins, the Serikbays one; Little House has one seat, and so has Next House. */
describe('families and too few seats', () => {
  let kims: Family;
  let akhmetovs: Family;
  let serikbays: Family;
  let vera: string;
  let dana: string;
  let timur: string;
  let marat: string;
  let little: Kindergarten;
  let next: Kindergarten;
  let first: LocalDate;
  let on: LocalDate;

  beforeAll(async () => {
    little = await town.openKindergarten('Little House', { seats: 1 });
    next = await town.openKindergarten('Next House', { seats: 1 });
    kims = await town.family('Kim', 'ru');
    akhmetovs = await town.family('Akhmetov', 'kk');
    serikbays = await town.family('Serikbay', 'ru');
    [vera, dana, timur, marat] = [
      await kims.child('Vera'),
      await akhmetovs.child('Dana'),
      await akhmetovs.child('Timur'),
      await serikbays.child('Marat'),
    ];
    first = town.time.workingDayFrom(addDays(await town.time.today(), 1));
  }, 300_000);

  const waits = async ({ guardian }: Family, child: string): Promise<Wait[]> =>
    (await guardian.get<Page<Wait>>(`/children/${child}/waiting-lists`)).items;
  const wait = async (family: Family, child: string, { kindergartenId }: Kindergarten): Promise<Wait> => {
    await family.guardian.post(`/children/${child}/waiting-lists`, { kindergartenId });
    const own = async () => (await waits(family, child)).find((one) => one.kindergartenId === kindergartenId && one.place > 0);
    return until(own, { what: `${family.name} to be on the list` });
  };
  const offerTo = (family: Family, child: string) =>
    until(async () => (await waits(family, child))[0]?.offers[0], { what: `a seat to be offered to ${family.name}` });

  it('gives twins turns together or none, whoever comes after them', async () => {
    const numbers: string[] = [];
    for (const [family, child] of [
      [kims, vera],
      [akhmetovs, dana],
      [akhmetovs, timur],
      [serikbays, marat],
    ] as const)
      numbers.push((await family.apply(child)).applicationId!);
    const protocolOf = async (turnsMax?: number) =>
      town.visitor.get<z.infer<typeof protocol>>(`/iterations/${(await town.giveTurns(turnsMax)).iterationId}/protocol`);
    const [kim, ...others] = numbers;
    const [one, two, serikbay] = others;
    const short = await protocolOf(2);
    expect(short.turns.map(({ applicationId }) => applicationId)).toEqual([kim, serikbay]);
    expect(short.passedOver.map(({ applicationId, reason }) => [applicationId, reason]).sort()).toEqual(
      [one, two].map((number) => [number, 'turns-limit']).sort(),
    );
    const { turns } = await protocolOf();
    expect(turns.map(({ applicationId }) => applicationId)).toEqual([one, two]);
    expect(turns[0]!.batch).toMatch(/^app_/);
    expect(turns[1]!.batch).toBe(turns[0]!.batch);
    // Serikbay's voucher is the earlier one.
    for (const [family, child] of [
      [kims, vera],
      [serikbays, marat],
      [akhmetovs, dana],
      [akhmetovs, timur],
    ] as const)
      await family.takeVoucher(child);
  });

  it('tells who comes when there is no seat where it would stand, and puts it there by the date of its voucher', async () => {
    await kims.enrol(vera, little, first);
    const asked = { method: 'POST', path: `/children/${marat}/contracts`, body: { groupId: little.groupId, from: first } } as const;
    expect(await serikbays.guardian.refused(asked)).toMatchObject({ status: 409, code: 'enrolment.seat-gone', params: { place: 1 } });
    expect(await wait(akhmetovs, dana, little)).toMatchObject({ place: 1 });
    expect(await wait(serikbays, marat, little)).toMatchObject({ place: 1 });
    const behind = async () => (await waits(akhmetovs, dana))[0]?.place === 2;
    await until(behind, { what: 'the later voucher to stand behind' });
    const { items } = await town.department.get<Page<object>>(`/districts/${CITY}/waiting-lists`);
    expect(items).toEqual([{ kindergartenId: little.kindergartenId, ageGroup: AGE_GROUP, waiting: 2, offered: 0 }]);
  });

  it('offers the seat of a child that leaves to the first of the list, and to the next when nobody answers', async () => {
    const lastDay = addDays(first, 10);
    await kims.guardian.post(`/children/${vera}/leaving`, { lastDay, reason: 'moved-away' });
    const { offerId, groupId, from, until: answerBy } = await offerTo(serikbays, marat);
    expect([groupId, from]).toEqual([little.groupId, addDays(lastDay, 1)]);
    await town.time.moveTo(instantPlusMs(answerBy, MINUTE_MS));
    expect((await offerTo(akhmetovs, dana)).from).toBe(from);
    const path = `/children/${marat}/seat-offers/${offerId}/acceptance`;
    const late = await serikbays.guardian.refused({ method: 'POST', path, body: { groupId } });
    expect(late).toMatchObject({ status: 409, code: 'enrolment.seat-offer-over' });
    await until(async () => (await waits(serikbays, marat)).length === 0, { what: 'the wait of who was silent to end' });
  });

  it('makes the offer that is taken a contract, and lets the other family choose elsewhere', async () => {
    const { offerId, groupId, from } = await offerTo(akhmetovs, dana);
    const accepted = await akhmetovs.guardian.post<Contract>(`/children/${dana}/seat-offers/${offerId}/acceptance`, { groupId });
    expect(accepted).toMatchObject({ phase: 'drafted', from, groupId });
    await akhmetovs.sign(accepted, little);
    await akhmetovs.contractIn(dana, accepted.contractId, 'enrolled');
    on = addDays(from, 20);
    await serikbays.enrol(marat, next, from);
    for (const [family, child] of [
      [akhmetovs, dana],
      [serikbays, marat],
    ] as const)
      await family.voucherIn(child, 'in-use');
  });

  it('exchanges the seats of two families who want each other’s, on one day, once four have signed', async () => {
    await wait(akhmetovs, dana, next);
    await wait(serikbays, marat, little);
    const found = async () => (await serikbays.guardian.get<Page<{ entryId: string }>>(`/children/${marat}/swap-matches`)).items[0];
    const { entryId } = await until(found, { what: 'the two to find each other' });
    const { swapId } = await serikbays.guardian.post<Swap>(`/children/${marat}/swaps`, { entryId, on });
    await akhmetovs.guardian.post(`/children/${dana}/swaps/${swapId}/agreement`);
    const sides = [
      { family: akhmetovs, child: dana, old: little, fresh: next },
      { family: serikbays, child: marat, old: next, fresh: little },
    ];
    for (const { family, child, fresh } of sides) {
      expect((await contractsOf(family, child)).map(({ phase }) => phase)).not.toContain('transferred');
      const drafted = async () => (await contractsOf(family, child)).find(({ phase }) => phase === 'drafted');
      await family.sign(await until(drafted, { what: 'a contract to sign' }), fresh);
    }
    for (const { family, child, old, fresh } of sides) {
      const moved = async () => (await family.voucher(child)).kindergartenId === fresh.kindergartenId;
      await until(moved, { what: `the voucher of ${family.name} to move` });
      const contracts = await contractsOf(family, child);
      expect(contracts.find(({ phase }) => phase === 'transferred')).toMatchObject({ groupId: old.groupId, lastDay: addDays(on, -1) });
      expect(contracts.find(({ phase }) => phase === 'enrolled')).toMatchObject({ groupId: fresh.groupId, from: on });
    }
    const swaps = async () => (await akhmetovs.guardian.get<Page<Swap>>(`/children/${dana}/swaps`)).items;
    await until(async () => (await swaps()).every(({ phase }) => phase === 'completed'), { what: 'the exchange to be over' });
    expect(await swaps()).toMatchObject([{ swapId, phase: 'completed' }]);
  });

  it('leaves every invariant true', async () => {
    expect(await town.brokenInvariants()).toEqual([]);
  });
});

/** Two guardians of one child, each at their own phone, at two kindergartens in the same moment (domain J76). */
describe('a child whom two guardians enrol at once', () => {
  let mother: Family;
  let father: Family;
  let houses: readonly [Kindergarten, Kindergarten];
  let childId: string;
  let from: string;
  /** Whose request came through: that guardian signs. */
  let asker: Family;

  beforeAll(async () => {
    // Offices are open: the other families' last day may have been one of rest.
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
  }, 300_000);

  it('gets one seat: the other is told that there is a contract already, and no seat is kept for it', async () => {
    const asks = await Promise.allSettled([mother.requestSeat(childId, houses[0], from), father.requestSeat(childId, houses[1], from)]);
    asker = asks[0].status === 'fulfilled' ? mother : father;
    const made = asks.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = asks.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect([made.length, refused]).toEqual([1, [expect.stringContaining('enrolment.contract-pending')]]);
    expect((await contractsOf(father, childId)).filter(({ phase }) => phase !== 'cancelled')).toHaveLength(1);
    expect((await Promise.all(houses.map(heldIn))).sort()).toEqual([0, 1]);
  });

  it('is in one kindergarten once both sides have signed, and every invariant holds', async () => {
    const [contract] = await contractsOf(mother, childId);
    const [house, other] = houses[0].groupId === contract!.groupId ? houses : ([houses[1], houses[0]] as const);
    await asker.sign(contract!, house);
    await asker.contractIn(childId, contract!.contractId, 'enrolled');
    // The voucher may have heard of it before the second asks.
    await expect((asker === mother ? father : mother).requestSeat(childId, other, from)).rejects.toThrow(
      /enrolment\.(already-enrolled|voucher-not-confirmed)/,
    );
    expect(await town.brokenInvariants()).toEqual([]);
  });
});
