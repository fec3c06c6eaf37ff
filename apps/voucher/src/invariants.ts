import type { commonV1 } from '@kezek/contracts';
import type { StreamStore } from '@kezek/stream';
import { type VoucherFact, type VoucherState, isOpen } from './voucher/facts.js';

const PAGE = 500;
const BROKEN_MAX = 100;

/**
 * V1: of each child's vouchers at most one is open; issued = offered + held + in use + ended; and the state is what the facts say.
 */
export async function checkInvariants(vouchers: StreamStore<VoucherState, VoucherFact>): Promise<commonV1.Invariant[]> {
  const broken: string[] = [];
  let checked = 0;
  for (let after: string | undefined; ;) {
    const page = await vouchers.find({}, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const { id, state } of page) {
      checked += 1;
      const problem = unbalanced(state) ?? (await unfounded(vouchers, id));
      if (problem !== undefined && broken.length < BROKEN_MAX) broken.push(`${id}: ${problem}`);
    }
    after = page.at(-1)?.cursor;
    if (page.length < PAGE) return [{ id: 'V1', holds: broken.length === 0, checked, broken }];
  }
}

/** Only one voucher of a child can be open: the state has room for one. What can go wrong is the count. */
export function unbalanced(state: VoucherState): string | undefined {
  const { refused, lapsed, ended } = state.closed;
  const accounted = refused + lapsed + ended + (isOpen(state) ? 1 : 0);
  return accounted === state.issued ? undefined : `issued ${state.issued}, accounted for ${accounted}`;
}

async function unfounded(vouchers: StreamStore<VoucherState, VoucherFact>, id: string): Promise<string | undefined> {
  const verified = await vouchers.verify(id);
  return verified.ok ? undefined : verified.problem;
}
