import { client } from '../../api/client.js';
import { useCommand, type Keyed } from '../../api/command.js';
import type { ApplyForm } from './draft.js';

/** `pending` when the child has a guardian who has to say yes first: nothing was applied for yet. */
export interface Applied {
  readonly childId: string;
  readonly pending: boolean;
}

/**
 * Registers the child where it is not, then applies: two calls under one command. Whatever was lost on the way, the same content sent again
 * does nothing twice: each call has a key of its own made from the command's.
 */
export const useApply = (onDone: (applied: Applied, form: ApplyForm) => void) => useCommand(apply, { onDone });

async function apply(form: ApplyForm, headers: Keyed) {
  const registered = form.childId === '' ? await register(form, keyed(headers, 'child')) : undefined;
  if (registered !== undefined && registered.data === undefined) return registered;
  const childId = registered?.data?.childId ?? form.childId;
  if (registered?.data?.pending === true) return { data: { childId, pending: true }, response: registered.response };
  const { districtId, settlementId, languages, kinds, kindergartenIds, stayHours } = form;
  const { data, error, response } = await client.POST('/api/v1/children/{childId}/application', {
    params: { path: { childId } },
    body: { districtId, settlementId, languages, kinds, kindergartenIds, stayHours },
    headers: keyed(headers, 'application'),
  });
  return data === undefined ? { error, response } : { data: { childId, pending: false }, response };
}

async function register({ iin, name, relation }: ApplyForm, headers: Keyed) {
  const { data, error, response } = await client.POST('/api/v1/children', { body: { iin, name: name.trim(), relation }, headers });
  return data === undefined ? { error, response } : { data, response };
}

const keyed = (headers: Keyed, call: string): Keyed => ({ 'Idempotency-Key': `${headers['Idempotency-Key']}.${call}` });
