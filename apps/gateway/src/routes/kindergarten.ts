import { Rejection } from '@kezek/domain';
import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import { proofOf, signatureBody } from './contracts.js';
import { type RouteDeps, given, signedIn } from './deps.js';
import {
  child,
  contract,
  contractNumber,
  group,
  id,
  kind,
  kindergarten,
  kindergartenParams,
  language,
  localDate,
  page,
  pageOf,
  sheet,
  sheetParams,
  statementSummary,
  stayHours,
} from './schemas.js';
import { detailsOf } from './registry.js';
import { details, inclusion, need, stateOrder } from './registry-schemas.js';
import { lookReason } from './portrait.js';
import { requireContractHere } from './scopes.js';

/** What a kindergarten does, and what the department does about kindergartens and their sheets. */
export function kindergartenRoutes({ clients }: RouteDeps): Route[] {
  const districtOf = async (kindergartenId: string): Promise<string> =>
    given((await clients.enrolment.getKindergarten({ kindergartenId })).kindergarten).districtId;
  const kindergartenScope = async ({ params: { kindergartenId } }: { params: { kindergartenId: string } }) => ({
    kindergartenId,
    districtId: await districtOf(kindergartenId),
  });
  // A group's id begins with that of its kindergarten.
  const groupScope = ({ params: { groupId } }: { params: { groupId: string } }) =>
    kindergartenScope({ params: { kindergartenId: groupId.slice(0, groupId.lastIndexOf('.')) } });
  const house = { tag: 'kindergarten', params: kindergartenParams, scope: kindergartenScope } as const;
  const ofSheet = { tag: 'kindergarten', params: sheetParams, scope: groupScope } as const;

  return [
    route({
      method: 'post',
      path: '/kindergartens',
      action: 'kindergarten.register',
      tag: 'kindergarten',
      summary:
        'Enter a kindergarten into the registry, on the list and with its state order if they are given; the same again changes nothing',
      body: z.object({
        bin: z.string().max(20),
        kind,
        districtId: id,
        settlementId: id,
        nameKk: z.string().min(1).max(200),
        nameRu: z.string().min(1).max(200),
        details: details.optional(),
        inclusion: inclusion.optional().meta({ description: 'puts it on the list at once' }),
        stateOrder: stateOrder.optional(),
      }),
      scope: ({ body: { districtId } }) => ({ districtId }),
      status: 201,
      response: kindergarten,
      handle: async ({ body: { details: known, inclusion: included, stateOrder: order, ...body }, call }) => {
        const request = {
          ...body,
          details: known && detailsOf(known),
          inclusion: included && { ...included, excludedFrom: '', excludedReason: '', excludedDocument: '' },
          stateOrder: order && { ...order, alertedDaysBefore: 0, ended: false },
        };
        return given((await clients.enrolment.registerKindergarten(request, call)).kindergarten);
      },
    }),
    route({
      ...house,
      method: 'post',
      path: '/kindergartens/{kindergartenId}/groups',
      action: 'group.open',
      summary: 'Open a group; the same number again changes nothing, and is refused if the group is another',
      body: z.object({
        number: z.number().int().min(1).max(99),
        ageGroup: z.number().int().min(1).max(6),
        language,
        stayHours,
        seats: z.number().int().min(1).max(60),
        need: need.optional(),
      }),
      status: 201,
      response: group,
      handle: async ({ params: { kindergartenId }, body: { number, need: special = 'general', ...body }, call }) => {
        const idempotencyKey = `group:${kindergartenId}:${number}`;
        const opened = given(
          (await clients.enrolment.openGroup({ ...body, need: special, kindergartenId }, { ...call, idempotencyKey })).group,
        );
        const same =
          (['ageGroup', 'language', 'stayHours', 'seats'] as const).every((name) => opened[name] === body[name]) &&
          (opened.need || 'general') === special;
        if (!same) throw new Rejection('gateway.group-differs', { number });
        return opened;
      },
    }),
    route({
      ...house,
      method: 'get',
      path: '/kindergartens/{kindergartenId}/contracts',
      action: 'contract.list',
      summary: 'Who asked for a seat, who signed, who attends',
      query: page.extend({ phase: z.string().max(30).default(''), number: contractNumber.default('') }),
      response: pageOf(contract),
      handle: async ({ params, query }) => {
        const { contracts, next } = await clients.enrolment.listContracts({ ...params, ...query });
        return { items: contracts, next };
      },
    }),
    route({
      ...house,
      method: 'post',
      path: '/kindergartens/{kindergartenId}/contracts/{contractId}/signature',
      action: 'contract.sign-as-kindergarten',
      summary: 'Sign the contract as head of the kindergarten',
      params: kindergartenParams.extend({ contractId: id }),
      body: z.object({ childId: id, ...signatureBody }),
      response: contract,
      handle: async (input) => {
        const { contractId, kindergartenId } = input.params;
        const { childId, level } = input.body;
        await requireContractHere(clients, { childId, kindergartenId, contractId });
        const signer = { party: 'kindergarten', signerId: signedIn(input).id, level };
        return given((await clients.deeds.putSignature({ childId, contractId, ...signer, ...proofOf(input.body) }, input.call)).contract);
      },
    }),
    route({
      ...house,
      method: 'post',
      path: '/kindergartens/{kindergartenId}/children/{childId}/leaving',
      action: 'child.leave',
      summary: 'Record the last day of a child in the kindergarten, and why',
      params: kindergartenParams.extend({ childId: id }),
      body: z.object({
        lastDay: localDate,
        // That false data were given two people of the department say, by the voucher.
        reason: z.enum(['age', 'school', 'guardian', 'long-absence', 'moved-away', 'death']),
      }),
      response: contract,
      handle: async ({ params: { kindergartenId, childId }, body, call }) => {
        await requireContractHere(clients, { childId, kindergartenId });
        return given((await clients.enrolment.leave({ childId, ...body }, call)).contract);
      },
    }),
    route({
      ...house,
      method: 'post',
      path: '/kindergartens/{kindergartenId}/child-names',
      action: 'child.names',
      summary: 'Names of children; each look is recorded and shown to the guardian',
      body: z.object({
        childIds: z.array(id).min(1).max(100),
        ...lookReason,
      }),
      response: pageOf(child),
      handle: async (input) => {
        await onlyOwn(input.params.kindergartenId, input.body.childIds);
        const request = { ...input.body, staffId: signedIn(input).id, action: 'child.names' };
        return { items: (await clients.identity.lookUpChildren(request, input.call)).children };
      },
    }),
    route({
      ...ofSheet,
      method: 'get',
      path: '/groups/{groupId}/sheets/{month}',
      action: 'sheet.read',
      summary: 'The attendance sheet of a group and month',
      response: sheet,
      handle: async ({ params }) => given((await clients.enrolment.getSheet(params)).sheet),
    }),
    route({
      ...ofSheet,
      method: 'put',
      path: '/groups/{groupId}/sheets/{month}/days/{date}',
      action: 'sheet.mark',
      summary: 'Mark a day: the exceptions by child, all others at once',
      params: sheetParams.extend({ date: localDate }),
      body: z.object({
        marks: z
          .array(z.object({ childId: id, mark: z.string().min(1).max(40), documentId: id.optional() }))
          .max(60)
          .default([]),
        others: z.string().max(40).optional(),
      }),
      response: sheet,
      handle: async (input) => {
        const { groupId, date } = input.params;
        const marks = input.body.marks.map(({ childId, mark, documentId = '' }) => ({
          ...{ childId, date, mark, documentId },
          ...{ recordedAt: '', recordedBy: '', disputed: false },
        }));
        const request = { groupId, date, marks, others: input.body.others ?? '', by: signedIn(input).id };
        return given((await clients.enrolment.recordMarks(request, input.call)).sheet);
      },
    }),
    route({
      ...ofSheet,
      method: 'post',
      path: '/groups/{groupId}/sheets/{month}/closing',
      action: 'sheet.close',
      summary: 'Close the month; guardians are asked to confirm it',
      response: sheet,
      handle: async (input) => given((await clients.enrolment.closeSheet({ ...input.params, by: signedIn(input).id }, input.call)).sheet),
    }),
    route({
      ...ofSheet,
      method: 'post',
      path: '/groups/{groupId}/sheets/{month}/acceptance',
      action: 'sheet.accept',
      summary: 'Accept the sheet: from it the payment is computed',
      response: sheet,
      handle: async (input) => given((await clients.enrolment.acceptSheet({ ...input.params, by: signedIn(input).id }, input.call)).sheet),
    }),
    route({
      method: 'get',
      path: '/sheets',
      action: 'sheet.read',
      tag: 'kindergarten',
      summary: 'Sheets of a district or kindergarten',
      query: page.extend({
        districtId: id.optional(),
        kindergartenId: id.optional(),
        month: z.string().max(7).default(''),
        phase: z.string().max(20).default(''),
      }),
      scope: async ({ query: { districtId, kindergartenId } }) =>
        kindergartenId === undefined
          ? { ...(districtId === undefined ? {} : { districtId }) }
          : kindergartenScope({ params: { kindergartenId } }),
      response: pageOf(sheet),
      handle: async ({ query: { districtId = '', kindergartenId = '', ...query } }) => {
        const { sheets, next } = await clients.enrolment.listSheets({ districtId, kindergartenId, ...query });
        return { items: sheets, next };
      },
    }),
    route({
      ...house,
      method: 'get',
      path: '/kindergartens/{kindergartenId}/statements',
      action: 'statement.read',
      summary: 'What the kindergarten is owed and was paid, month by month',
      query: page,
      response: pageOf(statementSummary),
      handle: async ({ params, query }) => {
        const { statements, next } = await clients.payment.listStatements({ ...params, ...query, districtId: '', month: '' });
        return { items: statements, next };
      },
    }),
  ];

  /** Names are given of those alone who have, or ask for, a seat there. */
  async function onlyOwn(kindergartenId: string, childIds: readonly string[]): Promise<void> {
    for (const childId of childIds) {
      const { contracts } = await clients.enrolment.getEnrolment({ childId });
      if (!contracts.some((one) => one.kindergartenId === kindergartenId))
        throw new Rejection('gateway.forbidden', { action: 'child.names' });
    }
  }
}
