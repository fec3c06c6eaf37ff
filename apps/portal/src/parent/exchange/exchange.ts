import type { CustomTypeOptions } from 'i18next';
import { addDays, plusMonths } from '../month/calendar.js';
import type { Swap, SwapMatch } from '../records.js';
import type { Tone } from '../../ui/Status.js';

type Word = keyof CustomTypeOptions['resources']['parent'];

/** Before it nobody could have answered and signed. */
const SIGNING_DAYS = 7;

/** The first day of a month by which both families and both kindergartens can have signed. */
export function exchangeDay(today: string): string {
  const earliest = addDays(today, SIGNING_DAYS);
  const month = earliest.slice(0, 7);
  return earliest.endsWith('-01') ? earliest : `${plusMonths(month, 1)}-01`;
}

const OVER: readonly string[] = ['completed', 'fallen'];
export const isUnderWay = ({ phase }: Pick<Swap, 'phase'>): boolean => !OVER.includes(phase);

/** Nobody can go back alone once all have signed. */
export const mayWithdraw = ({ phase }: Pick<Swap, 'phase'>): boolean => phase === 'proposed' || phase === 'agreed';

/** Matches that nothing is proposed about yet, to this family or by it. */
export const unproposed = (matches: readonly SwapMatch[], swaps: readonly Swap[]): SwapMatch[] =>
  matches.filter(({ groupId }) => !swaps.some((swap) => isUnderWay(swap) && swap.groupId === groupId));

export interface SwapWords {
  readonly status: Word;
  readonly tone: Tone;
  readonly next: Word;
}

const FALLEN: Readonly<Record<string, Word>> = {
  declined: 'exchange.fallen-declined',
  withdrawn: 'exchange.fallen-withdrawn',
  'term-over': 'exchange.fallen-term',
  'not-possible': 'exchange.fallen-not-possible',
  'no-money': 'exchange.fallen-no-money',
};

/** How it stands and what comes next, as this family sees it. @param isSigned whether it has signed its own contract */
export function swapWords({ phase, asked, cause }: Pick<Swap, 'phase' | 'asked' | 'cause'>, isSigned: boolean): SwapWords {
  switch (phase) {
    case 'proposed':
      return asked
        ? { status: 'exchange.asked', tone: 'urgent', next: 'exchange.asked-how' }
        : { status: 'exchange.proposed', tone: 'waiting', next: 'exchange.proposed-how' };
    case 'agreed':
      return isSigned
        ? { status: 'exchange.signed', tone: 'waiting', next: 'exchange.agreed-how' }
        : { status: 'exchange.agreed', tone: 'urgent', next: 'exchange.agreed-how' };
    case 'ordered':
      return { status: 'exchange.ordered', tone: 'good', next: 'exchange.ordered-how' };
    case 'completed':
      return { status: 'exchange.completed', tone: 'good', next: 'exchange.completed-how' };
    default:
      return { status: 'exchange.fallen', tone: 'quiet', next: FALLEN[cause ?? ''] ?? 'exchange.fallen-not-possible' };
  }
}
