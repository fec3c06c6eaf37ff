import { Rejection, yearOf } from '@kezek/domain';
import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import { type RouteDeps, given, signedIn } from './deps.js';
import {
  application,
  budget,
  districtParams,
  id,
  iteration,
  localDate,
  message,
  monthlyMoney,
  page,
  pageOf,
  queueDay,
  voucher,
} from './schemas.js';
import type { Principal } from '../sessions/principal.js';
import { scopeOf } from './scopes.js';

/** More than a region has children. */
const TURNS_MAX = 1_000_000;

/** What a district's education department does about the queue, the vouchers and the budget. */
export function departmentRoutes({ clients, policy, clock }: RouteDeps): Route[] {
  const districtScope = ({ params: { districtId } }: { params: { districtId: string } }) => ({ districtId });
  const inDistrict = { tag: 'department', params: districtParams, scope: districtScope } as const;
  const calledScope = async ({ params, principal }: { params: { messageId: string }; principal: Principal | undefined }) => {
    const { districtId } = given((await clients.notification.getMessage(params)).message);
    return scopeOf(districtId === '' ? [] : [districtId], principal);
  };
  const listed = page.extend({ phase: z.string().max(30).default('') });
  return [
    route({
      ...inDistrict,
      method: 'post',
      path: '/districts/{districtId}/iterations',
      action: 'iteration.preview',
      summary: 'Preview an iteration: who would get a turn now',
      status: 201,
      body: z.object({
        turnsMax: z
          .number()
          .int()
          .min(1)
          .max(TURNS_MAX)
          .optional()
          .meta({ description: 'most turns; without it, as many as there are seats' }),
      }),
      response: iteration,
      handle: async ({ params, body: { turnsMax = 0 }, call }) =>
        given((await clients.queue.previewIteration({ ...params, turnsMax }, { ...call, deadlineMs: 30_000 })).iteration),
    }),
    route({
      method: 'post',
      path: '/iterations/{iterationId}/approval',
      action: 'iteration.approve',
      tag: 'department',
      summary: 'Approve a previewed iteration as the second person; then its turns are given',
      params: z.object({ iterationId: id }),
      scope: async ({ params }) => ({ districtId: given((await clients.queue.getIteration(params)).iteration).districtId }),
      response: iteration,
      handle: async ({ params, call }) => given((await clients.queue.approveIteration(params, call)).iteration),
    }),
    route({
      ...inDistrict,
      method: 'get',
      path: '/districts/{districtId}/applications',
      action: 'application.list',
      summary: 'Applications of the district in the order of the queue; with `ending`, only those proposed to end',
      query: listed.extend({ ending: z.enum(['false-data']).optional() }),
      response: pageOf(application),
      handle: async ({ params, query: { ending = '', ...query } }) => {
        const { applications, next } = await clients.queue.listApplications({ ...params, ...query, ending });
        return { items: applications, next };
      },
    }),
    route({
      ...inDistrict,
      method: 'get',
      path: '/districts/{districtId}/queue-history',
      action: 'queue.history',
      summary: 'How many children waited at the end of each day, by age group; days that have not come yet are left out',
      query: z.object({ from: localDate, to: localDate }),
      response: z.object({ days: z.array(queueDay) }),
      handle: ({ params, query: { from, to } }) => clients.queue.getQueueHistory({ ...params, fromDate: from, toDate: to }),
    }),
    route({
      ...inDistrict,
      method: 'get',
      path: '/districts/{districtId}/vouchers',
      action: 'voucher.list',
      summary:
        'Vouchers of the district; with `absence`, only of children who have not come for long; with `ending`, only those proposed to end',
      query: listed.extend({ absence: z.enum(['warned', 'reached']).optional(), ending: z.enum(['false-data']).optional() }),
      response: pageOf(voucher),
      handle: async ({ params, query }) => {
        const { absence = '', ending = '' } = query;
        const { vouchers, next } = await clients.voucher.listVouchers({ ...params, ...query, absence, ending });
        return { items: vouchers, next };
      },
    }),
    route({
      ...inDistrict,
      method: 'put',
      path: '/districts/{districtId}/budgets/{year}',
      action: 'budget.set',
      summary: 'Set the budget of a year by the act that fixes it',
      params: districtParams.extend({ year: z.coerce.number().int().min(2020).max(2100) }),
      body: z.object({ limitTiyn: z.string().regex(/^\d{1,18}$/), act: z.string().min(1).max(200) }),
      response: budget,
      handle: async (input) =>
        given((await clients.payment.setBudget({ ...input.params, ...input.body, by: signedIn(input).id }, input.call)).budget),
    }),
    route({
      ...inDistrict,
      method: 'get',
      path: '/districts/{districtId}/budgets/{year}',
      action: 'budget.read',
      summary: 'Limit, reserved, paid, and how many more vouchers are possible',
      params: districtParams.extend({ year: z.coerce.number().int().min(2020).max(2100) }),
      response: budget,
      handle: async ({ params }) => given((await clients.payment.getBudget(params)).budget),
    }),
    route({
      ...inDistrict,
      method: 'get',
      path: '/districts/{districtId}/budget',
      action: 'budget.read',
      summary: 'The budget of the running year: committed, paid, saved, freed, and how many more vouchers can be offered today',
      response: budget,
      handle: async ({ params }) =>
        given((await clients.payment.getBudget({ ...params, year: yearOf(policy.localDateOf(clock.now())) })).budget),
    }),
    route({
      ...inDistrict,
      method: 'get',
      path: '/districts/{districtId}/money/{year}',
      action: 'budget.read',
      summary: 'What the vouchers may cost in each month of a year, what its statements came to, and what was paid for it',
      params: districtParams.extend({ year: z.coerce.number().int().min(2020).max(2100) }),
      response: z.object({ months: z.array(monthlyMoney) }),
      handle: ({ params }) => clients.payment.getMonthlyMoney(params),
    }),
    route({
      method: 'get',
      path: '/calls',
      action: 'call.list',
      tag: 'department',
      summary: 'People no message reached: a human calls them. Of one district, or of all for who works in all',
      query: page.extend({ districtId: id.optional() }),
      scope: ({ query, principal }) => ({ districtId: districtAsked(query, principal) }),
      response: pageOf(message),
      handle: async ({ query: { limit, after, ...query }, principal }) => {
        const { messages, next } = await clients.notification.listCalls({ districtId: districtAsked(query, principal), limit, after });
        return { items: messages, next };
      },
    }),
    route({
      method: 'post',
      path: '/calls/{messageId}/contact',
      action: 'call.contact',
      tag: 'department',
      summary: 'Whom to call for a message that did not arrive; the look is recorded and shown to the guardian',
      params: z.object({ messageId: id }),
      scope: calledScope,
      response: z.object({ phones: z.array(z.string()), childNames: z.array(z.string()) }),
      handle: async (input) => {
        const { recipientId, phase } = given((await clients.notification.getMessage(input.params)).message);
        if (phase !== 'failed') throw new Rejection('notification.not-on-call-list');
        const { children: theirs } = await clients.identity.listChildren({ guardianId: recipientId });
        const look = { staffId: signedIn(input).id, action: 'call.contact', purpose: 'call', reference: '' };
        const childIds = theirs.filter(({ pending }) => !pending).map(({ childId }) => childId);
        const { children } = await clients.identity.lookUpChildren({ ...look, childIds }, input.call);
        const { phones } = await clients.identity.getContact({ recipientId, contactId: '' }, input.call);
        return { phones, childNames: children.map(({ name }) => name) };
      },
    }),
    route({
      method: 'post',
      path: '/calls/{messageId}/record',
      action: 'call.record',
      tag: 'department',
      summary: 'Record that the person was told by phone',
      params: z.object({ messageId: id }),
      scope: calledScope,
      response: message,
      handle: async (input) =>
        given((await clients.notification.recordCall({ ...input.params, by: signedIn(input).id }, input.call)).message),
    }),
  ];
}

/** Empty is every district. */
function districtAsked({ districtId }: { districtId?: string | undefined }, principal: Principal | undefined): string {
  return districtId ?? (principal?.kind === 'staff' ? principal.districtId : undefined) ?? '';
}
