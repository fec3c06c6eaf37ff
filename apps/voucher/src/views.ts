import type { commonV1, voucherV1 } from '@kezek/contracts';
import type { StreamStore } from '@kezek/stream';
import type { VoucherFact, VoucherState } from './voucher/facts.js';

/** What the service tells of a voucher; empty texts where a phase has no such thing. */
export function toVoucher(childId: string, state: VoucherState): voucherV1.Voucher {
  const blank = {
    childId,
    phase: state.phase,
    extended: false,
    confirmBy: '',
    contractBy: '',
    kindergartenId: '',
    from: '',
    endedOn: '',
    endReason: '',
  };
  if (state.phase === 'none') {
    return {
      ...blank,
      voucherId: '',
      guardianId: '',
      applicationId: '',
      iterationId: '',
      category: 0,
      placement: undefined,
      offeredAt: '',
    };
  }
  const { voucherId, guardianId, applicationId, iterationId, category, placement, offeredAt } = state.offer;
  return { ...blank, voucherId, guardianId, applicationId, iterationId, category, placement, offeredAt, ...ofPhase(state) };
}

function ofPhase(state: VoucherState): Partial<voucherV1.Voucher> {
  switch (state.phase) {
    case 'offered':
      return { confirmBy: state.confirmBy ?? '' };
    case 'confirmed':
      return { contractBy: state.contractBy, extended: state.extensions > 0 };
    case 'in-use':
      return { kindergartenId: state.kindergartenId, from: state.from };
    case 'ended':
      return { kindergartenId: state.kindergartenId, from: state.from, endedOn: state.lastDay, endReason: state.reason };
    default:
      return {};
  }
}

/** Vouchers by district and phase, counted in the database at this moment. */
export async function countByPhase(vouchers: StreamStore<VoucherState, VoucherFact>): Promise<commonV1.PhaseCount[]> {
  const rows = await vouchers.streams.aggregate<{ _id: { districtId?: string; phase: string }; count: number }>([
    { $group: { _id: { districtId: '$ix.districtId', phase: '$ix.phase' }, count: { $sum: 1 } } },
  ]);
  return rows.map(({ _id, count }) => ({ districtId: _id.districtId ?? '', phase: _id.phase, count }));
}

/** How many vouchers were ever issued, earlier ones of the same child included. */
export async function countIssued(vouchers: StreamStore<VoucherState, VoucherFact>): Promise<number> {
  const [row] = await vouchers.streams.aggregate<{ issued: number }>([{ $group: { _id: null, issued: { $sum: '$state.issued' } } }]);
  return row?.issued ?? 0;
}
