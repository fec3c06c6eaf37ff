import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import { type RouteDeps, given, signedIn } from './deps.js';
import { account, districtParams, id, month, page, pageOf, register, statement, statementSummary } from './schemas.js';

const registerParams = z.object({ registerId: id });
const REASON_MAX = 500;
/** What one register may hold; payment drafts no longer ones. */
const REGISTER_LINES_MAX = 500;
/** A bank's answer to one payment with status, reference, amount and reason, indented: twice what banks write. */
const ANSWER_LINE_MAX = 900;
const ANSWER_HEAD_MAX = 10_000;
const ANSWER_MAX = ANSWER_HEAD_MAX + REGISTER_LINES_MAX * ANSWER_LINE_MAX;
/** In JSON, quotes and line ends of the file take two bytes. */
const ANSWER_BODY_KB_MAX = 640;

/** Statements, registers, the bank and the ledger. */
export function paymentRoutes({ clients }: RouteDeps): Route[] {
  const statementOf = async (statementId: string) => given((await clients.payment.getStatement({ statementId })).statement);
  const inDistrict = {
    tag: 'payment',
    params: districtParams,
    scope: ({ params: { districtId } }: { params: { districtId: string } }) => ({ districtId }),
  } as const;
  const ofRegister = {
    tag: 'payment',
    params: registerParams,
    scope: async ({ params }: { params: { registerId: string } }) => ({
      districtId: given((await clients.payment.getRegister(params)).register).districtId,
    }),
  } as const;
  return [
    route({
      ...inDistrict,
      method: 'get',
      path: '/districts/{districtId}/statements',
      action: 'statement.read',
      summary: 'What each kindergarten of the district is owed for a month, without the lines',
      query: page.extend({ month: z.string().max(7).default('') }),
      response: pageOf(statementSummary),
      handle: async ({ params, query }) => {
        const { statements, next } = await clients.payment.listStatements({ ...params, ...query, kindergartenId: '' });
        return { items: statements, next };
      },
    }),
    route({
      tag: 'payment',
      method: 'get',
      path: '/statements/{statementId}',
      action: 'statement.read',
      summary: 'One statement line by line: norm × paid days ÷ planned days of each child',
      params: z.object({ statementId: id }),
      scope: async ({ params }) => {
        const { districtId, kindergartenId } = await statementOf(params.statementId);
        return { districtId, kindergartenId };
      },
      response: statement,
      handle: ({ params }) => statementOf(params.statementId),
    }),
    route({
      ...inDistrict,
      method: 'post',
      path: '/districts/{districtId}/registers',
      action: 'register.draft',
      summary: 'Collect the month’s computed statements for payment',
      body: z.object({ month }),
      status: 201,
      response: register,
      handle: async (input) => {
        const request = { ...input.params, ...input.body, by: signedIn(input).id };
        return given((await clients.payment.draftRegister(request, input.call)).register);
      },
    }),
    route({
      ...inDistrict,
      method: 'get',
      path: '/districts/{districtId}/registers',
      action: 'register.read',
      summary: 'Registers of the district',
      query: z.object({ month: z.string().max(7).default(''), limit: z.coerce.number().int().min(1).max(500).default(100) }),
      response: pageOf(register),
      handle: async ({ params, query }) => ({ items: (await clients.payment.listRegisters({ ...params, ...query })).registers }),
    }),
    route({
      ...ofRegister,
      method: 'get',
      path: '/registers/{registerId}',
      action: 'register.read',
      summary: 'One register',
      response: register,
      handle: async ({ params }) => given((await clients.payment.getRegister(params)).register),
    }),
    route({
      ...ofRegister,
      method: 'post',
      path: '/registers/{registerId}/approvals',
      action: 'register.approve',
      summary: 'Approve the register: two different people, neither of them the one who drafted it',
      response: register,
      handle: async (input) =>
        given((await clients.payment.approveRegister({ ...input.params, by: signedIn(input).id }, input.call)).register),
    }),
    route({
      ...ofRegister,
      method: 'post',
      path: '/registers/{registerId}/rejection',
      action: 'register.approve',
      summary: 'Reject the register before it is sent, by another than the one who drafted it: its statements are free for the next',
      body: z.object({ reason: z.string().trim().min(1).max(REASON_MAX) }),
      response: register,
      handle: async (input) => {
        const request = { ...input.params, ...input.body, by: signedIn(input).id };
        return given((await clients.payment.rejectRegister(request, input.call)).register);
      },
    }),
    route({
      ...ofRegister,
      method: 'post',
      path: '/registers/{registerId}/sending',
      action: 'register.send',
      summary: 'Write the bank file; again gives the same file',
      response: z.object({ register, fileName: z.string(), fileText: z.string() }),
      handle: (input) => clients.payment.sendRegister({ ...input.params, by: signedIn(input).id }, input.call),
    }),
    route({
      ...ofRegister,
      method: 'post',
      path: '/registers/{registerId}/bank-answer',
      action: 'register.send',
      summary: 'Record what the bank answered, line by line',
      bodyKbMax: ANSWER_BODY_KB_MAX,
      body: z.object({ fileText: z.string().min(1).max(ANSWER_MAX) }),
      response: register,
      handle: async (input) => {
        const request = { ...input.params, ...input.body, by: signedIn(input).id };
        return given((await clients.payment.recordBankAnswer(request, input.call)).register);
      },
    }),
    route({
      ...inDistrict,
      method: 'get',
      path: '/districts/{districtId}/accounts',
      action: 'account.read',
      summary: 'The ledger’s accounts: all balances sum to zero',
      response: pageOf(account),
      handle: async ({ params }) => ({ items: (await clients.payment.listAccounts(params)).accounts }),
    }),
  ];
}
