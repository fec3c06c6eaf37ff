import type { EventData, FactOf } from '@kezek/contracts';
import type { Instant, LocalDate } from '@kezek/domain';

export type SwapFact = FactOf<
  'enrolment.swap-proposed' | 'enrolment.swap-agreed' | 'enrolment.swap-ordered' | 'enrolment.swap-completed' | 'enrolment.swap-fallen'
>;

type Proposal = EventData<'enrolment.swap-proposed'>;
export type Side = Proposal['sides'][number];
export type FallCause = EventData<'enrolment.swap-fallen'>['cause'];
type Pair = readonly [string, string];

interface Between {
  readonly swapId: string;
  readonly sides: Proposal['sides'];
  readonly on: LocalDate;
}

export type KnownSwap = Between &
  (
    | { readonly phase: 'proposed'; readonly answerBy: Instant }
    /** Both families want it; each has a contract with the other's kindergarten to sign. */
    | { readonly phase: 'agreed'; readonly newContractIds: Pair; readonly signBy: Instant }
    /** All have signed: it is being carried out and cannot fall any more. */
    | { readonly phase: 'ordered'; readonly newContractIds: Pair }
    | { readonly phase: 'completed' }
    | { readonly phase: 'fallen'; readonly cause: FallCause; readonly newContractIds?: Pair }
  );

/** An exchange of seats between two families. */
export type SwapState = { readonly phase: 'none' } | KnownSwap;

export const isUnderWay = ({ phase }: KnownSwap): boolean => phase === 'proposed' || phase === 'agreed' || phase === 'ordered';

export const initial: SwapState = { phase: 'none' };

export function evolve(state: SwapState, fact: SwapFact): SwapState {
  if (fact.type === 'enrolment.swap-proposed') {
    const { swapId, sides, on, answerBy } = fact.data;
    return { phase: 'proposed', swapId, sides, on: on as LocalDate, answerBy: answerBy as Instant };
  }
  if (state.phase === 'none') throw new Error('Only a proposal begins a swap');
  const { swapId, sides, on } = state;
  const between = { swapId, sides, on };
  switch (fact.type) {
    case 'enrolment.swap-agreed': {
      const { newContractIds, signBy } = fact.data;
      return { ...between, phase: 'agreed', newContractIds, signBy: signBy as Instant };
    }
    case 'enrolment.swap-ordered':
      return { ...between, on: fact.data.on as LocalDate, phase: 'ordered', newContractIds: fact.data.newContractIds };
    case 'enrolment.swap-completed':
      return { ...between, phase: 'completed' };
    case 'enrolment.swap-fallen':
      return {
        ...between,
        phase: 'fallen',
        cause: fact.data.cause,
        ...('newContractIds' in state ? { newContractIds: state.newContractIds } : {}),
      } as KnownSwap;
    default:
      return fact satisfies never;
  }
}
