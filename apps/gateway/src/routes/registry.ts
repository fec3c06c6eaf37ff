import type { registryV1 } from '@kezek/contracts';
import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import { type RouteDeps, given } from './deps.js';
import {
  contacts,
  type details,
  details as detailsBody,
  endingOrder,
  exclusion,
  groupParams,
  inclusion,
  named,
  registryEntry,
  stateOrder,
} from './registry-schemas.js';
import { districtParams, kindergartenParams, page, pageOf } from './schemas.js';

const WITHIN_DAYS_MAX = 1_000;

/** The registry of kindergartens: who is on the list, with which state order, and what is known of each. Its history is public. */
export function registryRoutes({ clients }: RouteDeps): Route[] {
  const scope = async ({ params: { kindergartenId } }: { params: { kindergartenId: string } }) => ({
    kindergartenId,
    districtId: given((await clients.registry.getRegistryEntry({ kindergartenId })).entry).districtId,
  });
  const house = { tag: 'registry', params: kindergartenParams, scope, response: registryEntry } as const;

  return [
    route({
      method: 'get',
      path: '/registry',
      action: 'public.read',
      tag: 'registry',
      summary: 'The registry of kindergartens, with each one’s stays on the list and state orders',
      query: page.extend({ districtId: districtParams.shape.districtId.optional() }),
      response: pageOf(registryEntry),
      handle: async ({ query: { districtId = '', limit, after } }) => {
        const { entries, next } = await clients.registry.listRegistry({ districtId, limit, after });
        return { items: entries, next };
      },
    }),
    route({
      method: 'get',
      path: '/kindergartens/{kindergartenId}',
      action: 'public.read',
      tag: 'registry',
      summary: 'What the registry knows of a kindergarten',
      params: kindergartenParams,
      response: registryEntry,
      handle: async ({ params }) => given((await clients.registry.getRegistryEntry(params)).entry),
    }),
    route({
      ...house,
      method: 'patch',
      path: '/kindergartens/{kindergartenId}',
      action: 'kindergarten.change',
      summary: 'Change names and details; what is left out stays',
      body: named.extend({ details: detailsBody.optional() }),
      handle: async ({ params: { kindergartenId }, body: { nameKk = '', nameRu = '', details: changed }, call }) => {
        const request = { kindergartenId, nameKk, nameRu, details: changed && detailsOf(changed) };
        return given((await clients.registry.changeDetails(request, call)).entry);
      },
    }),
    route({
      ...house,
      method: 'patch',
      path: '/kindergartens/{kindergartenId}/contacts',
      action: 'kindergarten.change-contacts',
      summary: 'Change the phone and the hours; what is left out stays',
      body: contacts,
      handle: async ({ params: { kindergartenId }, body: { phone = '', opensAt = '', closesAt = '' }, call }) =>
        given((await clients.registry.changeContacts({ kindergartenId, phone, opensAt, closesAt }, call)).entry),
    }),
    route({
      ...house,
      method: 'post',
      path: '/kindergartens/{kindergartenId}/inclusions',
      action: 'kindergarten.list',
      summary: 'Put it on the list of those that may take vouchers',
      body: inclusion,
      handle: async ({ params: { kindergartenId }, body, call }) =>
        given((await clients.registry.includeInList({ kindergartenId, ...body }, call)).entry),
    }),
    route({
      ...house,
      method: 'post',
      path: '/kindergartens/{kindergartenId}/exclusions',
      action: 'kindergarten.list',
      summary: 'Take it off the list: no new children from that day on, those enrolled stay',
      body: exclusion,
      handle: async ({ params: { kindergartenId }, body, call }) =>
        given((await clients.registry.excludeFromList({ kindergartenId, ...body }, call)).entry),
    }),
    route({
      ...house,
      method: 'post',
      path: '/kindergartens/{kindergartenId}/state-orders',
      action: 'state-order.record',
      summary: 'Record a contract on the state order; its end is warned of before it comes',
      body: stateOrder,
      handle: async ({ params: { kindergartenId }, body, call }) =>
        given((await clients.registry.signStateOrder({ kindergartenId, ...body }, call)).entry),
    }),
    route({
      ...house,
      method: 'put',
      path: '/kindergartens/{kindergartenId}/groups/{groupId}/seats',
      action: 'group.change',
      summary: 'Give a group more or fewer seats; never fewer than children have or are promised',
      params: groupParams,
      body: z.object({ seats: z.number().int().min(1).max(60) }),
      response: z.object({ groupId: z.string(), seats: z.number().int() }),
      scope: ({ params: { groupId } }) => scope({ params: { kindergartenId: groupId.slice(0, groupId.lastIndexOf('.')) } }),
      handle: async ({ params: { groupId }, body: { seats }, call }) => clients.registry.changeSeats({ groupId, seats }, call),
    }),
    route({
      method: 'get',
      path: '/districts/{districtId}/ending-state-orders',
      action: 'state-order.read',
      tag: 'registry',
      summary: 'State orders that end within so many days or have ended, with none after them; the first to end first',
      params: districtParams,
      query: z.object({ withinDays: z.coerce.number().int().min(0).max(WITHIN_DAYS_MAX).default(60) }),
      scope: ({ params: { districtId } }) => ({ districtId }),
      response: pageOf(endingOrder),
      handle: async ({ params: { districtId }, query: { withinDays } }) => ({
        items: (await clients.registry.listEndingOrders({ districtId, withinDays })).orders,
      }),
    }),
  ];
}

/** Calls have no absent text. */
export function detailsOf(body: z.output<typeof details>): registryV1.KindergartenDetails {
  const { ownership = '', licence, addressKk = '', addressRu = '', point, phone = '', opensAt = '', closesAt = '' } = body;
  const written = licence === undefined ? undefined : { ...licence, validUntil: licence.validUntil ?? '' };
  return { ownership, licence: written, addressKk, addressRu, point, phone, opensAt, closesAt };
}
