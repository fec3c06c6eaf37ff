import type { EventData, FactOf } from '@kezek/contracts';
import type { Instant } from '@kezek/domain';

export type CorrectionFact = FactOf<'voucher.correction-requested' | 'voucher.correction-answered' | 'voucher.correction-overdue'>;

type Requested = EventData<'voucher.correction-requested'>;
type Answered = Pick<EventData<'voucher.correction-answered'>, 'verdict' | 'reason' | 'noteId' | 'answeredAt'>;

export interface OpenCorrection extends Omit<Requested, 'answerBy'> {
  readonly answerBy: Instant;
  readonly overdue: boolean;
}
export interface AnsweredCorrection extends Requested {
  readonly answer: Answered;
}

/** What was asked to be corrected about one child. */
export interface CorrectionsState {
  readonly asked: number;
  readonly open: readonly OpenCorrection[];
  /** The newest; all of them are in the portrait. */
  readonly answered: readonly AnsweredCorrection[];
}

export const initialCorrections: CorrectionsState = { asked: 0, open: [], answered: [] };

export const ANSWERED_KEPT_MAX = 50;

export function evolveCorrections(state: CorrectionsState, fact: CorrectionFact): CorrectionsState {
  const { correctionId } = fact.data;
  switch (fact.type) {
    case 'voucher.correction-requested': {
      const open: OpenCorrection = { ...fact.data, answerBy: fact.data.answerBy as Instant, overdue: false };
      return { ...state, asked: state.asked + 1, open: [...state.open, open] };
    }
    case 'voucher.correction-overdue':
      return { ...state, open: state.open.map((one) => (one.correctionId === correctionId ? { ...one, overdue: true } : one)) };
    case 'voucher.correction-answered': {
      const found = state.open.find((one) => one.correctionId === correctionId);
      if (found === undefined) return state;
      const { overdue: _, ...request } = found;
      const { verdict, reason, noteId, answeredAt } = fact.data;
      const answer = { verdict, reason, answeredAt, ...(noteId === undefined ? {} : { noteId }) };
      return {
        ...state,
        open: state.open.filter((one) => one !== found),
        answered: [...state.answered, { ...request, answer }].slice(-ANSWERED_KEPT_MAX),
      };
    }
    default:
      return fact satisfies never;
  }
}
