import type { ContractText } from '../../records.js';

export type Way = ContractText['parties'][number]['level'];

/** From the weakest; the region says which is the weakest that counts. */
const WAYS: readonly Way[] = ['account', 'one-time-code', 'cms'];

/** How a guardian may sign: at the level that the contract asks of them or any stronger one. None while the text is not made. */
export function waysOf({ digest, parties }: Pick<ContractText, 'digest' | 'parties'>): readonly Way[] {
  const own = parties.find(({ party }) => party === 'guardian');
  return digest === undefined || own === undefined ? [] : WAYS.slice(WAYS.indexOf(own.level));
}
