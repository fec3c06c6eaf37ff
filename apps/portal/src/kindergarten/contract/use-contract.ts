import { useQuery } from '@tanstack/react-query';
import { client } from '../../api/client.js';
import { answerOf } from '../../api/command.js';
import type { Contract } from '../requests/contracts.js';
import { useHouse } from '../shared/house.js';

const PAGE = 500;

/** One contract of the kindergarten; null if it has none of that number. */
export function useContract(contractId: string) {
  const { kindergartenId } = useHouse();
  return useQuery({
    queryKey: ['contract', kindergartenId, contractId],
    queryFn: () => find(kindergartenId, contractId),
    enabled: kindergartenId !== '',
  });
}

async function find(kindergartenId: string, contractId: string): Promise<{ readonly contract: Contract | undefined }> {
  let after = '';
  for (;;) {
    const query = { limit: PAGE, after };
    const { items, next = '' } = await answerOf(
      client.GET('/api/v1/kindergartens/{kindergartenId}/contracts', { params: { path: { kindergartenId }, query } }),
    );
    const contract = items.find((one) => one.contractId === contractId);
    if (contract !== undefined || next === '') return { contract };
    after = next;
  }
}
