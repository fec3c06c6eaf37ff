import type { voucherV1 } from '@kezek/contracts';
import { type RegionPolicy, Rejection } from '@kezek/domain';
import type { Implementation } from '@kezek/rpc';
import type { Clock } from '@kezek/service';
import type { StreamStore } from '@kezek/stream';
import type { VoucherCommands } from './commands.js';
import { checkInvariants } from './invariants.js';
import type { PaymentPort } from './payment-port.js';
import type { Portrait } from './portrait/portrait.js';
import { countByPhase, countIssued } from './views.js';
import { confirm, extend, refuse } from './voucher/decide.js';
import type { VoucherFact, VoucherState } from './voucher/facts.js';
import { dueAt } from './voucher/next.js';

export interface ApiDeps {
  readonly vouchers: StreamStore<VoucherState, VoucherFact>;
  readonly commands: VoucherCommands;
  readonly portrait: Portrait;
  readonly payment: Pick<PaymentPort, 'getReserves'>;
  readonly policy: RegionPolicy;
  readonly clock: Clock;
}

const PAGE_MAX = 500;
const PORTRAIT_MAX = 1_000;

export function api({
  vouchers,
  commands,
  portrait,
  payment,
  policy,
  clock,
}: ApiDeps): Implementation<typeof voucherV1.VoucherServiceService> {
  return {
    getVoucher: async ({ childId }) => ({ voucher: commands.shown(childId, (await vouchers.load(childId)).state) }),

    confirmVoucher: ({ childId }, call) =>
      commands.change(call, { childId, what: { confirm: childId } }, (state, now) => confirm(state, { now, policy })),

    refuseVoucher: ({ childId, certain }, call) =>
      commands.change(call, { childId, what: { refuse: childId, certain } }, (state) => refuse(state, { certain })),

    extendVoucher: ({ childId }, call) =>
      commands.change(call, { childId, what: { extend: childId } }, (state, now) => extend(state, { now, policy })),

    listVouchers: async ({ districtId, phase, absence, ending, limit, after }) => {
      const size = pageSize(limit);
      const asked = { districtId, phase, absence, ending };
      const filter = Object.fromEntries(Object.entries(asked).filter(([, wanted]) => wanted !== ''));
      const found = await vouchers.find(filter, { limit: size, ...(after === '' ? {} : { after }) });
      return {
        vouchers: found.map(({ id, state }) => commands.shown(id, state)),
        next: found.length < size ? '' : (found.at(-1)?.cursor ?? ''),
      };
    },

    getPortrait: async ({ childId }) => {
      const newest = { kinds: [], asOf: undefined, newestFirst: true, limit: PORTRAIT_MAX, after: '' };
      const { entries } = await portrait.page(childId, newest);
      return { entries: entries.reverse().map(({ at, type, data }) => ({ at, type, data: JSON.stringify(data) })) };
    },

    getStatistics: async () => ({ vouchers: await countByPhase(vouchers), issued: await countIssued(vouchers) }),

    getNextDeadline: async () => {
      const soon = { dueAt: { gt: clock.now() }, dueByAge: { exists: false } };
      const [next] = await vouchers.find(soon, { limit: 1, sort: { by: 'dueAt' } });
      return { at: (next && dueAt(next.state, policy)) ?? '' };
    },

    checkInvariants: async () => ({ invariants: await checkInvariants({ vouchers, payment, clock }) }),
  };
}

/** @throws Rejection `voucher.page-too-large` */
function pageSize(limit: number): number {
  if (limit > PAGE_MAX) throw new Rejection('voucher.page-too-large', { max: PAGE_MAX });
  return limit > 0 ? limit : 100;
}
