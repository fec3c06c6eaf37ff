import type { EventData, FactOf } from '@kezek/contracts';
import type { Instant } from '@kezek/domain';

export type KeepingFact = FactOf<
  | 'voucher.record-left'
  | 'voucher.record-reopened'
  | 'voucher.erasure-requested'
  | 'voucher.erasure-approved'
  | 'voucher.erasure-declined'
  | 'voucher.erasure-ordered'
  | 'voucher.record-erased'
>;

type Left = Pick<EventData<'voucher.record-left'>, 'childId' | 'districtId'> & { readonly leftAt: Instant; readonly keepUntil: Instant };

/** How long a child's personal data are kept; `erasures` counts those asked for and ordered. */
export type KeepingState = { readonly erasures: number } & (
  | { readonly phase: 'open' }
  | ({ readonly phase: 'left' } & Left)
  | ({
      readonly phase: 'asked';
      readonly erasureId: string;
      readonly guardianId: string;
      readonly requestedAt: string;
      readonly approvedBy?: string;
    } & Left)
  | { readonly phase: 'ordered' | 'erased'; readonly erasureId: string }
);

export const initialKeeping: KeepingState = { phase: 'open', erasures: 0 };

export function evolveKeeping(state: KeepingState, fact: KeepingFact): KeepingState {
  const { erasures } = state;
  switch (fact.type) {
    case 'voucher.record-left': {
      const { childId, leftAt, keepUntil, districtId } = fact.data;
      const office = districtId === undefined ? {} : { districtId };
      return { phase: 'left', erasures, childId, leftAt: leftAt as Instant, keepUntil: keepUntil as Instant, ...office };
    }
    case 'voucher.record-reopened':
      return { phase: 'open', erasures };
    case 'voucher.erasure-requested': {
      const { erasureId, guardianId, requestedAt } = fact.data;
      return state.phase === 'left' ? { ...state, phase: 'asked', erasures: erasures + 1, erasureId, guardianId, requestedAt } : state;
    }
    case 'voucher.erasure-approved':
      return state.phase === 'asked' ? { ...state, approvedBy: fact.data.by } : state;
    case 'voucher.erasure-declined': {
      if (state.phase !== 'asked') return state;
      const { childId, leftAt, keepUntil, districtId } = state;
      return { phase: 'left', erasures, childId, leftAt, keepUntil, ...(districtId === undefined ? {} : { districtId }) };
    }
    case 'voucher.erasure-ordered':
      return { phase: 'ordered', erasures: state.phase === 'asked' ? erasures : erasures + 1, erasureId: fact.data.erasureId };
    case 'voucher.record-erased':
      return { phase: 'erased', erasures, erasureId: fact.data.erasureId };
    default:
      return fact satisfies never;
  }
}
