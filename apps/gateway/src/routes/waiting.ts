import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import { type RouteDeps, given, signedIn } from './deps.js';
import { childParams, contract, count, districtParams, id, instant, kindergartenParams, language, localDate } from './schemas.js';

const offer = z.object({
  offerId: z.string(),
  groupId: z.string(),
  from: localDate.meta({ description: 'the first day on which the seat is free' }),
  until: instant.meta({ description: 'the last moment to answer' }),
});
const CAUSES = 'joined, earlier-voucher, own-district, ahead-served or ahead-left';
const order = z.string().meta({ description: 'of the list: voucher-date, or own-district-first' });
const fromDistrictId = z
  .string()
  .optional()
  .meta({ description: 'where the voucher was when the family joined, if that is another district than the kindergarten’s' });
const wait = z.object({
  entryId: z.string(),
  kindergartenId: z.string(),
  ageGroup: count,
  languages: z.array(z.string()),
  voucherAt: instant.meta({ description: 'when the voucher was given: what the list is ordered by' }),
  place: count.meta({ description: 'from 1; 0 for the moment it takes to be put on the list' }),
  waiting: count,
  history: z.array(z.object({ at: instant, place: count, cause: z.string().meta({ description: CAUSES }) })),
  offers: z.array(offer),
  districtId: z.string().meta({ description: 'of the kindergarten' }),
  fromDistrictId,
  order,
});
const waits = z.object({ items: z.array(wait) });
const waitingList = z.object({
  ageGroup: count,
  entries: z.array(
    z.object({
      place: count,
      voucherAt: instant,
      languages: z.array(z.string()),
      offeredUntil: instant.optional().meta({ description: 'until when a seat is offered to the family' }),
      fromDistrictId,
    }),
  ),
  order,
});
const waitingCount = z.object({ kindergartenId: z.string(), ageGroup: count, waiting: count, offered: count });

/** Waiting lists of kindergartens, in the order that the region has for them, and the seats that are offered to them. */
export function waitingRoutes({ clients }: RouteDeps): Route[] {
  const own = {
    tag: 'guardian',
    params: childParams,
    scope: ({ params: { childId } }: { params: { childId: string } }) => ({ childId }),
    response: waits,
  } as const;
  const offered = { ...own, action: 'waiting.answer', params: childParams.extend({ offerId: id }) } as const;
  const houseScope = async ({ params: { kindergartenId } }: { params: { kindergartenId: string } }) => ({
    kindergartenId,
    districtId: given((await clients.enrolment.getKindergarten({ kindergartenId })).kindergarten).districtId,
  });
  return [
    route({
      ...own,
      method: 'get',
      path: '/children/{childId}/waiting-lists',
      action: 'child.read',
      summary: 'Where the child waits for a seat, in which place, how it came to it, and what it is offered',
      handle: async ({ params }) => ({ items: (await clients.waiting.getChildWaits(params)).waits }),
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/waiting-lists',
      action: 'waiting.join',
      summary: 'Wait for a seat of a kindergarten, while choosing or as a wish to move, also in another district; several lists at once',
      body: z.object({ kindergartenId: id, languages: z.array(language).max(10).optional() }),
      status: 201,
      handle: async (input) => {
        const { kindergartenId, languages = [] } = input.body;
        const request = { ...input.params, guardianId: signedIn(input).id, kindergartenId, languages };
        return { items: (await clients.waiting.joinWaitingList(request, input.call)).waits };
      },
    }),
    route({
      ...own,
      method: 'delete',
      path: '/children/{childId}/waiting-lists/{entryId}',
      action: 'waiting.join',
      summary: 'Leave one list; the places in the others stay',
      params: childParams.extend({ entryId: id }),
      handle: async ({ params, call }) => ({ items: (await clients.waiting.leaveWaitingList(params, call)).waits }),
    }),
    route({
      ...offered,
      method: 'post',
      path: '/children/{childId}/seat-offers/{offerId}/acceptance',
      summary: 'Take the seat that is offered: its contract is to be signed next',
      body: z.object({ groupId: id, firstDay: localDate.optional() }),
      status: 201,
      response: contract,
      handle: async (input) => {
        const { groupId, firstDay = '' } = input.body;
        const request = { ...input.params, guardianId: signedIn(input).id, groupId, firstDay };
        return given((await clients.waiting.acceptSeatOffer(request, input.call)).contract);
      },
    }),
    route({
      ...offered,
      method: 'post',
      path: '/children/{childId}/seat-offers/{offerId}/refusal',
      summary: 'Do without the seat that is offered: it goes to the next of the list',
      body: z.object({ groupId: id }),
      handle: async ({ params, body, call }) => ({ items: (await clients.waiting.declineSeatOffer({ ...params, ...body }, call)).waits }),
    }),
    route({
      method: 'get',
      path: '/kindergartens/{kindergartenId}/waiting-lists',
      action: 'waiting.read',
      tag: 'kindergarten',
      summary: 'Who waits for the kindergarten, by age group, in the order in which they are asked',
      params: kindergartenParams,
      scope: houseScope,
      response: z.object({ items: z.array(waitingList) }),
      handle: async ({ params }) => {
        const { lists } = await clients.waiting.listWaiting(params);
        // Whose child it is, a kindergarten learns when the family has accepted a seat.
        return {
          items: lists.map(({ entries, ...list }) => ({ ...list, entries: entries.map(({ childId: _, ...entry }) => entry) })),
        };
      },
    }),
    route({
      method: 'get',
      path: '/districts/{districtId}/waiting-lists',
      action: 'waiting.count',
      tag: 'department',
      summary: 'How many wait for each kindergarten and age group, and how many of them are offered a seat',
      params: districtParams,
      scope: ({ params: { districtId } }) => ({ districtId }),
      response: z.object({ items: z.array(waitingCount) }),
      handle: async ({ params }) => ({ items: (await clients.waiting.countWaiting(params)).lists }),
    }),
  ];
}
