import { isRejection } from '@kezek/domain';
import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import { type RouteDeps, given } from './deps.js';
import { childParams, districtParams, id, instant, localDate } from './schemas.js';

const count = z.number().int();

const position = z.object({
  applicationId: z.string(),
  phase: z.enum(['waiting', 'turn-given', 'lapsed']),
  districtId: z.string(),
  category: count,
  placeInCategory: count.meta({ description: 'from 1; 0 when not waiting' }),
  placeInDistrict: count.meta({ description: 'from 1; 0 when not waiting' }),
  waitingInCategory: count,
  waitingInDistrict: count,
  pausedAhead: count.meta({ description: 'of those before it in its category, how many are passed over until they resume' }),
  paused: z.boolean(),
  lastServedAt: instant.optional().meta({ description: 'stamp of the application of this category whose turn was given last' }),
  logSize: count.meta({ description: 'entries of the public log from which this follows' }),
});

const step = z.object({
  date: localDate,
  cause: z.string().meta({ description: 'why the place changed: served, restored, imported, benefit-verified and so on' }),
  epochId: z.string().optional(),
  own: z.boolean().meta({ description: 'the application itself moved or was paused; else others did' }),
  districtId: z.string(),
  category: count,
  change: count.meta({ description: 'less is nearer to a turn; all of them sum to the place' }),
  place: count,
  changeInDistrict: count,
  placeInDistrict: count,
});

const forecast = z.object({
  known: z.boolean(),
  reason: z.string().optional().meta({ description: 'not-waiting, short-record, few-turns or too-far' }),
  earlyDate: localDate.optional().meta({ description: 'in one case of ten the turn comes by this day' }),
  likelyDate: localDate.optional().meta({ description: 'in five of ten' }),
  lateDate: localDate.optional().meta({ description: 'in nine of ten' }),
});

const quality = z.object({
  forecasts: count.meta({ description: 'on past days, against the turns that came; with 0 the rest says nothing' }),
  coveredPercent: count,
  earlyPercent: count,
  latePercent: count,
  medianErrorDays: count,
});

const outlook = { position: position.optional(), forecast: forecast.optional(), quality: quality.optional() };
const full = z.object({ ...outlook, steps: z.array(step) });

/** Where an application stands, how it came there and when its turn may come. */
export function positionRoutes({ clients }: RouteDeps): Route[] {
  const outlookOf = async (applicationId: string) => {
    const place = given((await clients.positions.getPosition({ applicationId })).position);
    const [made, tried] = await Promise.all([
      clients.positions.getForecast({ applicationId }),
      clients.positions.getForecastQuality({ districtId: place.districtId }),
    ]);
    return { position: place, forecast: made, quality: tried };
  };
  const withSteps = async (applicationId: string) => {
    const [about, { steps }] = await Promise.all([outlookOf(applicationId), clients.positions.getPositionHistory({ applicationId })]);
    return { ...about, steps };
  };
  return [
    route({
      method: 'get',
      path: '/children/{childId}/position-history',
      action: 'child.read',
      tag: 'guardian',
      summary: 'The place in the queue, every step of it with its cause, and when the turn may come; empty for whoever does not wait',
      params: childParams,
      scope: ({ params: { childId } }) => ({ childId }),
      response: full,
      handle: async ({ params }) => {
        const { applicationId, phase } = given((await clients.queue.getApplication(params)).application);
        return phase === 'waiting' ? withSteps(applicationId).catch(notThere) : { steps: [] };
      },
    }),
    route({
      method: 'get',
      path: '/districts/{districtId}/positions/{applicationId}',
      action: 'application.list',
      tag: 'department',
      summary: 'The same of an application of the district, by its number',
      params: districtParams.extend({ applicationId: id }),
      // Where it stands now, whatever the path says.
      scope: async ({ params }) => ({ districtId: given((await clients.positions.getPosition(params)).position).districtId }),
      response: full,
      handle: ({ params }) => withSteps(params.applicationId),
    }),
    route({
      method: 'get',
      path: '/positions/{applicationId}',
      action: 'public.read',
      tag: 'public',
      summary: 'Where an application stands and when its turn may come, by its number alone; the number says nothing about the child',
      params: z.object({ applicationId: id }),
      response: z.object(outlook),
      handle: ({ params }) => outlookOf(params.applicationId),
    }),
  ];
}

/** It ceased to wait since it was asked about, or its entry in the log has not been read yet. */
function notThere(error: unknown): { steps: [] } {
  if (isRejection(error) && error.code === 'queue.number-not-found') return { steps: [] };
  throw error;
}
