import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import { type RouteDeps, given, signedIn } from './deps.js';
import { childParams, districtParams, id, instant, localDate, page, pageOf } from './schemas.js';

const swap = z.object({
  swapId: z.string(),
  phase: z.string().meta({ description: 'proposed, agreed, ordered, completed or fallen' }),
  on: localDate.meta({ description: 'the first day of both children in the other’s place' }),
  asked: z.boolean().meta({ description: 'whether this family was asked, or asked itself' }),
  kindergartenId: z.string(),
  groupId: z.string(),
  districtId: z.string().meta({ description: 'of the other’s place' }),
  dueAt: instant.optional().meta({ description: 'the last moment to agree, then to sign' }),
  cause: z.string().optional().meta({ description: 'declined, withdrawn, term-over, not-possible or no-money' }),
  contractId: z.string().optional(),
});

const side = z.object({ kindergartenId: z.string(), groupId: z.string(), districtId: z.string() });
const match = side.extend({ entryId: z.string() });
const districtSwap = swap.pick({ swapId: true, phase: true, on: true, dueAt: true }).extend({ sides: z.array(side) });

/** Two families who want each other's seats; the kindergartens accept by signing the two contracts. */
export function swapRoutes({ clients }: RouteDeps): Route[] {
  const own = {
    tag: 'guardian',
    params: childParams,
    scope: ({ params: { childId } }: { params: { childId: string } }) => ({ childId }),
  } as const;
  const one = { ...own, action: 'swap.act', params: childParams.extend({ swapId: id }), response: swap } as const;
  return [
    route({
      ...own,
      method: 'get',
      path: '/children/{childId}/swap-matches',
      action: 'child.read',
      summary: 'Seats of families who want this child’s seat, in kindergartens that it waits for; no family is named',
      response: z.object({ items: z.array(match) }),
      handle: async ({ params }) => ({ items: (await clients.swaps.findSwaps(params)).matches }),
    }),
    route({
      ...own,
      method: 'get',
      path: '/children/{childId}/swaps',
      action: 'child.read',
      summary: 'Exchanges of seats that were proposed to or by the family',
      response: z.object({ items: z.array(swap) }),
      handle: async ({ params }) => ({ items: (await clients.swaps.listSwaps(params)).swaps }),
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/swaps',
      action: 'swap.act',
      summary: 'Propose to exchange seats on a day',
      body: z.object({ entryId: id, on: localDate }),
      status: 201,
      response: swap,
      handle: async (input) =>
        given((await clients.swaps.proposeSwap({ ...input.params, ...input.body, guardianId: signedIn(input).id }, input.call)).swap),
    }),
    route({
      ...one,
      method: 'post',
      path: '/children/{childId}/swaps/{swapId}/agreement',
      summary: 'Agree to a proposed exchange: both contracts are to be signed next',
      handle: async ({ params, call }) => given((await clients.swaps.agreeSwap(params, call)).swap),
    }),
    route({
      ...one,
      method: 'delete',
      path: '/children/{childId}/swaps/{swapId}',
      summary: 'Decline or withdraw an exchange, until all have signed',
      handle: async ({ params, call }) => given((await clients.swaps.withdrawSwap(params, call)).swap),
    }),
    route({
      method: 'get',
      path: '/districts/{districtId}/swaps',
      action: 'swap.list',
      tag: 'department',
      summary: 'Exchanges of seats under way in a district, until when each waits, and for what; no family is named',
      params: districtParams,
      query: page,
      scope: ({ params: { districtId } }) => ({ districtId }),
      response: pageOf(districtSwap),
      handle: async ({ params, query }) => {
        const { swaps, next } = await clients.swaps.listDistrictSwaps({ ...params, ...query });
        return { items: swaps, next };
      },
    }),
  ];
}
