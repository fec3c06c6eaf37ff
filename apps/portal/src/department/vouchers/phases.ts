import type { Tone } from '../../ui/Status.js';

export const VOUCHER_PHASES = {
  offered: { word: 'voucher.offered', tone: 'urgent' },
  confirmed: { word: 'voucher.confirmed', tone: 'waiting' },
  'in-use': { word: 'voucher.in-use', tone: 'good' },
  lapsed: { word: 'voucher.lapsed', tone: 'bad' },
  refused: { word: 'voucher.refused', tone: 'quiet' },
  ended: { word: 'voucher.ended', tone: 'quiet' },
} as const satisfies Record<string, { word: string; tone: Tone }>;

export type VoucherPhase = keyof typeof VOUCHER_PHASES;

export const isLive = (phase: string): boolean => phase === 'offered' || phase === 'confirmed' || phase === 'in-use';

interface WithTerm {
  readonly confirmBy?: string | undefined;
  readonly contractBy?: string | undefined;
}

/** By when the family has to act next. */
export const termOf = ({ confirmBy, contractBy }: WithTerm): string | undefined => contractBy ?? confirmBy;

/** Terms that end soon first; those without a term after them, as they were. */
export const bySoonestTerm = <T extends WithTerm>(vouchers: readonly T[]): T[] =>
  [...vouchers].sort((a, b) => (termOf(a) ?? '~').localeCompare(termOf(b) ?? '~', 'en'));
