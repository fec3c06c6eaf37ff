import { api } from '../../api/client.js';
import type { Swap } from '../records.js';

/** Exchanges that were proposed to or by the family. */
export const useSwaps = (childId: string) => api.useQuery('get', '/api/v1/children/{childId}/swaps', { params: { path: { childId } } });

/** Whether the contract is one half of an exchange. */
export const isOfExchange = (swaps: readonly Swap[], contractId: string): boolean => swaps.some((swap) => swap.contractId === contractId);
