import { client } from '../../api/client.js';
import type { Keyed } from '../../api/command.js';
import type { paths } from '../../api/gen/openapi.js';

/** What the paper is for; it is shown to those alone whom that concerns. */
export type ScanPurpose = NonNullable<NonNullable<paths['/api/v1/children/{childId}/documents']['post']['parameters']['query']>['purpose']>;

interface Scan {
  readonly childId: string;
  readonly file: File;
  readonly purpose: ScanPurpose;
}

const BY_ENDING: Readonly<Record<string, string>> = { pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg' };

/** Puts a scan beside the child's record; the same under the same key is put once. */
export async function putScan({ childId, file, purpose }: Scan, headers: Keyed) {
  const { data, error, response } = await client.POST('/api/v1/children/{childId}/documents', {
    params: { path: { childId }, query: { purpose } },
    // A file goes over as it is; the description of the API has no type for bytes.
    body: file as never,
    bodySerializer: (body: unknown) => body as File,
    headers: { 'Idempotency-Key': `${headers['Idempotency-Key']}.scan`, 'Content-Type': typeOf(file) },
  });
  return data === undefined ? { error, response } : { data, response };
}

/** First the paper, if there is one, then what names it: one command under one key. */
export async function withScan<Sent>(
  { file, ...scan }: Omit<Scan, 'file'> & { readonly file: File | null },
  headers: Keyed,
  send: (paper: { readonly documentId?: string }) => Promise<Sent>,
) {
  if (file === null) return send({});
  const put = await putScan({ ...scan, file }, headers);
  return put.data === undefined ? put : send({ documentId: put.data.documentId });
}

const typeOf = ({ type, name }: File): string =>
  type === '' ? (BY_ENDING[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/pdf') : type;
