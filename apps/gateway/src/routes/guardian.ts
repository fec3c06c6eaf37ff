import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import { proofOf, signatureBody } from './contracts.js';
import { type RouteDeps, given, signedIn } from './deps.js';
import { application, child, childParams, contract, id, localDate, message, month, page, pageOf, sheet, voucher } from './schemas.js';
import type { Principal } from '../sessions/principal.js';
import { districtsOfChild, scopeOf } from './scopes.js';
import { kindergartenWishes, kindergartensIn, placeWishes } from './wishes.js';

/** Hundreds may ask for the same seats at once: the last of them would rather wait than not know whether it has one. */
const SEAT_DEADLINE_MS = 30_000;

/** What a guardian does for their own children. */
export function guardianRoutes({ clients }: RouteDeps): Route[] {
  const own = {
    tag: 'guardian',
    params: childParams,
    scope: ({ params: { childId } }: { params: { childId: string } }) => ({ childId }),
  } as const;
  const guardians = {
    action: 'guardian.answer',
    tag: 'guardian',
    params: childParams.extend({ guardianId: id }),
    scope: async ({ params: { childId }, principal }: { params: { childId: string }; principal: Principal | undefined }) =>
      principal?.kind === 'staff' ? scopeOf(await districtsOfChild(clients, childId), principal) : { childId },
  } as const;
  const birthDateOf = async (guardianId: string, childId: string): Promise<string> =>
    (await clients.identity.getGuardianship({ guardianId, childId })).birthDate;
  const furtherWishes = async (params: { childId: string }, asked: Parameters<typeof kindergartensIn>[2]['asked']) => {
    if (asked.kindergartenIds === undefined && asked.stayHours === undefined) return undefined;
    const { placement, wishes: before } = given((await clients.queue.getApplication(params)).application);
    return kindergartensIn(clients, placement?.districtId ?? '', { asked, before });
  };
  return [
    route({
      method: 'post',
      path: '/children',
      action: 'child.register',
      tag: 'guardian',
      summary: 'Register a child; the birth date follows from the IIN. Whose child has a guardian already waits for a confirmation',
      body: z.object({ iin: z.string().max(20), name: z.string().min(1).max(200), relation: z.enum(['parent', 'legal-representative']) }),
      status: 201,
      response: z.object({ childId: z.string(), birthDate: z.string(), pending: z.boolean() }),
      handle: (input) => clients.identity.registerChild({ ...input.body, guardianId: signedIn(input).id }, input.call),
    }),
    route({
      method: 'get',
      path: '/children',
      action: 'child.list',
      tag: 'guardian',
      summary: 'Own children, and those asked for; with those who ask to be guardians of the own',
      response: pageOf(child),
      handle: async (input) => ({ items: (await clients.identity.listChildren({ guardianId: signedIn(input).id })).children }),
    }),
    route({
      ...guardians,
      method: 'post',
      path: '/children/{childId}/guardians/{guardianId}/confirmation',
      summary: 'Confirm that somebody is a guardian of the child too',
      status: 204,
      handle: async (input) => void (await clients.identity.confirmGuardianship({ ...input.params, by: signedIn(input).id }, input.call)),
    }),
    route({
      ...guardians,
      method: 'delete',
      path: '/children/{childId}/guardians/{guardianId}',
      summary: 'Decline a request; the department also takes back the rights of a guardian',
      status: 204,
      handle: async (input) => void (await clients.identity.removeGuardian({ ...input.params, by: signedIn(input).id }, input.call)),
    }),
    route({
      method: 'get',
      path: '/messages',
      action: 'message.list',
      tag: 'guardian',
      summary: 'What Kezek wrote to the guardian, the newest first',
      query: page,
      response: pageOf(message),
      handle: async (input) => {
        const { messages, next } = await clients.notification.listMessages({ recipientId: signedIn(input).id, ...input.query }, input.call);
        return { items: messages, next };
      },
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/application',
      action: 'application.submit',
      summary: 'Apply for a place in the queue; its time is the moment of this call',
      body: z.object({ districtId: id, settlementId: id, ...placeWishes, ...kindergartenWishes }),
      status: 201,
      response: application,
      handle: async (input) => {
        const guardianId = signedIn(input).id;
        const birthDate = await birthDateOf(guardianId, input.params.childId);
        const { districtId, settlementId, languages, kinds } = input.body;
        const request = {
          ...{ districtId, settlementId, languages, kinds },
          childId: input.params.childId,
          guardianId,
          birthDate,
          channel: 'web',
          submittedAt: '',
          statusClass: '',
          wishes: await kindergartensIn(clients, districtId, { asked: input.body }),
        };
        return given((await clients.queue.submitApplication(request, input.call)).application);
      },
    }),
    route({
      ...own,
      method: 'get',
      path: '/children/{childId}/application',
      action: 'child.read',
      summary: 'The application and its place in the queue',
      response: application,
      handle: async ({ params }) => given((await clients.queue.getApplication(params)).application),
    }),
    route({
      ...own,
      method: 'patch',
      path: '/children/{childId}/application',
      action: 'application.change',
      summary: 'Change the wishes; the place in the queue stays',
      body: z.object({ ...placeWishes, ...kindergartenWishes }),
      response: application,
      handle: async ({ params, body, call }) => {
        const wishes = await furtherWishes(params, body);
        const { languages, kinds } = body;
        return given((await clients.queue.changeWishes({ ...params, languages, kinds, wishes }, call)).application);
      },
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/application/move',
      action: 'application.change',
      summary: 'Take the application along to another district or settlement; its time stays',
      body: z.object({ districtId: id, settlementId: id, ...kindergartenWishes }),
      response: application,
      handle: async ({ params, body: { districtId, settlementId, ...asked }, call }) => {
        const wishes = await kindergartensIn(clients, districtId, { asked });
        return given((await clients.applications.moveApplication({ ...params, districtId, settlementId, wishes }, call)).application);
      },
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/application/pause',
      action: 'application.change',
      summary: 'Get no turn for a while and keep the place; without a last day, as long as the region allows',
      body: z.object({ untilDate: localDate.optional() }),
      response: application,
      handle: async ({ params, body, call }) =>
        given((await clients.applications.pauseApplication({ ...params, untilDate: body.untilDate ?? '' }, call)).application),
    }),
    route({
      ...own,
      method: 'delete',
      path: '/children/{childId}/application/pause',
      action: 'application.change',
      summary: 'End the pause',
      response: application,
      handle: async ({ params, call }) => given((await clients.applications.resumeApplication(params, call)).application),
    }),
    route({
      ...own,
      method: 'delete',
      path: '/children/{childId}/application',
      action: 'application.withdraw',
      summary: 'Withdraw the application',
      response: application,
      handle: async ({ params, call }) =>
        given((await clients.queue.withdrawApplication({ ...params, reason: 'guardian' }, call)).application),
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/application/restoration',
      action: 'application.restore',
      summary: 'Restore an inactive application with its old time, once, while the term runs',
      response: application,
      handle: async ({ params, call }) => given((await clients.queue.restoreApplication(params, call)).application),
    }),
    route({
      ...own,
      method: 'get',
      path: '/children/{childId}/voucher',
      action: 'child.read',
      summary: 'The voucher and its deadlines',
      response: voucher,
      handle: async ({ params }) => given((await clients.voucher.getVoucher(params)).voucher),
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/voucher/confirmation',
      action: 'voucher.answer',
      summary: 'Take the offered voucher',
      response: voucher,
      handle: async ({ params, call }) => given((await clients.voucher.confirmVoucher(params, call)).voucher),
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/voucher/refusal',
      action: 'voucher.answer',
      summary: 'Refuse the voucher. This annuls the application, so it must be said with certainty',
      body: z.object({ certain: z.boolean() }),
      response: voucher,
      handle: async ({ params, body, call }) => given((await clients.voucher.refuseVoucher({ ...params, ...body }, call)).voucher),
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/voucher/extension',
      action: 'voucher.answer',
      summary: 'Take more time to find a kindergarten, once',
      response: voucher,
      handle: async ({ params, call }) => given((await clients.voucher.extendVoucher(params, call)).voucher),
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/contracts',
      action: 'contract.request',
      summary: 'Ask for a seat: it is held until the contract is signed or its term is over',
      body: z.object({ groupId: id, from: localDate.optional() }),
      status: 201,
      response: contract,
      handle: async (input) => {
        const request = { ...input.params, guardianId: signedIn(input).id, groupId: input.body.groupId, from: input.body.from ?? '' };
        return given((await clients.enrolment.requestSeat(request, { ...input.call, deadlineMs: SEAT_DEADLINE_MS })).contract);
      },
    }),
    route({
      ...own,
      method: 'get',
      path: '/children/{childId}/contracts',
      action: 'child.read',
      summary: 'Running and past contracts',
      response: pageOf(contract),
      handle: async ({ params }) => ({ items: (await clients.enrolment.getEnrolment(params)).contracts }),
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/contracts/{contractId}/signature',
      action: 'contract.sign-as-guardian',
      summary: 'Sign the contract as guardian, at the level its text needs',
      params: childParams.extend({ contractId: id }),
      body: z.object(signatureBody),
      response: contract,
      handle: async (input) => {
        const signer = { party: 'guardian', signerId: signedIn(input).id, level: input.body.level };
        return given((await clients.deeds.putSignature({ ...input.params, ...signer, ...proofOf(input.body) }, input.call)).contract);
      },
    }),
    route({
      ...own,
      method: 'delete',
      path: '/children/{childId}/contracts/{contractId}',
      action: 'contract.cancel',
      summary: 'Give the held seat back before the contract is signed by both',
      params: childParams.extend({ contractId: id }),
      response: contract,
      handle: async ({ params, call }) => given((await clients.enrolment.cancelContract({ ...params, cause: 'guardian' }, call)).contract),
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/transfers',
      action: 'contract.request',
      summary: 'Move to another kindergarten on one date; the queue is not involved',
      body: z.object({ groupId: id, firstDay: localDate }),
      status: 201,
      response: contract,
      handle: async (input) => {
        const request = { ...input.params, ...input.body, guardianId: signedIn(input).id };
        return given((await clients.enrolment.requestTransfer(request, input.call)).contract);
      },
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/leaving',
      action: 'contract.cancel',
      summary: 'Leave the kindergarten',
      body: z.object({ lastDay: localDate, reason: z.enum(['school', 'guardian', 'moved-away']) }),
      response: contract,
      handle: async ({ params, body, call }) => given((await clients.enrolment.leave({ ...params, ...body }, call)).contract),
    }),
    route({
      ...own,
      method: 'get',
      path: '/children/{childId}/months/{month}',
      action: 'child.read',
      summary: 'The child’s month: every mark',
      params: childParams.extend({ month }),
      response: pageOf(sheet),
      handle: async ({ params }) => ({ items: (await clients.enrolment.getChildMonth(params)).sheets }),
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/months/{month}/confirmation',
      action: 'month.answer',
      summary: 'Confirm the closed month: the state pays for it',
      params: childParams.extend({ month }),
      status: 204,
      handle: async (input) => void (await clients.enrolment.confirmMonth({ ...input.params, guardianId: signedIn(input).id }, input.call)),
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/months/{month}/disputes',
      action: 'month.answer',
      summary: 'Say that a mark is wrong',
      params: childParams.extend({ month }),
      body: z.object({ date: localDate }),
      status: 204,
      handle: async (input) => {
        const { childId } = input.params;
        await clients.enrolment.disputeMark({ childId, guardianId: signedIn(input).id, date: input.body.date }, input.call);
      },
    }),
    route({
      ...own,
      method: 'get',
      path: '/children/{childId}/accesses',
      action: 'child.read',
      summary: 'Who looked at the child’s record, and why',
      response: pageOf(
        z.object({ staffId: z.string(), action: z.string(), purpose: z.string(), reference: z.string().optional(), at: z.string() }),
      ),
      handle: async ({ params }) => ({ items: (await clients.identity.listAccess(params)).accesses }),
    }),
  ];
}
