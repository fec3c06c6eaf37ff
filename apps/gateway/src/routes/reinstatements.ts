import { REINSTATEMENT_CAUSES, REINSTATEMENT_REFUSALS } from '@kezek/contracts';
import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import type { Principal } from '../sessions/principal.js';
import { type RouteDeps, given } from './deps.js';
import { ownPapers } from './own-papers.js';
import { childParams, districtParams, id, instant, page, pageOf } from './schemas.js';
import { districtsOfChild, scopeOf } from './scopes.js';

const ended = z.object({
  applicationId: z.string(),
  districtId: z.string(),
  submittedAt: instant,
  phase: z.enum(['withdrawn', 'annulled']),
  reason: z.string().meta({
    description: 'guardian, moved, age, school, false-data, death, import-rolled-back, voucher-refused, restore-window-over, restores-used',
  }),
  endedAt: instant,
  askBy: instant.meta({ description: 'until when it may be asked back; a court’s word the department may bring later' }),
  asked: z.enum(['asked', 'refused', 'taken-back']).optional(),
  mayAsk: z
    .enum(['everybody', 'department-for-court', 'nobody'])
    .meta({ description: 'who would not be refused now; the department alone where it takes a court’s decision' }),
  because: z.string().optional().meta({ description: 'the code by which others would be refused' }),
});

const reinstatement = z.object({
  reinstatementId: z.string(),
  applicationId: z.string(),
  childId: z.string(),
  guardianId: z.string(),
  districtId: z.string(),
  phase: z.enum(['asked', 'proposed', 'granted', 'refused', 'taken-back']),
  cause: z.enum(REINSTATEMENT_CAUSES),
  askedBy: z.enum(['guardian', 'department']),
  submittedAt: instant.meta({ description: 'the stamp by which it would stand again' }),
  askedAt: instant,
  decideBy: instant.meta({ description: 'after it the request is shown as late; silence neither grants nor refuses' }),
  overdue: z.boolean(),
  noteId: z.string().optional(),
  documentId: z.string().optional(),
  proposal: z
    .object({
      outcome: z.enum(['granted', 'refused']),
      reason: z.enum(REINSTATEMENT_REFUSALS).optional(),
      by: z.string(),
      noteId: z.string().optional(),
    })
    .optional(),
  decidedAt: instant.optional(),
  reason: z.enum(REINSTATEMENT_REFUSALS).optional(),
  decisionNoteId: z.string().optional(),
  supersedes: z.string().optional().meta({ description: 'the application made meanwhile, which ended by it' }),
});

const words = z.string().max(2_000).optional().meta({ description: 'in one’s own words: kept sealed, and erased with the child' });
const ofOne = childParams.extend({ reinstatementId: id });

/** Applications that ended by a mistake: asked back, proposed by one person of the department, decided by another. */
export function reinstatementRoutes({ clients }: RouteDeps): Route[] {
  const { requireOwnDocument, noteOf } = ownPapers(clients);
  const scope = async ({ params: { childId }, principal }: { params: { childId: string }; principal: Principal | undefined }) =>
    principal?.kind === 'staff' ? scopeOf(await districtsOf(childId), principal) : { childId };
  const about = { tag: 'reinstatement', scope, response: reinstatement } as const;

  return [
    route({
      ...about,
      method: 'get',
      path: '/children/{childId}/reinstatements',
      action: 'reinstatement.read',
      summary: 'Applications of the child that are over and may be asked back, and what was asked, the newest first',
      params: childParams,
      response: z.object({ ended: z.array(ended), reinstatements: z.array(reinstatement) }),
      handle: ({ params }) => clients.reinstatements.getReinstatements(params),
    }),
    route({
      ...about,
      method: 'post',
      path: '/children/{childId}/reinstatements',
      action: 'reinstatement.ask',
      summary: 'Ask that an application that ended by a mistake come back to its place; the department may do so by itself',
      params: childParams,
      body: z.object({ applicationId: id, cause: z.enum(REINSTATEMENT_CAUSES), text: words, documentId: id.optional() }),
      status: 201,
      handle: async ({ params, body, call }) => {
        await requireOwnDocument(params.childId, body.documentId);
        const { applicationId, cause, documentId = '' } = body;
        const noteId = await noteOf(params.childId, body.text, call);
        return given(
          (await clients.reinstatements.askReinstatement({ ...params, applicationId, cause, documentId, noteId }, call)).reinstatement,
        );
      },
    }),
    route({
      ...about,
      method: 'post',
      path: '/children/{childId}/reinstatements/{reinstatementId}/taking-back',
      action: 'reinstatement.take-back',
      summary: 'The family no longer asks for it',
      params: ofOne,
      handle: async ({ params, call }) => given((await clients.reinstatements.takeBackReinstatement(params, call)).reinstatement),
    }),
    route({
      ...about,
      method: 'post',
      path: '/children/{childId}/reinstatements/{reinstatementId}/proposal',
      action: 'reinstatement.propose',
      summary: 'Propose to grant it, or to refuse it with a reason; another person decides',
      params: ofOne,
      body: z.object({ outcome: z.enum(['granted', 'refused']), reason: z.enum(REINSTATEMENT_REFUSALS).optional(), text: words }),
      handle: async ({ params, body, call }) => {
        const { outcome, reason = '' } = body;
        const noteId = await noteOf(params.childId, body.text, call);
        return given((await clients.reinstatements.proposeReinstatement({ ...params, outcome, reason, noteId }, call)).reinstatement);
      },
    }),
    route({
      ...about,
      method: 'post',
      path: '/children/{childId}/reinstatements/{reinstatementId}/decision',
      action: 'reinstatement.decide',
      summary: 'Decide as was proposed, or give it back to be proposed anew. Granted, it waits again by its old stamp',
      params: ofOne,
      body: z.object({ agrees: z.boolean(), text: words }),
      handle: async ({ params, body, call }) => {
        const noteId = await noteOf(params.childId, body.text, call);
        return given((await clients.reinstatements.decideReinstatement({ ...params, agrees: body.agrees, noteId }, call)).reinstatement);
      },
    }),
    route({
      method: 'get',
      path: '/districts/{districtId}/reinstatements',
      action: 'reinstatement.list',
      tag: 'reinstatement',
      summary: 'Requests still to be decided, the earliest due first',
      params: districtParams,
      query: page,
      scope: ({ params: { districtId } }) => ({ districtId }),
      response: pageOf(reinstatement),
      handle: async ({ params, query }) => {
        const { reinstatements, next } = await clients.reinstatements.listReinstatements({ ...params, ...query });
        return { items: reinstatements, next };
      },
    }),
  ];

  /** Where the child waits now, and where its request is to be decided, should it have moved meanwhile. */
  async function districtsOf(childId: string): Promise<string[]> {
    const [own, { reinstatements }] = await Promise.all([
      districtsOfChild(clients, childId),
      clients.reinstatements.getReinstatements({ childId }),
    ]);
    const open = reinstatements.filter(({ phase }) => phase === 'asked' || phase === 'proposed');
    return [...new Set([...own, ...open.map(({ districtId }) => districtId)])];
  }
}
