import { APPLICATION_ENDINGS } from '@kezek/contracts';
import { isRejection } from '@kezek/domain';
import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import type { Principal } from '../sessions/principal.js';
import { type RouteDeps, given } from './deps.js';
import { application, childParams, ending } from './schemas.js';
import { districtsOfChild, scopeOf } from './scopes.js';

const LIVE_VOUCHER: readonly string[] = ['offered', 'confirmed', 'in-use'];
const LIVE_APPLICATION: readonly string[] = ['waiting', 'inactive'];

const endable = z.object({
  live: z
    .enum(['voucher', 'application'])
    .optional()
    .meta({ description: 'what of the child lives and may be ended; absent where nothing does' }),
  ending,
});

/** The department ends what of a child lives: the voucher, or before there is one the application. */
export function endingRoutes({ clients }: RouteDeps): Route[] {
  const about = {
    tag: 'department',
    params: childParams,
    scope: async ({ params: { childId }, principal }: { params: { childId: string }; principal: Principal | undefined }) =>
      scopeOf(await districtsOfChild(clients, childId), principal),
  } as const;
  return [
    route({
      ...about,
      method: 'get',
      path: '/children/{childId}/ending',
      action: 'ending.read',
      summary: 'What of the child the department can end, and whether that is proposed already',
      response: endable,
      handle: ({ params }) => liveOf(params.childId),
    }),
    route({
      ...about,
      method: 'post',
      path: '/children/{childId}/application/ending',
      action: 'application.end',
      summary:
        'End an application that waits or lies inactive: by one person for what papers show, for false data another person has to agree first. One with an open turn ends with its voucher',
      body: z.object({ reason: z.enum(APPLICATION_ENDINGS) }),
      response: application,
      handle: async ({ params, body, call }) =>
        given((await clients.applicationEndings.endApplication({ ...params, ...body }, call)).application),
    }),
    route({
      ...about,
      method: 'post',
      path: '/children/{childId}/application/ending/decision',
      action: 'application.decide-ending',
      summary: 'Agree that the application ends as was proposed, or keep it',
      body: z.object({ agrees: z.boolean() }),
      response: application,
      handle: async ({ params, body, call }) =>
        given((await clients.applicationEndings.decideEnding({ ...params, ...body }, call)).application),
    }),
  ];

  async function liveOf(childId: string) {
    const { voucher } = await clients.voucher.getVoucher({ childId });
    if (voucher !== undefined && LIVE_VOUCHER.includes(voucher.phase)) return { live: 'voucher' as const, ending: voucher.ending };
    const waiting = await applicationOf(childId);
    if (waiting === undefined || !LIVE_APPLICATION.includes(waiting.phase)) return {};
    return { live: 'application' as const, ending: waiting.ending };
  }

  async function applicationOf(childId: string) {
    try {
      return given((await clients.queue.getApplication({ childId })).application);
    } catch (error) {
      if (isRejection(error) && error.code === 'queue.application-not-found') return undefined;
      throw error;
    }
  }
}
