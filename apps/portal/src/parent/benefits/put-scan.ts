import { client } from '../../api/client.js';
import type { Keyed } from '../../api/command.js';

/** Puts a scan beside the child's record; the same under the same key is put once. */
export async function putScan(childId: string, file: File, headers: Keyed) {
  const { data, error, response } = await client.POST('/api/v1/children/{childId}/documents', {
    params: { path: { childId }, query: { purpose: 'benefit' } },
    // A file goes over as it is; the description of the API has no type for bytes.
    body: file as never,
    bodySerializer: (body: unknown) => body as File,
    headers: { 'Idempotency-Key': `${headers['Idempotency-Key']}.scan`, 'Content-Type': file.type },
  });
  return data === undefined ? { error, response } : { data, response };
}
