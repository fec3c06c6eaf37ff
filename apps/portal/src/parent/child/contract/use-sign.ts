import { client } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import type { Contract } from '../../records.js';

export type Signing =
  | { readonly level: 'account' }
  | { readonly level: 'one-time-code'; readonly challengeId: string; readonly code: string }
  | { readonly level: 'cms'; readonly cms: string };

/** The guardian's signature, in whatever way. */
export function useSign({ childId, contractId }: Pick<Contract, 'childId' | 'contractId'>) {
  const params = { path: { childId, contractId } };
  return useCommand((body: Signing, headers) =>
    client.POST('/api/v1/children/{childId}/contracts/{contractId}/signature', { params, body, headers }),
  );
}
