import type { FactOf } from '@kezek/contracts';
import type { Instant, LocalDate } from '@kezek/domain';

export type EpochFact = FactOf<
  'queue.epoch-previewed' | 'queue.epoch-announced' | 'queue.epoch-opened' | 'queue.epoch-closed' | 'queue.epoch-cancelled'
>;

/** `recategorisation` by age, table or classes; `regime-switch` where the district begins to be queued in another way. */
export type EpochKind = 'recategorisation' | 'regime-switch';

interface Preview {
  readonly epochId: string;
  readonly districtId: string;
  readonly kind: EpochKind;
  /** The day whose rules are applied. */
  readonly effectiveOn: LocalDate;
  /** The plan itself lies apart, named by its digest. */
  readonly planDigest: string;
  readonly policyDigest: string;
  readonly logSize: number;
  readonly waiting: number;
  readonly changed: number;
  readonly leaving: number;
  readonly previewedOn: LocalDate;
  readonly previewedBy: string;
  /** Stands for the idempotency key of who previewed. */
  readonly requestId?: string;
}

interface Announcement extends Preview {
  readonly announcedOn: LocalDate;
  readonly announcedBy: string;
  readonly late: boolean;
}

interface Opening extends Announcement {
  readonly openedOn: LocalDate;
  readonly openedAt: Instant;
}

export type Previewed = Preview & { readonly phase: 'previewed' };
export type Announced = Announcement & { readonly phase: 'announced' };
export type Open = Opening & { readonly phase: 'open' };
export type Closed = Opening & { readonly phase: 'closed'; readonly changedCount: number; readonly leftCount: number };
export type Cancelled = Preview &
  Partial<Announcement> & { readonly phase: 'cancelled'; readonly reason: 'withdrawn' | 'superseded' | 'not-prescribed' };

export type EpochState = { readonly phase: 'none' } | Previewed | Announced | Open | Closed | Cancelled;
export type Epoch = Exclude<EpochState, { phase: 'none' }>;

export const initial: EpochState = { phase: 'none' };

export function evolve(state: EpochState, fact: EpochFact): EpochState {
  switch (fact.type) {
    case 'queue.epoch-previewed': {
      const { by, effectiveOn, previewedOn, requestId, ...seen } = fact.data;
      const days = { effectiveOn: effectiveOn as LocalDate, previewedOn: previewedOn as LocalDate };
      return { ...seen, ...days, phase: 'previewed', previewedBy: by, ...(requestId === undefined ? {} : { requestId }) };
    }
    case 'queue.epoch-announced': {
      if (state.phase !== 'previewed') throw outOfPlace(state, fact);
      const { announcedOn, by, late } = fact.data;
      return { ...state, phase: 'announced', announcedOn: announcedOn as LocalDate, announcedBy: by, late };
    }
    case 'queue.epoch-opened':
      if (state.phase !== 'announced') throw outOfPlace(state, fact);
      return { ...state, phase: 'open', openedOn: fact.data.on as LocalDate, openedAt: fact.data.openedAt as Instant };
    case 'queue.epoch-closed':
      if (state.phase !== 'open') throw outOfPlace(state, fact);
      return { ...state, phase: 'closed', changedCount: fact.data.changed, leftCount: fact.data.left };
    case 'queue.epoch-cancelled':
      if (state.phase !== 'previewed' && state.phase !== 'announced') throw outOfPlace(state, fact);
      return { ...state, phase: 'cancelled', reason: fact.data.reason };
    default:
      return unknown(fact);
  }
}

const outOfPlace = (state: EpochState, fact: EpochFact): Error => new Error(`${fact.type} in phase ${state.phase}`);

function unknown(fact: never): never {
  throw new Error(`not a fact of an epoch: ${JSON.stringify(fact)}`);
}
