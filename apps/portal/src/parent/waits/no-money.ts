import type { Contract, Wait } from '../records.js';

/** What is said of a seat that the other district had no money for: who still waits for that kindergarten keeps its place. */
export const noMoneyWord = (
  { kindergartenId }: Pick<Contract, 'kindergartenId'>,
  waits: readonly Pick<Wait, 'kindergartenId'>[],
): 'choosing.no-money' | 'choosing.no-money-waits' =>
  waits.some((wait) => wait.kindergartenId === kindergartenId) ? 'choosing.no-money-waits' : 'choosing.no-money';
