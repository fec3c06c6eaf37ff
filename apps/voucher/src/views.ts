import type { commonV1, voucherV1 } from '@kezek/contracts';
import { type LocalDate, type RegionPolicy, addDays } from '@kezek/domain';
import type { StreamStore } from '@kezek/stream';
import { certificateOf } from './voucher/certificate.js';
import { type VoucherFact, type VoucherState, districtOf, districtsOf } from './voucher/facts.js';
import { nextOf, stageOf } from './voucher/next.js';

/** What the service tells of a voucher; empty texts where a phase has no such thing. */
export function toVoucher(childId: string, state: VoucherState, on: { today: LocalDate; policy: RegionPolicy }): voucherV1.Voucher {
  const next = nextOf(state, on);
  const blank = {
    childId,
    phase: state.phase,
    stage: stageOf(state, on.today),
    next: next && { at: next.at ?? '', what: next.what },
    number: '',
    certified: false,
    suspension: undefined,
    longAbsence: undefined,
    ending: undefined,
    extended: false,
    formerDistricts: [],
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
  const { voucherId, guardianId, applicationId, iterationId, category, offeredAt } = state.offer;
  const placement = placementNow(state);
  const formerDistricts = districtsOf(state).map(({ fromDistrictId: districtId, on }) => ({
    districtId,
    until: addDays(on as LocalDate, -1),
  }));
  const number = numberOf(state);
  return {
    ...blank,
    voucherId,
    number,
    guardianId,
    applicationId,
    iterationId,
    category,
    placement,
    offeredAt,
    formerDistricts,
    ending: state.ending && { ...state.ending, decideBy: state.ending.decideBy ?? '', overdue: state.ending.overdue ?? false },
    ...ofPhase(state),
  };
}

/** As it was offered, in the district that pays now. */
function placementNow(state: Exclude<VoucherState, { phase: 'none' }>): commonV1.Placement {
  const { placement } = state.offer;
  const last = districtsOf(state).at(-1);
  if (last === undefined) return placement;
  return { ...placement, districtId: districtOf(state), settlementId: last.settlementId ?? '' };
}

function ofPhase(state: VoucherState): Partial<voucherV1.Voucher> {
  switch (state.phase) {
    case 'offered':
      return { confirmBy: state.confirmBy ?? '' };
    case 'confirmed':
      return { contractBy: state.contractBy, extended: state.extensions > 0, certified: state.certificate !== undefined };
    case 'in-use': {
      const { kindergartenId, from, certificate, suspension, absence: longAbsence } = state;
      const paused = suspension && { ...suspension, documentId: suspension.documentId ?? '' };
      return { kindergartenId, from, certified: certificate !== undefined, suspension: paused, longAbsence };
    }
    case 'ended':
      return { kindergartenId: state.kindergartenId ?? '', from: state.from ?? '', endedOn: state.lastDay, endReason: state.reason };
    default:
      return {};
  }
}

function numberOf(state: Exclude<VoucherState, { phase: 'none' }>): string {
  return certificateOf(state)?.number ?? state.offer.number ?? '';
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
