import { CORRECTION_FIELDS, CORRECTION_REASONS } from '@kezek/contracts';
import { LOOK_PURPOSES } from '@kezek/domain';
import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import type { Principal } from '../sessions/principal.js';
import { type RouteDeps, given, signedIn } from './deps.js';
import { ownPapers } from './own-papers.js';
import { childParams, districtParams, id, instant, page, pageOf } from './schemas.js';
import { districtsOfChild, scopeOf } from './scopes.js';

const correction = z.object({
  correctionId: z.string(),
  childId: z.string(),
  guardianId: z.string(),
  field: z.enum(CORRECTION_FIELDS),
  entryId: z.string().optional(),
  noteId: z.string().optional(),
  documentId: z.string().optional(),
  districtId: z.string().optional(),
  phase: z.enum(['open', 'accepted', 'declined']),
  requestedAt: instant,
  answerBy: instant,
  overdue: z.boolean(),
  answeredAt: instant.optional(),
  reason: z.enum(CORRECTION_REASONS).optional(),
  answerNoteId: z.string().optional(),
});

const keeping = z.object({
  childId: z.string(),
  phase: z.enum(['open', 'left', 'asked', 'approved', 'ordered', 'erased']),
  leftAt: instant.optional(),
  keepUntil: instant.optional().meta({ description: 'personal data are erased then' }),
  erasureId: z.string().optional(),
  requestedAt: instant.optional(),
  approvedBy: z.string().optional(),
  districtId: z.string().optional(),
  openMatters: z.array(z.enum(['application', 'voucher', 'contract', 'attendance', 'correction'])),
});

const words = z.string().max(2_000).optional().meta({ description: 'in one’s own words: kept sealed, and erased with the child' });

/** Putting right what is wrong about a child, and erasing what is kept no longer. */
export function correctionRoutes({ clients }: RouteDeps): Route[] {
  const scope = async ({ params: { childId }, principal }: { params: { childId: string }; principal: Principal | undefined }) =>
    principal?.kind === 'staff' ? scopeOf(await districtsOfChild(clients, childId), principal) : { childId };
  const ofChild = { tag: 'portrait', params: childParams, scope } as const;
  const ofDistrict = {
    tag: 'portrait',
    params: districtParams,
    scope: ({ params: { districtId } }: { params: { districtId: string } }) => ({ districtId }),
  } as const;
  const { requireOwnDocument, noteOf } = ownPapers(clients);

  return [
    route({
      ...ofChild,
      method: 'post',
      path: '/children/{childId}/corrections',
      action: 'correction.ask',
      summary: 'Say what is wrong about the child; the department answers within its term',
      body: z.object({ field: z.enum(CORRECTION_FIELDS), entryId: z.string().max(200).optional(), text: words, documentId: id.optional() }),
      status: 201,
      response: correction,
      handle: async (input) => {
        const { params, body, call } = input;
        await requireOwnDocument(params.childId, body.documentId);
        const noteId = await noteOf(params.childId, body.text, call);
        const { field, entryId = '', documentId = '' } = body;
        const asked = { ...params, guardianId: signedIn(input).id, field, entryId, documentId, noteId };
        return given((await clients.corrections.requestCorrection(asked, call)).correction);
      },
    }),
    route({
      ...ofChild,
      method: 'get',
      path: '/children/{childId}/corrections',
      action: 'correction.read',
      summary: 'What was asked to be corrected, and what was answered, the newest first',
      response: pageOf(correction),
      handle: async ({ params }) => ({ items: (await clients.corrections.listCorrections(params)).corrections }),
    }),
    route({
      ...ofChild,
      method: 'post',
      path: '/children/{childId}/corrections/{correctionId}/answer',
      action: 'correction.answer',
      summary: 'Answer a request: accepted and corrected, or declined with the reason',
      params: childParams.extend({ correctionId: id }),
      body: z.object({ verdict: z.enum(['accepted', 'declined']), reason: z.enum(CORRECTION_REASONS), text: words }),
      response: correction,
      handle: async (input) => {
        const { params, body, call } = input;
        const noteId = await noteOf(params.childId, body.text, call);
        const { verdict, reason } = body;
        return given(
          (await clients.corrections.answerCorrection({ ...params, verdict, reason, noteId, by: signedIn(input).id }, call)).correction,
        );
      },
    }),
    route({
      ...ofDistrict,
      method: 'get',
      path: '/districts/{districtId}/corrections',
      action: 'correction.list',
      summary: 'Requests still to be answered, the earliest due first',
      query: page,
      response: pageOf(correction),
      handle: async ({ params, query }) => {
        const { corrections, next } = await clients.corrections.listOpenCorrections({ ...params, ...query });
        return { items: corrections, next };
      },
    }),
    route({
      ...ofChild,
      method: 'get',
      path: '/children/{childId}/notes/{noteId}',
      action: 'note.read',
      summary: 'What somebody wrote in their own words; the look of staff is recorded with its purpose',
      params: childParams.extend({ noteId: id }),
      query: z.object({ purpose: z.enum(LOOK_PURPOSES).default('correction') }),
      response: z.object({ text: z.string() }),
      handle: ({ params, query, call }) => clients.notes.getNote({ ...params, ...query }, call),
    }),
    route({
      ...ofChild,
      method: 'get',
      path: '/children/{childId}/keeping',
      action: 'erasure.read',
      summary: 'How long the child’s personal data are kept, what is still open, and whether they are to be erased',
      response: keeping,
      handle: async ({ params }) => given((await clients.keepings.getKeeping(params)).keeping),
    }),
    route({
      ...ofChild,
      method: 'post',
      path: '/children/{childId}/erasure',
      action: 'erasure.ask',
      summary: 'Ask for the personal data to be erased before their term, where nothing is open. Two people of the department decide',
      body: z.object({ certain: z.literal(true) }),
      status: 201,
      response: keeping,
      handle: async (input) =>
        given((await clients.keepings.requestErasure({ ...input.params, guardianId: signedIn(input).id }, input.call)).keeping),
    }),
    route({
      ...ofChild,
      method: 'post',
      path: '/children/{childId}/erasure/approvals',
      action: 'erasure.decide',
      summary: 'Approve the erasure; with the approval of a second person it is done and cannot be taken back',
      response: keeping,
      handle: async (input) =>
        given((await clients.keepings.approveErasure({ ...input.params, by: signedIn(input).id }, input.call)).keeping),
    }),
    route({
      ...ofChild,
      method: 'post',
      path: '/children/{childId}/erasure/refusal',
      action: 'erasure.decide',
      summary: 'Decline to erase before the term, with the reason',
      body: z.object({ reason: z.enum(['identity-not-proved', 'dispute', 'kept-by-law']) }),
      response: keeping,
      handle: async (input) =>
        given((await clients.keepings.declineErasure({ ...input.params, ...input.body, by: signedIn(input).id }, input.call)).keeping),
    }),
    route({
      ...ofDistrict,
      method: 'get',
      path: '/districts/{districtId}/erasures',
      action: 'erasure.list',
      summary: 'Requests to erase personal data that wait for a decision',
      query: page,
      response: pageOf(keeping),
      handle: async ({ params, query }) => {
        const { keepings, next } = await clients.keepings.listErasures({ ...params, ...query });
        return { items: keepings, next };
      },
    }),
  ];
}
