import { Rejection } from '@kezek/domain';
import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import { type RouteDeps, given } from './deps.js';
import { childParams, claim, childBenefits, districtParams, id, localDate, page, pageOf } from './schemas.js';
import { districtsOfChild } from './scopes.js';

const proof = { documentId: id.optional(), issuedOn: localDate.optional() };
const seen = { ...proof, validUntilDate: localDate.optional().meta({ description: 'the last day of a proof that runs out' }) };
const code = z.string().max(50).meta({ description: 'one of the region’s benefits' });

/** Benefits: claimed by the family with a document, checked by the department of the district where the child waits. */
export function benefitRoutes({ clients }: RouteDeps): Route[] {
  const ofChild = async ({ params: { childId } }: { params: { childId: string } }) => {
    const [districtId] = await districtsOfChild(clients, childId);
    return { childId, ...(districtId === undefined ? {} : { districtId }) };
  };
  const own = {
    action: 'benefit.claim',
    tag: 'guardian',
    scope: ({ params: { childId } }: { params: { childId: string } }) => ({ childId }),
    response: childBenefits,
  } as const;
  const check = { action: 'benefit.verify', tag: 'department', scope: ofChild, response: childBenefits } as const;
  const claimParams = childParams.extend({ claimId: id });
  const text = (one: { documentId?: string | undefined; issuedOn?: string | undefined }) => ({
    documentId: one.documentId ?? '',
    issuedOn: one.issuedOn ?? '',
  });
  return [
    route({
      method: 'get',
      path: '/children/{childId}/benefits',
      action: 'benefit.read',
      tag: 'guardian',
      summary: 'Benefits of the child: claimed, verified, refused and expired ones, with their terms',
      params: childParams,
      scope: ofChild,
      response: childBenefits,
      handle: ({ params }) => clients.benefits.getBenefits(params),
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/benefits',
      summary:
        'Claim a benefit. Its document may follow within the term that is answered; nothing changes in the queue before it is verified',
      params: childParams,
      body: z.object({ code, ...proof }),
      status: 201,
      handle: async ({ params, body, call }) => {
        await requireOwnDocument(params.childId, body.documentId);
        return clients.benefits.claimBenefit({ ...params, code: body.code, ...text(body) }, call);
      },
    }),
    route({
      ...own,
      method: 'put',
      path: '/children/{childId}/benefits/{claimId}/document',
      summary: 'Bring the document of a claim, or another in its place',
      params: claimParams,
      body: z.object({ ...proof, documentId: id }),
      handle: async ({ params, body, call }) => {
        await requireOwnDocument(params.childId, body.documentId);
        return clients.benefits.documentBenefit({ ...params, ...text(body) }, call);
      },
    }),
    route({
      ...check,
      method: 'post',
      path: '/children/{childId}/benefits/{claimId}/verification',
      summary: 'Say that a claim is proved: the category follows, the time of the application stays',
      params: claimParams,
      body: z.object(seen),
      handle: ({ params, body, call }) =>
        clients.benefits.verifyClaim({ ...params, ...text(body), validUntilDate: body.validUntilDate ?? '' }, call),
    }),
    route({
      ...check,
      method: 'post',
      path: '/children/{childId}/benefits/{claimId}/refusal',
      summary: 'Say that a claim is not proved, or that a verified benefit does not hold any more',
      params: claimParams,
      body: z.object({ reason: z.enum(['unreadable', 'expired-document', 'other-person', 'not-confirmed', 'no-longer-entitled']) }),
      handle: ({ params, body, call }) => clients.benefits.refuseBenefit({ ...params, ...body }, call),
    }),
    route({
      ...check,
      method: 'post',
      path: '/children/{childId}/verified-benefits',
      summary: 'Record a benefit that was seen and verified at the desk, without a claim before',
      params: childParams,
      body: z.object({ code, ...seen }),
      status: 201,
      handle: ({ params, body, call }) =>
        clients.benefits.recordBenefit({ ...params, code: body.code, ...text(body), validUntilDate: body.validUntilDate ?? '' }, call),
    }),
    route({
      method: 'get',
      path: '/districts/{districtId}/benefit-claims',
      action: 'benefit.list',
      tag: 'department',
      summary: 'Claims to check and claims without a document yet, the oldest due first',
      params: districtParams,
      scope: ({ params: { districtId } }) => ({ districtId }),
      query: page,
      response: pageOf(claim),
      handle: async ({ params, query }) => {
        const { claims, next } = await clients.benefits.listClaims({ ...params, ...query });
        return { items: claims.map((one) => ({ ...one, benefit: given(one.benefit) })), next };
      },
    }),
  ];

  /** Somebody else's paper proves nothing. @throws Rejection identity.document-not-found */
  async function requireOwnDocument(childId: string, documentId: string | undefined): Promise<void> {
    if (documentId === undefined) return;
    const { ownerKind, ownerId } = given((await clients.documents.getDocumentHead({ documentId })).document);
    if (ownerKind !== 'child' || ownerId !== childId) throw new Rejection('identity.document-not-found');
  }
}
