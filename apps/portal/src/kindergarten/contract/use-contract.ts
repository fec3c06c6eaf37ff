import { useQuery } from '@tanstack/react-query';
import { client } from '../../api/client.js';
import { answerOf } from '../../api/command.js';
import type { Contract } from '../requests/contracts.js';
import { useHouse } from '../shared/house.js';

/** One contract of the kindergarten; undefined if it has none of that name. */
export function useContract(contractId: string) {
  const { kindergartenId } = useHouse();
  return useQuery({
    queryKey: ['contract', kindergartenId, contractId],
    queryFn: () => find(kindergartenId, contractId),
    enabled: kindergartenId !== '',
  });
}

async function find(kindergartenId: string, contractId: string): Promise<{ readonly contract: Contract | undefined }> {
  const params = { path: { kindergartenId }, query: { number: contractId } };
  const { items } = await answerOf(client.GET('/api/v1/kindergartens/{kindergartenId}/contracts', { params }));
  return { contract: items.find((one) => one.contractId === contractId) };
}
