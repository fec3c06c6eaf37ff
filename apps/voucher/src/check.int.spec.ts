import type { reserveV1 } from '@kezek/contracts';
import { Relay, StreamStore } from '@kezek/stream';
import { type ServiceParts, serviceParts } from '@kezek/testkit';
import { checkInvariants } from './invariants.js';
import { confirm, offer, refuse, startTerm } from './voucher/decide.js';
import { voucherStream } from './voucher/definition.js';
import type { VoucherFact, VoucherState } from './voucher/facts.js';

const CHILDREN = ['chd_1', 'chd_2', 'chd_3'];
const voucherIdOf = (childId: string): string => childId.replace('chd', 'vch');
const placement = {
  settlementId: 'tekeli',
  districtId: 'tekeli',
  birthDate: '2023-05-04',
  ageGroup: 3,
  languages: ['kk'],
  kinds: ['state' as const],
};

/** What somebody with access to a database could do to vouchers or to their money, and how it comes out. */
describe('a check of vouchers', () => {
  let parts: ServiceParts<never>;
  let vouchers: StreamStore<VoucherState, VoucherFact>;
  /** What payment answers, by voucher. */
  let reserves: Map<string, reserveV1.Reserve>;

  const broken = async (): Promise<Record<string, string[]>> => {
    const payment = {
      getReserves: async ({ voucherIds }: reserveV1.GetReservesRequest) => ({
        reserves: voucherIds.flatMap((voucherId) => reserves.get(voucherId) ?? []),
      }),
    };
    const found = await checkInvariants({ vouchers, payment, clock: parts.deps.clock });
    expect(found.every(({ holds, broken: problems }) => holds === (problems.length === 0))).toBe(true);
    return Object.fromEntries(found.map(({ id, broken: problems }) => [id, problems]));
  };
  const rewrite = (childId: string, change: Record<string, unknown>) =>
    parts.deps.database.collection<{ _id: string }>('voucher').updateOne({ _id: childId }, { $set: change });

  beforeEach(async () => {
    parts = await serviceParts();
    const { deps } = parts;
    const { policy } = deps;
    vouchers = new StreamStore(voucherStream(policy), { ...deps, connection: deps.database, relay: new Relay(deps) });
    const because = { correlationId: 'cor_1' };
    for (const childId of CHILDREN) {
      const voucherId = voucherIdOf(childId);
      const who = { voucherId, childId, guardianId: 'gdn_1' };
      await vouchers.execute(childId, because, (state, now) =>
        offer(state, { ...who, applicationId: `app_${childId}`, iterationId: 'itr_1', category: 3, placement, offeredAt: now }),
      );
      await vouchers.execute(childId, because, (state, now) => startTerm(state, { voucherId, noticeAt: now }, { policy }));
      await vouchers.execute(childId, because, (state, now) => confirm(state, { now, policy }));
    }
    await vouchers.execute('chd_3', because, (state) => refuse(state, { certain: true }));
    reserves = new Map(
      CHILDREN.map((childId) => {
        const voucherId = voucherIdOf(childId);
        return [voucherId, { voucherId, childId, districtId: 'tekeli', phase: childId === 'chd_3' ? 'released' : 'open' }];
      }),
    );
    deps.clock.advance({ minutes: 10 });
  });
  afterEach(() => parts.stop());

  it('finds nothing where nothing is wrong', async () => {
    expect(await broken()).toEqual({ V1: [], 'V1-M': [] });
  });

  it('names the child and the district whose count was changed', async () => {
    await rewrite('chd_2', { 'state.issued': 2 });
    expect((await broken())['V1']).toEqual(['chd_2: issued 2, accounted for 1', 'tekeli: issued 4, of which 2 are open and 1 closed']);
  });

  it('names the child whose voucher was brought back by hand', async () => {
    const { state } = await vouchers.load('chd_2');
    await rewrite('chd_3', { state: { ...state, issued: 1 } });
    const found = await broken();
    expect(found['V1']).toEqual([expect.stringMatching(/^chd_3: /)]);
  });

  it.each([
    ['no money', 'chd_1', undefined, 'vch_1 is confirmed and holds no money'],
    ['money given back', 'chd_1', { phase: 'released' }, 'vch_1 is confirmed and its money was given back'],
    ['money after its end', 'chd_3', { phase: 'open' }, 'vch_3 is refused and still holds money'],
    ['money of another district', 'chd_1', { districtId: 'taldykorgan' }, 'vch_1 is of tekeli and holds money of taldykorgan'],
  ])('names the child whose voucher has %s', async (_what, childId, change, problem) => {
    const voucherId = voucherIdOf(childId);
    const reserve = reserves.get(voucherId)!;
    if (change === undefined) reserves.delete(voucherId);
    else reserves.set(voucherId, { ...reserve, ...change });
    expect(await broken()).toEqual({ V1: [], 'V1-M': [`${childId}: ${problem}`] });
  });

  it('leaves money a while to follow what has just changed', async () => {
    await vouchers.execute('chd_1', { correlationId: 'cor_2' }, (state) => refuse(state, { certain: true }));
    expect((await broken())['V1-M']).toEqual([]);
    parts.deps.clock.advance({ minutes: 6 });
    expect((await broken())['V1-M']).toEqual(['chd_1: vch_1 is refused and still holds money']);
  });
});
