import { ENROLMENT_PAPERS, REFUSAL_REASONS, Rejection, SIGNATURE_LEVELS, readContract } from '@kezek/domain';
import { cmsBytes } from '@kezek/signing';
import { z } from 'zod';
import { Download, type Route, route } from '../http/route.js';
import { contractPdf } from '../representations/contract.js';
import { type RouteDeps, given, signedIn } from './deps.js';
import { lookQuery, purposeOf } from './look.js';
import {
  childParams,
  contract,
  contractNumber,
  districtParams,
  id,
  instant,
  kindergartenParams,
  localDate,
  page,
  pageOf,
} from './schemas.js';

const level = z.enum(SIGNATURE_LEVELS);
const kind = z.enum(ENROLMENT_PAPERS);
const words = z.string().trim().min(1).max(2_000);
const contractParams = childParams.extend({ contractId: id });

/** What comes with a signature of each level; without anything, being signed in is all. */
export const signatureBody = {
  level: level.default('account'),
  challengeId: id.optional().meta({ description: 'with `one-time-code`' }),
  code: z.string().max(12).optional(),
  cms: z.string().max(100_000).optional().meta({ description: 'with `cms`: detached CMS over the bytes of the text, base64 or PEM' }),
};

/** @returns what a service takes; a text that is no CMS is left for it to refuse */
export const proofOf = (body: { challengeId?: string | undefined; code?: string | undefined; cms?: string | undefined }) => ({
  challengeId: body.challengeId ?? '',
  code: body.code ?? '',
  cms: body.cms === undefined ? new Uint8Array() : (cmsBytes(body.cms) ?? new Uint8Array()),
});

const contractText = z.object({
  digest: z.string().optional().meta({ description: 'SHA-256 of the bytes that are signed; absent until the contract is drafted' }),
  template: z.string().optional(),
  parties: z.array(z.object({ party: z.string(), level, signed: z.boolean() })),
  texts: z.object({ kk: z.string(), ru: z.string() }).optional(),
});

const signature = z.object({
  party: z.string(),
  level,
  at: instant,
  valid: z.boolean().meta({ description: 'verified again now' }),
  problem: z.string().optional(),
  subject: z.string().optional().meta({ description: 'of the certificate' }),
  issuer: z.string().optional(),
  serial: z.string().optional(),
});

const trust = z
  .object({
    readAt: instant,
    listsUntil: instant.optional().meta({ description: 'until then the lists of revoked certificates say that they are whole' }),
    stale: z.boolean().meta({ description: 'the lists have run out, or could not be read anew' }),
  })
  .meta({ description: 'what signatures by CMS are verified against' });

const paper = z.object({
  kind,
  status: z.enum(['missing', 'brought', 'accepted', 'refused', 'expired']),
  documentId: z.string().optional(),
  issuedOn: localDate.optional(),
  validUntil: localDate.optional(),
  reason: z.string().optional(),
  ofEverybody: z.boolean(),
  validCalendarDays: z.number().int().meta({ description: 'counted from its day of issue, that day included; 0: it does not run out' }),
});
const papers = z.object({
  papers: z.array(paper),
  complete: z.boolean(),
  required: z.boolean().meta({ description: 'whether the kindergarten signs only when the list is complete' }),
});

const refusal = z.object({
  contractId: z.string(),
  number: z.string().meta({ description: 'of the contract' }),
  childId: z.string(),
  kindergartenId: z.string(),
  groupId: z.string(),
  districtId: z.string(),
  reason: z.enum(REFUSAL_REASONS),
  text: z.string().optional(),
  refusedAt: instant,
  appealBy: instant,
  appeal: z.enum(['none', 'open', 'granted', 'upheld']),
  appealText: z.string().optional(),
  decideBy: instant.optional(),
  decisionText: z.string().optional(),
  anewContractId: z.string().optional(),
});

/** Without what anybody wrote: that is personal, and opened with a purpose. */
const unread = refusal.omit({ text: true, appealText: true, decisionText: true });

/** What is signed and how, on what papers, and what follows a kindergarten's no. */
export function contractRoutes({ clients, policy, clock }: RouteDeps): Route[] {
  const { deeds, documents } = clients;
  type Call = Parameters<typeof documents.getDocument>[1];
  type Refusal = Awaited<ReturnType<typeof deeds.getRefusals>>['refusals'][number];
  type Params = z.output<typeof contractParams>;
  const textOf = (params: { childId: string; contractId: string }) => deeds.getContractText(params);
  const contractScope = async ({ params }: { params: { childId: string; contractId: string } }) => {
    const { kindergartenId, districtId } = await textOf(params);
    return { childId: params.childId, kindergartenId, districtId };
  };
  const ofContract = { tag: 'contracts', params: contractParams, scope: contractScope } as const;
  const bytesOf = async (params: Params, { purpose, call }: { purpose: string; call: Call }) => {
    const { documentId } = await textOf(params);
    return documentId === '' ? undefined : (await documents.getDocument({ documentId, purpose }, call)).bytes;
  };
  const noted = async (one: Refusal, call: Call, purpose: string = 'appeal') => {
    const note = async (documentId: string) =>
      documentId === '' ? '' : Buffer.from((await documents.getDocument({ documentId, purpose }, call)).bytes).toString('utf8');
    const [text, appealText, decisionText] = await Promise.all([note(one.noteId), note(one.appealNoteId), note(one.decisionNoteId)]);
    return { ...one, text, appealText, decisionText };
  };

  return [
    route({
      ...ofContract,
      method: 'get',
      path: '/children/{childId}/contracts/{contractId}/text',
      action: 'contract.read',
      summary: 'The text of the contract in both languages, who has to sign it and how',
      query: lookQuery,
      response: contractText,
      handle: async ({ params, query, principal, call }) => {
        const { digest, template, parties } = await textOf(params);
        const bytes = await bytesOf(params, { purpose: purposeOf(query.purpose, principal), call });
        const read = bytes && readContract(Buffer.from(bytes).toString('utf8'));
        return { digest, template, parties, ...(read === undefined ? {} : { texts: read.texts }) };
      },
    }),
    route({
      ...ofContract,
      method: 'get',
      path: '/children/{childId}/contracts/{contractId}/text.txt',
      action: 'contract.read',
      summary: 'The very bytes that are signed',
      query: lookQuery,
      download: { mediaTypes: ['text/plain'] },
      handle: async ({ params, query, principal, call }) => {
        const bytes = await bytesOf(params, { purpose: purposeOf(query.purpose, principal), call });
        const { number } = await textOf(params);
        return new Download(bytes ?? '', { mediaType: 'text/plain; charset=utf-8', name: `${number}.txt` });
      },
    }),
    route({
      ...ofContract,
      method: 'get',
      path: '/children/{childId}/contracts/{contractId}/text.pdf',
      action: 'contract.read',
      summary: 'The contract to print, in one of its languages, made from the bytes that are signed',
      query: lookQuery.extend({ language: z.enum(['kk', 'ru']).default('kk') }),
      download: { mediaTypes: ['application/pdf'] },
      handle: async ({ params, query: { language, purpose }, principal, call }) => {
        const bytes = await bytesOf(params, { purpose: purposeOf(purpose, principal), call });
        const { digest, number } = await textOf(params);
        const { signatures } = await deeds.listSignatures(params);
        const read = bytes && readContract(Buffer.from(bytes).toString('utf8'));
        const pdf = await contractPdf({ text: read?.texts[language] ?? '', number, digest, language, signatures });
        return new Download(pdf, { mediaType: 'application/pdf', name: `${number}.${language}.pdf` });
      },
    }),
    route({
      ...ofContract,
      method: 'get',
      path: '/children/{childId}/contracts/{contractId}/signatures',
      action: 'contract.read',
      summary: 'Each signature, verified again now over the bytes whose digest was recorded',
      response: z.object({ digest: z.string().optional(), signatures: z.array(signature), trust: trust.optional() }),
      handle: ({ params }) => deeds.listSignatures(params),
    }),
    route({
      ...ofContract,
      method: 'post',
      path: '/children/{childId}/contracts/{contractId}/signature-code',
      action: 'contract.sign-as-guardian',
      summary: 'Send a code to the guardian’s phone that signs this contract and nothing else',
      status: 201,
      response: z.object({ challengeId: z.string(), expiresAt: instant }),
      handle: (input) => deeds.requestSignatureCode({ ...input.params, guardianId: signedIn(input).id }, input.call),
    }),
    route({
      method: 'post',
      path: '/districts/{districtId}/contracts/{contractId}/signature',
      action: 'contract.sign-as-department',
      tag: 'contracts',
      summary: 'Sign a contract of three parties for the department',
      params: districtParams.extend({ contractId: id }),
      scope: ({ params: { districtId } }) => ({ districtId }),
      body: z.object({ childId: id, ...signatureBody }),
      response: contract,
      handle: async (input) => {
        const { contractId } = input.params;
        const { childId, level: by } = input.body;
        const request = { childId, contractId, party: 'department', signerId: signedIn(input).id, level: by, ...proofOf(input.body) };
        return given((await deeds.putSignature(request, input.call)).contract);
      },
    }),
    route({
      method: 'get',
      path: '/districts/{districtId}/contracts-to-sign',
      action: 'contract.list-to-sign',
      tag: 'contracts',
      summary: 'Contracts that wait for the signature of the department',
      params: districtParams,
      query: page,
      scope: ({ params: { districtId } }) => ({ districtId }),
      response: pageOf(contract),
      handle: async ({ params, query }) => {
        const { contracts, next } = await deeds.listAwaitingDepartment({ ...params, ...query });
        return { items: contracts, next };
      },
    }),
    route({
      method: 'get',
      path: '/districts/{districtId}/contracts',
      action: 'contract.find',
      tag: 'contracts',
      summary: 'The contract of a number that somebody reads on theirs, in whatever phase it is',
      params: districtParams,
      query: z.object({ number: contractNumber.min(1) }),
      scope: ({ params: { districtId } }) => ({ districtId }),
      response: pageOf(contract),
      handle: async ({ params, query }) => ({ items: (await deeds.findContracts({ ...params, ...query })).contracts, next: '' }),
    }),

    route({
      ...ofContract,
      method: 'get',
      path: '/children/{childId}/contracts/{contractId}/papers',
      action: 'contract.read',
      summary: 'The list of papers as the kindergarten of the contract sees it',
      response: papers,
      handle: async ({ params }) => {
        const { kindergartenId } = await textOf(params);
        const list = await deeds.getPapers({ childId: params.childId, kindergartenId });
        const terms = new Map(
          policy.at(clock.now()).enrolmentPapers.map(({ kind: asked, validCalendarDays }) => [asked as string, validCalendarDays]),
        );
        return { ...list, papers: list.papers.map((one) => ({ ...one, validCalendarDays: terms.get(one.kind) ?? 0 })) };
      },
    }),
    route({
      method: 'put',
      path: '/children/{childId}/papers/{kind}',
      action: 'contract.bring-paper',
      tag: 'contracts',
      summary: 'Bring a paper for enrolment: a document that was put with the purpose `enrolment`, and the day of its issue',
      params: childParams.extend({ kind }),
      body: z.object({ documentId: id, issuedOn: localDate }),
      scope: ({ params: { childId } }) => ({ childId }),
      status: 204,
      handle: async (input) =>
        void (await deeds.bringPaper({ ...input.params, ...input.body, guardianId: signedIn(input).id }, input.call)),
    }),
    route({
      ...ofContract,
      method: 'post',
      path: '/children/{childId}/contracts/{contractId}/papers/{kind}/check',
      action: 'contract.check-paper',
      summary: 'Accept a paper, or refuse it with a reason',
      params: contractParams.extend({ kind }),
      body: z.object({
        outcome: z.enum(['accepted', 'refused']),
        reason: z.enum(['unreadable', 'expired', 'other-person', 'not-this-paper']).optional(),
      }),
      status: 204,
      handle: async (input) => {
        const { outcome, reason = '' } = input.body;
        await deeds.checkPaper({ ...input.params, outcome, reason, by: signedIn(input).id }, input.call);
      },
    }),
    route({
      ...ofContract,
      method: 'get',
      path: '/children/{childId}/contracts/{contractId}/papers/{kind}/scan',
      action: 'contract.check-paper',
      summary: 'The scan of a paper; the look is recorded and shown to the guardian',
      params: contractParams.extend({ kind }),
      download: { mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'] },
      handle: async ({ params, call }) => {
        const { kindergartenId } = await textOf(params);
        const { papers: listed } = await deeds.getPapers({ childId: params.childId, kindergartenId });
        const documentId = listed.find((one) => one.kind === params.kind)?.documentId ?? '';
        const { document, bytes } = await documents.getDocument({ documentId, purpose: 'enrolment' }, call);
        const { mediaType } = given(document);
        return new Download(bytes, { mediaType, name: `${params.kind}.${mediaType.slice(mediaType.indexOf('/') + 1)}` });
      },
    }),

    route({
      method: 'post',
      path: '/kindergartens/{kindergartenId}/contracts/{contractId}/refusal',
      action: 'contract.refuse',
      tag: 'contracts',
      summary: 'Turn a family away before both have signed, for a lawful reason; the family may appeal',
      params: kindergartenParams.extend({ contractId: id }),
      scope: ({ params: { kindergartenId } }) => ({ kindergartenId }),
      body: z.object({ childId: id, reason: z.enum(REFUSAL_REASONS), text: words.meta({ description: 'for the family' }) }),
      response: contract,
      handle: async (input) => {
        const request = { contractId: input.params.contractId, ...input.body, by: signedIn(input).id };
        return given((await deeds.refuseContract(request, input.call)).contract);
      },
    }),
    route({
      method: 'get',
      path: '/children/{childId}/refusals',
      action: 'child.read',
      tag: 'contracts',
      summary: 'Where kindergartens have turned the family away, why, and what became of appeals',
      params: childParams,
      scope: ({ params: { childId } }) => ({ childId }),
      response: pageOf(refusal),
      handle: async ({ params, call }) => {
        const { refusals } = await deeds.getRefusals(params);
        return { items: await Promise.all(refusals.map((one) => noted(one, call))), next: '' };
      },
    }),
    route({
      ...ofContract,
      method: 'get',
      path: '/children/{childId}/contracts/{contractId}/refusal',
      action: 'contract.read',
      summary: 'Why the kindergarten said no and what became of it; with a purpose, also what was written, and the look is recorded',
      query: lookQuery,
      response: refusal,
      handle: async ({ params: { childId, contractId }, query: { purpose }, call }) => {
        const found = (await deeds.getRefusals({ childId })).refusals.find((one) => one.contractId === contractId);
        if (found === undefined) throw new Rejection('enrolment.not-refused');
        return purpose === undefined ? found : noted(found, call, purpose);
      },
    }),
    route({
      ...ofContract,
      method: 'post',
      path: '/children/{childId}/contracts/{contractId}/appeal',
      action: 'contract.appeal',
      summary: 'Ask the department whether the kindergarten was right; the term of the voucher waits for it',
      body: z.object({ text: words }),
      response: refusal,
      handle: async (input) => {
        const request = { ...input.params, ...input.body, guardianId: signedIn(input).id };
        return noted(given((await deeds.appealRefusal(request, input.call)).refusal), input.call);
      },
    }),
    route({
      ...ofContract,
      method: 'post',
      path: '/children/{childId}/contracts/{contractId}/appeal/decision',
      action: 'appeal.decide',
      summary: 'Decide an appeal; granted, the seat is asked for anew if it is free',
      body: z.object({ outcome: z.enum(['granted', 'upheld']), text: words }),
      response: refusal,
      handle: async (input) => {
        const request = { ...input.params, ...input.body, by: signedIn(input).id };
        return noted(given((await deeds.decideAppeal(request, input.call)).refusal), input.call);
      },
    }),
    route({
      method: 'get',
      path: '/districts/{districtId}/appeals',
      action: 'appeal.list',
      tag: 'contracts',
      summary: 'Appeals to decide, the earliest due first; what both sides wrote is opened one by one',
      params: districtParams,
      query: page,
      scope: ({ params: { districtId } }) => ({ districtId }),
      response: pageOf(unread).extend({
        silence: z.enum(['granted', 'upheld']).meta({ description: 'what an appeal becomes that nobody decides in time' }),
      }),
      handle: async ({ params, query }) => {
        const { refusals, next } = await deeds.listAppeals({ ...params, ...query });
        return { items: refusals, next, silence: policy.at(clock.now()).appealSilence };
      },
    }),
  ];
}
