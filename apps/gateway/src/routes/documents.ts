import type { documentV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import { z } from 'zod';
import { Download, type Route, fileBody, route } from '../http/route.js';
import type { Principal } from '../sessions/principal.js';
import { type RouteDeps, given } from './deps.js';
import { childParams, id } from './schemas.js';
import { districtsOfChild, scopeOf } from './scopes.js';

const SCAN_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
const SCAN_KB_MAX = 5 * 1_024;

/** Empty for who works in none. */
const houseOf = (principal: Principal | undefined): string => (principal?.kind === 'staff' && principal.kindergartenId) || '';

const documentHead = z.object({
  documentId: id,
  mediaType: z.string(),
  digest: z.string().meta({ description: 'SHA-256 of the contents' }),
  sizeBytes: z.number().int(),
});

/**
 * Scans of a child's papers: kept sealed, shown to its guardians, and to the department with the look recorded. Of absences also to the
 * kindergarten that marks them.
 */
export function documentRoutes({ clients }: RouteDeps): Route[] {
  const childScope = async (childId: string, principal: Principal | undefined) =>
    principal?.kind === 'staff' ? scopeOf(await districtsOfChild(clients, childId), principal) : { childId };
  return [
    route({
      method: 'post',
      path: '/children/{childId}/documents',
      action: 'document.put',
      tag: 'documents',
      summary: 'Put a scan of a paper of the child: PDF, JPEG or PNG of at most 5 MiB, sent as it is',
      params: childParams,
      query: z.object({ purpose: z.enum(['benefit', 'identity-paper', 'appeal', 'enrolment', 'absence']).default('benefit') }),
      body: fileBody,
      bodyKbMax: SCAN_KB_MAX,
      upload: { mediaTypes: SCAN_TYPES },
      scope: ({ params: { childId }, principal }) => childScope(childId, principal),
      status: 201,
      response: documentHead,
      handle: ({ params: { childId }, query: { purpose }, body, call }) =>
        clients.documents.putDocument({ ownerKind: 'child', ownerId: childId, purpose, mediaType: '', bytes: body }, call),
    }),
    route({
      method: 'get',
      path: '/documents/{documentId}',
      action: 'document.read',
      tag: 'documents',
      summary: 'A scan of a child’s paper; the look of staff is recorded and shown to the guardian',
      params: z.object({ documentId: id }),
      query: z.object({
        purpose: z.enum(['benefit-check', 'identity-check', 'appeal', 'correction', 'attendance']).default('benefit-check'),
      }),
      scope: async ({ params, principal }) => {
        const { ownerId: childId, purpose } = await childPaper(params.documentId);
        const marks = purpose === 'absence' && (await attendsAtOwn(childId, principal));
        return { ...(await childScope(childId, principal)), ...(marks ? { kindergartenId: houseOf(principal) } : {}) };
      },
      download: { mediaTypes: SCAN_TYPES },
      handle: async ({ params, query: { purpose }, call }) => {
        const { document, bytes } = await clients.documents.getDocument({ ...params, purpose }, call);
        const { mediaType } = given(document);
        return new Download(bytes, { mediaType, name: `${params.documentId}.${mediaType.slice(mediaType.indexOf('/') + 1)}` });
      },
    }),
  ];

  /** Files that belong to no child are for nobody to fetch. @throws Rejection identity.document-not-found */
  async function childPaper(documentId: string): Promise<documentV1.Document> {
    const document = given((await clients.documents.getDocumentHead({ documentId })).document);
    if (document.ownerKind !== 'child') throw new Rejection('identity.document-not-found');
    return document;
  }

  async function attendsAtOwn(childId: string, principal: Principal | undefined): Promise<boolean> {
    const own = houseOf(principal);
    if (own === '') return false;
    const { contracts } = await clients.enrolment.getEnrolment({ childId });
    return contracts.some(({ kindergartenId, phase }) => kindergartenId === own && phase === 'enrolled');
  }
}
