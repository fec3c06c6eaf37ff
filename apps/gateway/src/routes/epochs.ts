import type { epochV1 } from '@kezek/contracts';
import { Rejection, type PolicyOn } from '@kezek/domain';
import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import { type RouteDeps, given } from './deps.js';
import { childParams, districtParams, id, localDate } from './schemas.js';

const names = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const count = z.number().int();

const epoch = z.object({
  epochId: z.string(),
  districtId: z.string(),
  phase: z.enum(['previewed', 'announced', 'open', 'closed', 'cancelled']),
  kind: z.enum(['recategorisation', 'regime-switch']),
  effectiveOn: localDate,
  planDigest: z.string().meta({ description: 'SHA-256 of the plan: the content of the public log under this digest' }),
  policyDigest: z.string(),
  logSize: z.string().meta({ description: 'entries of the public log the plan was computed from' }),
  waiting: count,
  changed: count.meta({ description: 'whose category or place changes, by the dry run' }),
  leaving: count.meta({ description: 'who leaves the queue, over age, by the dry run' }),
  previewedOn: localDate,
  previewedBy: z.string(),
  announcedOn: localDate.optional(),
  announcedBy: z.string().optional().meta({ description: '`system` where the policy prescribed it and nobody announced it in time' }),
  late: z.boolean().meta({ description: 'announced with less notice than the policy owes' }),
  openedOn: localDate.optional(),
  changedCount: count.meta({ description: 'whose category was changed' }),
  leftCount: count.meta({ description: 'who left the queue' }),
  cancelledReason: z.string().optional(),
});

const standing = z.object({
  category: count,
  names,
  place: count.meta({ description: 'among those of the category in the district, from 1' }),
});
const planRow = z.object({
  applicationId: z.string().meta({ description: 'the public number' }),
  from: standing,
  to: standing.optional().meta({ description: 'absent for a child that leaves the queue' }),
  reason: z.enum(['age', 'class', 'table', 'regime', 'order', 'over-age']).optional().meta({ description: 'absent where nothing changes' }),
});
const planPage = z.object({ items: z.array(planRow), next: z.string().optional() });
const planQuery = z.object({
  changedOnly: z.enum(['true', 'false']).default('false'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: z.string().max(20).default(''),
});
const epochDay = z.object({
  effectiveOn: localDate,
  kind: epoch.shape.kind,
  announceBy: localDate.meta({ description: 'the last day on which a person can announce it in time' }),
});
const limit = z.coerce.number().int().min(1).max(100).default(20);
const epochParams = z.object({ epochId: id });

/** Queue updates and switches of regime: what the department prepares, what anybody may read, what one family is told. */
export function epochRoutes({ clients, policy, clock }: RouteDeps): Route[] {
  const open = { action: 'public.read', tag: 'public' } as const;
  const inDistrict = {
    tag: 'department',
    params: districtParams,
    scope: ({ params: { districtId } }: { params: { districtId: string } }) => ({ districtId }),
  } as const;
  const ofEpoch = {
    tag: 'department',
    params: epochParams,
    scope: async ({ params }: { params: { epochId: string } }) => ({
      districtId: given((await clients.epochs.getEpoch(params)).epoch).districtId,
    }),
  } as const;
  /** What was only previewed is not public: it may never come. */
  const announced = async (params: { epochId: string }): Promise<epochV1.Epoch> => {
    const found = given((await clients.epochs.getEpoch(params)).epoch);
    if (found.announcedOn === '') throw new Rejection('queue.epoch-not-found');
    return found;
  };
  const planOf = async (epochId: string, { changedOnly, ...page }: z.output<typeof planQuery>) => {
    const { rows, next } = await clients.epochs.getEpochPlan({ epochId, changedOnly: changedOnly === 'true', ...page });
    const rules = policy.at(clock.now());
    return { items: rows.map((row) => ({ ...row, ...standings(row, rules) })), next };
  };
  return [
    route({
      ...inDistrict,
      method: 'post',
      path: '/districts/{districtId}/epochs',
      action: 'epoch.preview',
      summary: 'Dry run of a queue update or a switch of regime: old and new place of everyone; nobody is told',
      body: z.object({ effectiveOn: localDate.optional().meta({ description: 'the next day the policy prescribes, if absent' }) }),
      status: 201,
      response: epoch,
      handle: async ({ params, body, call }) =>
        given(
          (await clients.epochs.previewEpoch({ ...params, effectiveOn: body.effectiveOn ?? '' }, { ...call, deadlineMs: PREVIEW_LIMIT_MS }))
            .epoch,
        ),
    }),
    route({
      ...ofEpoch,
      method: 'post',
      path: '/epochs/{epochId}/announcement',
      action: 'epoch.announce',
      summary: 'Announce a previewed update as the second person; every family whose place changes is told',
      response: epoch,
      handle: async ({ params, call }) => given((await clients.epochs.announceEpoch(params, call)).epoch),
    }),
    route({
      ...ofEpoch,
      method: 'post',
      path: '/epochs/{epochId}/cancellation',
      action: 'epoch.cancel',
      summary: 'Withdraw a dry run; what is announced is withdrawn only where the policy no longer prescribes it',
      response: epoch,
      handle: async ({ params, call }) => given((await clients.epochs.cancelEpoch(params, call)).epoch),
    }),
    route({
      ...inDistrict,
      method: 'get',
      path: '/districts/{districtId}/epochs',
      action: 'epoch.list',
      summary: 'Updates of the district, dry runs among them, the newest first, and the next day the policy prescribes',
      query: z.object({ limit }),
      response: z.object({ items: z.array(epoch), next: epochDay.optional() }),
      handle: async ({ params, query }) => {
        const { epochs, next } = await clients.epochs.listEpochs({ ...params, ...query, announcedOnly: false });
        return { items: epochs, next };
      },
    }),
    route({
      ...inDistrict,
      method: 'get',
      path: '/districts/{districtId}/epochs/{epochId}/plan',
      action: 'epoch.list',
      summary: 'Old and new place of everyone who waits, of a dry run as well',
      params: districtParams.extend({ epochId: id }),
      query: planQuery,
      response: planPage,
      handle: async ({ params: { districtId, epochId }, query }) => {
        const found = given((await clients.epochs.getEpoch({ epochId })).epoch);
        if (found.districtId !== districtId) throw new Rejection('queue.epoch-not-found');
        return planOf(epochId, query);
      },
    }),
    route({
      ...open,
      method: 'get',
      path: '/epochs',
      summary: 'Announced updates of the queue and switches of regime of a district, the newest first',
      query: z.object({ districtId: id, limit }),
      response: z.object({ items: z.array(epoch), next: epochDay.optional() }),
      handle: async ({ query }) => {
        const { epochs, next } = await clients.epochs.listEpochs({ ...query, announcedOnly: true });
        return { items: epochs, next };
      },
    }),
    route({
      ...open,
      method: 'get',
      path: '/epochs/{epochId}',
      summary: 'One announced update',
      params: epochParams,
      response: epoch,
      handle: ({ params }) => announced(params),
    }),
    route({
      ...open,
      method: 'get',
      path: '/epochs/{epochId}/plan',
      summary: 'Old and new place of everyone who waits, by public number, as announced',
      params: epochParams,
      query: planQuery,
      response: planPage,
      handle: async ({ params, query }) => planOf((await announced(params)).epochId, query),
    }),
    route({
      method: 'get',
      path: '/children/{childId}/place-change',
      action: 'child.read',
      tag: 'guardian',
      summary: 'What an announced update means for the child, until its day',
      params: childParams,
      scope: ({ params: { childId } }) => ({ childId }),
      response: z.object({
        change: planRow.omit({ applicationId: true }).extend({ epochId: z.string(), effectiveOn: localDate }).optional(),
      }),
      handle: async ({ params }) => {
        const { change } = await clients.epochs.getPlaceChange(params);
        return { change: change && { ...change, ...standings(change, policy.at(clock.now())) } };
      },
    }),
  ];
}

const PREVIEW_LIMIT_MS = 30_000;

type Standings = Pick<epochV1.PlanRow, 'from' | 'to'>;

function standings({ from, to }: Standings, rules: PolicyOn) {
  const named = ({ category, place }: epochV1.Standing) => ({ category, place, names: rules.category(category).names });
  return { from: named(given(from)), to: to && named(to) };
}
