import type { enrolmentV1 } from '@kezek/contracts';
import { until } from '@kezek/testkit';
import { Died, type Death, mortal } from '../../test/mortal.js';
import { refused } from '../../test/region.js';
import { type Town, guardianOf, town, voucherIdOf } from '../../test/town.js';
import { Swapping } from './swapping.js';

const ON = '2026-10-01';

describe('two families who want each other’s seats', () => {
  let here: Town;
  beforeAll(async () => {
    here = await town({ instances: 2 });
  });
  afterAll(() => here.stop());

  /** Two full groups, of two districts if they are named, a child in each, and each waiting for the other's. */
  async function neighbours(name: string, districts: readonly [string, string] = ['taldykorgan', 'taldykorgan']) {
    const children = [`chd_${name}-a`, `chd_${name}-b`] as const;
    const groups = [await here.openGroup(1, 3, districts[0]), await here.openGroup(1, 3, districts[1])] as const;
    for (const n of [0, 1] as const) {
      const where = { districtId: districts[n], settlementId: districts[n] };
      const placement = { ...where, birthDate: '2023-05-04', ageGroup: 3, languages: ['kk'], kinds: ['private'] };
      here.vouchers.set(children[n], { offeredAt: `2026-08-0${n + 1}T04:00:00.000000Z`, placement });
      await here.enrol(children[n], groups[n].groupId, '2026-09-02');
    }
    for (const n of [0, 1] as const) {
      const { kindergartenId } = groups[n === 0 ? 1 : 0];
      await here.lists[n]!.joinWaitingList({ childId: children[n], guardianId: guardianOf(children[n]), kindergartenId, languages: [] });
    }
    return { children, groups };
  }

  async function proposed(children: readonly [string, string]): Promise<string> {
    const find = async () => (await here.swaps[0]!.findSwaps({ childId: children[0] })).matches[0];
    const match = await until(find, { what: 'the two to find each other' });
    const request = { childId: children[0], guardianId: guardianOf(children[0]), entryId: match.entryId, on: ON };
    return (await here.swaps[0]!.proposeSwap(request)).swap!.swapId;
  }

  const phaseOf = async (childId: string, swapId: string) =>
    (await here.swaps[1]!.listSwaps({ childId })).swaps.find((one) => one.swapId === swapId)?.phase;
  const underWay = async () => (await here.swaps[0]!.listDistrictSwaps({ districtId: 'taldykorgan', limit: 100, after: '' })).swaps;
  const contractsOf = async (childId: string) => (await here.client.getEnrolment({ childId })).contracts;
  const pendingOf = async (childId: string): Promise<enrolmentV1.Contract> =>
    until(async () => (await contractsOf(childId)).find(({ phase }) => phase === 'drafted'), { what: `a contract of ${childId} to sign` });

  async function agreed(name: string, districts?: readonly [string, string]) {
    const pair = await neighbours(name, districts);
    const swapId = await proposed(pair.children);
    await here.swaps[1]!.agreeSwap({ childId: pair.children[1], swapId });
    return { ...pair, swapId };
  }

  async function expectChanged({ children, groups }: Awaited<ReturnType<typeof neighbours>>): Promise<void> {
    for (const n of [0, 1] as const) {
      const contracts = await contractsOf(children[n]);
      expect(contracts.find(({ phase }) => phase === 'enrolled')).toMatchObject({ groupId: groups[n === 0 ? 1 : 0].groupId, from: ON });
      expect(contracts.find(({ phase }) => phase === 'transferred')).toMatchObject({ groupId: groups[n].groupId, lastDay: '2026-09-30' });
    }
  }

  it('change on one day, once four have signed', async () => {
    const { children, groups, swapId } = await agreed('swap');
    await expect(here.swaps[0]!.agreeSwap({ childId: children[0], swapId })).rejects.toEqual(refused('enrolment.swap-not-asked'));
    await here.signBoth(await pendingOf(children[0]));
    expect(await phaseOf(children[0], swapId)).toBe('agreed');
    // The department sees where the seats are and what it waits for, not whose they are.
    const sides = groups.map(({ groupId, kindergartenId }) => ({ groupId, kindergartenId }));
    const seen = (await underWay()).find((one) => one.swapId === swapId);
    expect(seen).toMatchObject({ phase: 'agreed', on: ON, sides });
    for (const childId of children) expect(JSON.stringify(seen)).not.toContain(childId);
    const unsigned = await pendingOf(children[1]);
    expect((await contractsOf(children[1])).map(({ phase }) => phase).sort()).toEqual(['drafted', 'enrolled']);
    await here.signBoth(unsigned);
    await until(async () => (await phaseOf(children[1], swapId)) === 'completed', { what: 'the exchange' });
    await expectChanged({ children, groups });
    expect((await underWay()).map((one) => one.swapId)).not.toContain(swapId);
    for (const { groupId } of groups) expect((await here.groupNow(groupId)).free).toBe(0);
  });

  it('keep what they have when one withdraws after the other has signed', async () => {
    const { children, groups, swapId } = await agreed('rue');
    await here.signBoth(await pendingOf(children[0]));
    await here.swaps[1]!.withdrawSwap({ childId: children[1], swapId });
    for (const n of [0, 1] as const) {
      await until(async () => (await contractsOf(children[n])).every(({ phase }) => phase === 'enrolled' || phase === 'cancelled'), {
        what: 'both contracts to be void',
      });
      expect((await contractsOf(children[n])).find(({ phase }) => phase === 'enrolled')?.groupId).toBe(groups[n].groupId);
    }
    expect(await phaseOf(children[0], swapId)).toBe('fallen');
  });

  it('keep what they have when a kindergarten cancels its half', async () => {
    const { children, swapId } = await agreed('no');
    const { contractId } = await pendingOf(children[1]);
    await here.client.cancelContract({ childId: children[1], contractId, cause: 'guardian' });
    await until(async () => (await phaseOf(children[0], swapId)) === 'fallen', { what: 'the exchange to fall' });
    await until(async () => (await contractsOf(children[0])).every(({ phase }) => phase !== 'drafted'), {
      what: 'the other half to be void',
    });
  });

  const deaths: Death[] = [1, 2, 3, 4, 5].flatMap((atWrite) => [
    { atWrite, done: false },
    { atWrite, done: true },
  ]);
  it.each(deaths)('are both moved or neither, though a process dies at write $atWrite (done: $done)', async (death) => {
    const pair = await agreed(`dies${death.atWrite}${death.done ? 'after' : 'before'}`);
    await here.signBoth(await pendingOf(pair.children[0]));
    await here.signBoth(await pendingOf(pair.children[1]));
    // Beside the living, a process that tries the same and dies in the midst of it.
    const { stores, placing } = mortal(here, death);
    const { clock, policy } = here.parts.deps;
    const dying = new Swapping(stores, placing, (now) => policy.localDateOf(now), clock);
    await dying.carryOn(pair.swapId, { correlationId: 'cor_swap' }).catch((error: unknown) => expect(error).toBeInstanceOf(Died));
    await until(async () => (await phaseOf(pair.children[0], pair.swapId)) === 'completed', { what: 'the exchange' });
    await expectChanged(pair);
  });

  describe('of two districts', () => {
    const DISTRICTS = ['taldykorgan', 'tekeli'] as const;
    let seq = 30;

    /** What the district that a child would come to says. */
    async function say(index: 0 | 1, { children }: Awaited<ReturnType<typeof agreed>>, has: boolean): Promise<void> {
      const childId = children[index];
      const contract = await until(async () => (await contractsOf(childId)).find(({ phase }) => phase === 'requested'), {
        what: `${childId} to wait for the money`,
      });
      const [to, from] = [DISTRICTS[index === 0 ? 1 : 0], DISTRICTS[index]];
      expect(contract).toMatchObject({ districtId: to, fromDistrictId: from, from: ON });
      const { contractId, signBy } = contract;
      const where = { budgetId: `${to}:2026`, districtId: to, fromDistrictId: from };
      const whose = { ...where, contractId, voucherId: voucherIdOf(childId), childId, guardianId: guardianOf(childId) };
      const stream = `budget/${to}:2026`;
      seq += 1;
      if (has) {
        const amounts = { monthlyTiyn: '6500000', amountTiyn: '19500000' };
        const data = { ...whose, ...amounts, firstDay: ON, signBy, inUse: true };
        await here.parts.tell({ stream, seq, type: 'payment.move-reserved', data });
      } else {
        const data = { ...whose, neededTiyn: '19500000', availableTiyn: '0' };
        await here.parts.tell({ stream, seq, type: 'payment.move-refused', data });
      }
    }

    it('find each other, and change on one day with the money of both', async () => {
      const pair = await agreed('far', DISTRICTS);
      const { children, groups, swapId } = pair;
      const [seen] = (await here.swaps[0]!.listSwaps({ childId: children[0] })).swaps;
      expect(seen).toMatchObject({ kindergartenId: groups[1].kindergartenId, districtId: 'tekeli' });
      const ofTekeli = (await here.swaps[0]!.listDistrictSwaps({ districtId: 'tekeli', limit: 100, after: '' })).swaps;
      expect(ofTekeli.find((one) => one.swapId === swapId)?.sides.map(({ districtId }) => districtId)).toEqual(DISTRICTS);
      await say(0, pair, true);
      await here.signBoth(await pendingOf(children[0]));
      expect(await phaseOf(children[0], swapId)).toBe('agreed');
      await say(1, pair, true);
      await here.signBoth(await pendingOf(children[1]));
      await until(async () => (await phaseOf(children[1], swapId)) === 'completed', { what: 'the exchange' });
      await expectChanged(pair);
      for (const n of [0, 1] as const) {
        const fresh = (await contractsOf(children[n])).find(({ phase }) => phase === 'enrolled');
        expect(fresh).toMatchObject({ fromDistrictId: DISTRICTS[n], districtId: DISTRICTS[n === 0 ? 1 : 0] });
      }
    });

    it('keep what they have where one of the districts has no money, though the other has and all there have signed', async () => {
      const pair = await agreed('poor', DISTRICTS);
      const { children, groups, swapId } = pair;
      await say(0, pair, true);
      await here.signBoth(await pendingOf(children[0]));
      await say(1, pair, false);
      const fallen = async () => (await here.swaps[1]!.listSwaps({ childId: children[0] })).swaps.find(({ phase }) => phase === 'fallen');
      expect(await until(fallen, { what: 'the exchange to fall' })).toMatchObject({ swapId, cause: 'no-money' });
      for (const n of [0, 1] as const) {
        const still = async () => (await contractsOf(children[n])).every(({ phase }) => phase === 'enrolled' || phase === 'cancelled');
        await until(still, { what: 'both contracts to be void' });
        expect((await contractsOf(children[n])).find(({ phase }) => phase === 'enrolled')?.groupId).toBe(groups[n].groupId);
      }
    });
  });

  it('and every invariant holds', async () => {
    const { invariants } = await here.client.checkInvariants({});
    expect(invariants.filter(({ id }) => id === 'E1' || id === 'E2').flatMap(({ broken }) => broken)).toEqual([]);
  });
});
