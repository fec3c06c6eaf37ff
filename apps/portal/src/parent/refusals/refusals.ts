import type { CustomTypeOptions } from 'i18next';
import type { Contract, Refusal } from '../records.js';

type Word = keyof CustomTypeOptions['resources']['parent'];

interface Reason {
  /** Why, as the law has it. */
  readonly why: Word;
  /** What a family can do about it besides appealing. */
  readonly how: Word;
}

export const REASONS: Readonly<Record<Refusal['reason'], Reason>> = {
  'documents-incomplete': { why: 'refusal.documents-incomplete', how: 'refusal.documents-incomplete-how' },
  'document-expired': { why: 'refusal.document-expired', how: 'refusal.document-expired-how' },
  'unvaccinated-ratio': { why: 'refusal.unvaccinated-ratio', how: 'refusal.unvaccinated-ratio-how' },
  'no-place': { why: 'refusal.no-place', how: 'refusal.no-place-how' },
};

/** Both instants. */
export const mayAppeal = ({ appeal, appealBy }: Pick<Refusal, 'appeal' | 'appealBy'>, now: string): boolean =>
  appeal === 'none' && appealBy > now;

interface Standing {
  /** An instant. */
  readonly now: string;
  readonly contracts: readonly Pick<Contract, 'contractId' | 'phase'>[];
}

/**
 * Which refusals still matter to the family: an appeal that runs, one that can still be made, and what was decided while the child has no
 * place. All of them stay in the history.
 */
export function currentRefusals(refusals: readonly Refusal[], { now, contracts }: Standing): Refusal[] {
  const isSettled = contracts.some(({ phase }) => phase === 'enrolled' || phase === 'signed');
  return refusals.filter((one) => one.appeal === 'open' || (!isSettled && (one.appeal !== 'none' || mayAppeal(one, now))));
}
