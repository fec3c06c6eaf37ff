import type { EventData, FactOf } from '@kezek/contracts';
import type { Instant, LocalDate } from '@kezek/domain';

export type VoucherFact = FactOf<
  | 'voucher.offered'
  | 'voucher.certified'
  | 'voucher.contract-noted'
  | 'voucher.move-dropped'
  | 'voucher.suspended'
  | 'voucher.resumed'
  | 'voucher.waiting-noted'
  | 'voucher.absence-noted'
  | 'voucher.term-started'
  | 'voucher.confirmed'
  | 'voucher.extended'
  | 'voucher.signature-noted'
  | 'voucher.signatures-dropped'
  | 'voucher.term-renewed'
  | 'voucher.refused'
  | 'voucher.lapsed'
  | 'voucher.taken-up'
  | 'voucher.moved'
  | 'voucher.district-moved'
  | 'voucher.ended'
  | 'voucher.ending-proposed'
  | 'voucher.ending-returned'
  | 'voucher.ending-overdue'
>;

type Offer = EventData<'voucher.offered'>;

/** The latest voucher of one child. A child may have had earlier ones; `issued` and `closed` count them all. */
export type VoucherState = Counts &
  (
    | { readonly phase: 'none' }
    | { readonly phase: 'offered'; readonly offer: Offer; readonly confirmBy?: Instant }
    | {
        readonly phase: 'confirmed';
        readonly offer: Offer;
        readonly certificate?: Certificate;
        /** Contracts there are to sign. */
        readonly drafts?: readonly string[];
        /** Places in waiting lists. */
        readonly waits?: readonly string[];
        readonly contractBy: Instant;
        readonly extensions: number;
        readonly signatures: readonly Signature[];
        /** Contracts that came to nothing, the newest: a signature that is heard of late does not bring one back. */
        readonly cancelled?: readonly string[];
      }
    | {
        readonly phase: 'in-use';
        readonly offer: Offer;
        readonly certificate?: Certificate;
        readonly contractId: string;
        readonly kindergartenId: string;
        readonly from: LocalDate;
        readonly districts?: readonly DistrictMove[];
        /** A contract with another kindergarten that both have to sign. */
        readonly move?: { readonly contractId: string; readonly kindergartenId: string };
        readonly suspension?: Suspension;
        /** The child has not come for long. */
        readonly absence?: LongAbsence;
      }
    | { readonly phase: 'refused' | 'lapsed'; readonly offer: Offer }
    | {
        readonly phase: 'ended';
        readonly offer: Offer;
        readonly districts?: readonly DistrictMove[];
        /** Absent where it was never used. */
        readonly kindergartenId?: string;
        readonly from?: LocalDate;
        readonly lastDay: LocalDate;
        readonly reason: EndReason;
      }
  );

/** One district's budget ends to pay for the voucher, and another's begins; absent where it stays in the one that gave it. */
export type DistrictMove = Omit<EventData<'voucher.district-moved'>, 'voucherId' | 'childId' | 'guardianId'>;

/** What goes on from one voucher of a child to the next. */
interface Counts {
  readonly issued: number;
  readonly closed: Closed;
  /** Slots of the status list whose certificates no longer hold. */
  readonly takenBack?: readonly number[];
  /** A first person says that it has to end; ends with the voucher itself. */
  readonly ending?: EndingProposal;
}

export interface EndingProposal extends Pick<EventData<'voucher.ending-proposed'>, 'reason' | 'by' | 'proposedAt'> {
  /** Absent of proposals of earlier releases. */
  readonly decideBy?: Instant;
  readonly overdue?: true;
}
export type Certificate = Pick<EventData<'voucher.certified'>, 'number' | 'slot' | 'certifiedAt' | 'validFrom' | 'validUntil'>;
export type Suspension = Pick<EventData<'voucher.suspended'>, 'reason' | 'from' | 'until' | 'documentId'>;

export interface LongAbsence {
  readonly stage: 'warned' | 'reached';
  readonly since: LocalDate;
  /** The day on which the absence is as long as the region allows. */
  readonly reachedOn: LocalDate;
}

interface Signature {
  readonly contractId: string;
  readonly party: 'guardian' | 'kindergarten';
}

interface Closed {
  readonly refused: number;
  readonly lapsed: number;
  readonly ended: number;
}

export type EndReason = EventData<'voucher.ended'>['reason'];
export type OpenVoucher = Extract<VoucherState, { phase: 'offered' | 'confirmed' | 'in-use' }>;

export const districtsOf = (state: VoucherState): readonly DistrictMove[] =>
  state.phase === 'in-use' || state.phase === 'ended' ? (state.districts ?? []) : [];

/** The district whose budget pays for the voucher now, or paid last. */
export const districtOf = (state: Exclude<VoucherState, { phase: 'none' }>): string =>
  districtsOf(state).at(-1)?.toDistrictId ?? state.offer.placement.districtId;

/** More contracts than a family tries with one voucher. */
export const CANCELLED_KEPT_MAX = 20;

export const initial: VoucherState = { phase: 'none', issued: 0, closed: { refused: 0, lapsed: 0, ended: 0 } };

export const isOpen = (state: VoucherState): state is OpenVoucher =>
  state.phase === 'offered' || state.phase === 'confirmed' || state.phase === 'in-use';

/** Facts are what happened: a fact that does not fit the phase is a defect of whoever decided it. */
export function evolve(state: VoucherState, fact: VoucherFact): VoucherState {
  const counts = countsOf(state);
  const { issued, closed } = counts;
  switch (fact.type) {
    case 'voucher.offered':
      return { phase: 'offered', ...counts, issued: issued + 1, offer: fact.data };
    case 'voucher.term-started':
      return { ...in_(state, 'offered'), confirmBy: fact.data.confirmBy as Instant };
    case 'voucher.confirmed':
      return {
        phase: 'confirmed',
        ...counts,
        offer: in_(state, 'offered').offer,
        contractBy: fact.data.contractBy as Instant,
        extensions: 0,
        signatures: [],
      };
    case 'voucher.extended': {
      const confirmed = in_(state, 'confirmed');
      return { ...confirmed, contractBy: fact.data.contractBy as Instant, extensions: confirmed.extensions + 1 };
    }
    case 'voucher.signature-noted': {
      const confirmed = in_(state, 'confirmed');
      const { contractId, party } = fact.data;
      return { ...confirmed, signatures: [...confirmed.signatures, { contractId, party }] };
    }
    case 'voucher.term-renewed':
      return { ...in_(state, 'confirmed'), contractBy: fact.data.contractBy as Instant };
    case 'voucher.signatures-dropped': {
      const confirmed = in_(state, 'confirmed');
      const { contractId, contractBy = confirmed.contractBy } = fact.data;
      return {
        ...confirmed,
        ...(confirmed.drafts === undefined ? {} : { drafts: confirmed.drafts.filter((one) => one !== contractId) }),
        contractBy: contractBy as Instant,
        signatures: confirmed.signatures.filter((one) => one.contractId !== contractId),
        cancelled: [...(confirmed.cancelled ?? []), contractId].slice(-CANCELLED_KEPT_MAX),
      };
    }
    case 'voucher.refused':
      return {
        phase: 'refused',
        ...closing(state),
        closed: { ...closed, refused: closed.refused + 1 },
        offer: in_(state, 'offered', 'confirmed').offer,
      };
    case 'voucher.lapsed':
      return {
        phase: 'lapsed',
        ...closing(state),
        closed: { ...closed, lapsed: closed.lapsed + 1 },
        offer: in_(state, 'offered', 'confirmed').offer,
      };
    case 'voucher.taken-up': {
      const { contractId, kindergartenId, from } = fact.data;
      const { offer, certificate } = in_(state, 'confirmed');
      const certified = certificate === undefined ? {} : { certificate };
      return { phase: 'in-use', ...counts, offer, ...certified, contractId, kindergartenId, from: from as LocalDate };
    }
    case 'voucher.moved': {
      const { move, ...inUse } = in_(state, 'in-use');
      // Of a contract that was not heard of, the voucher keeps the one it knows.
      return { ...inUse, contractId: move?.contractId ?? inUse.contractId, kindergartenId: fact.data.toKindergartenId };
    }
    case 'voucher.district-moved': {
      const { voucherId: _v, childId: _c, guardianId: _g, ...move } = fact.data;
      return { ...in_(state, 'in-use'), districts: [...districtsOf(state), move] };
    }
    case 'voucher.ended': {
      const { offer, ...used } = in_(state, 'offered', 'confirmed', 'in-use', 'ended');
      const { lastDay, reason } = fact.data;
      const ended = state.phase === 'ended' ? closed.ended : closed.ended + 1;
      return {
        phase: 'ended',
        ...closing(state),
        closed: { ...closed, ended },
        offer,
        ...('districts' in used && used.districts !== undefined ? { districts: used.districts } : {}),
        ...('kindergartenId' in used && used.kindergartenId !== undefined ? { kindergartenId: used.kindergartenId } : {}),
        ...('from' in used && used.from !== undefined ? { from: used.from } : {}),
        lastDay: lastDay as LocalDate,
        reason,
      };
    }
    case 'voucher.ending-proposed': {
      const { reason, by, proposedAt, decideBy } = fact.data;
      const term = decideBy === undefined ? {} : { decideBy: decideBy as Instant };
      return { ...in_(state, 'offered', 'confirmed', 'in-use'), ending: { reason, by, proposedAt, ...term } };
    }
    case 'voucher.ending-returned': {
      const { ending: _, ...stays } = in_(state, 'offered', 'confirmed', 'in-use');
      return stays;
    }
    case 'voucher.ending-overdue': {
      const open = in_(state, 'offered', 'confirmed', 'in-use');
      return open.ending === undefined ? open : { ...open, ending: { ...open.ending, overdue: true } };
    }
    case 'voucher.certified': {
      const { number, slot, certifiedAt, validFrom, validUntil } = fact.data;
      return { ...in_(state, 'confirmed', 'in-use'), certificate: { number, slot, certifiedAt, validFrom, validUntil } };
    }
    case 'voucher.contract-noted': {
      const { contractId, kindergartenId } = fact.data;
      const open = in_(state, 'confirmed', 'in-use');
      if (open.phase === 'in-use') return { ...open, move: { contractId, kindergartenId } };
      return { ...open, drafts: [...(open.drafts ?? []), contractId].slice(-CANCELLED_KEPT_MAX) };
    }
    case 'voucher.move-dropped': {
      const { move: _, ...inUse } = in_(state, 'in-use');
      return inUse;
    }
    case 'voucher.suspended': {
      const { reason, from, until, documentId } = fact.data;
      const paper = documentId === undefined ? {} : { documentId };
      return { ...in_(state, 'in-use'), suspension: { reason, from, until, ...paper } };
    }
    case 'voucher.resumed': {
      const { suspension: _, ...inUse } = in_(state, 'in-use');
      return inUse;
    }
    case 'voucher.waiting-noted': {
      const confirmed = in_(state, 'confirmed');
      const { entryId, waiting } = fact.data;
      const others = (confirmed.waits ?? []).filter((one) => one !== entryId);
      return { ...confirmed, waits: waiting ? [...others, entryId] : others };
    }
    case 'voucher.absence-noted': {
      const { absence: _, ...inUse } = in_(state, 'in-use');
      const { stage, since, reachedOn } = fact.data;
      if (stage === 'over') return inUse;
      return { ...inUse, absence: { stage, since: since as LocalDate, reachedOn: reachedOn as LocalDate } };
    }
    default:
      return fact satisfies never;
  }
}

const countsOf = ({ issued, closed, takenBack, ending }: VoucherState): Counts => ({
  issued,
  closed,
  ...(takenBack === undefined ? {} : { takenBack }),
  ...(ending === undefined ? {} : { ending }),
});

/** With the voucher its certificate ends. */
function closing(state: VoucherState): Counts {
  const { ending: _, ...counts } = countsOf(state);
  const certificate = 'certificate' in state ? state.certificate : undefined;
  return certificate === undefined ? counts : { ...counts, takenBack: [...(counts.takenBack ?? []), certificate.slot] };
}

function in_<P extends VoucherState['phase']>(state: VoucherState, ...phases: P[]): Extract<VoucherState, { phase: P }> {
  if (!phases.some((phase) => phase === state.phase)) throw new Error(`A voucher that is ${state.phase} cannot be ${phases.join(' or ')}`);
  return state as Extract<VoucherState, { phase: P }>;
}
