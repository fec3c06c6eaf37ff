import { createHash } from 'node:crypto';
import type { contractV1 } from '@kezek/contracts';
import {
  CONTRACT_PARTIES,
  ENROLMENT_PAPERS,
  type Instant,
  type LocalDate,
  REFUSAL_REASONS,
  type RegionPolicy,
  Rejection,
  SIGNATURE_LEVELS,
  later,
} from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import { contractNumberIn, contractNumberOf } from '../contract-text/number.js';
import { appealRefusal, decideAppeal, refuseContract } from '../deed/decide.js';
import { type Deed, deedOf, partiesOf } from '../deed/facts.js';
import { anewOn } from '../deed/anew.js';
import { sign } from '../enrolment/decide.js';
import { type Contract, type EnrolmentState, contractOf } from '../enrolment/facts.js';
import { opened } from '../group/decide.js';
import { refuseIneligible } from '../kindergarten/eligible.js';
import { toContract } from '../messages.js';
import { refuseUnverifiedConclusion } from '../papers/conclusion.js';
import { bringPaper, checkPaper, isComplete, listPapers } from '../papers/decide.js';
import { dateOf, idOf, nextOf, oneOf, pageOf, textOf } from '../parse.js';
import type { DocumentPort, PaperPort } from '../signature/ports.js';
import type { Signatures } from '../signature/signatures.js';
import type { Trust } from '../signature/trust.js';
import { type ApiDeps, commanded } from './deps.js';

type Methods = Implementation<typeof contractV1.ContractServiceService>;

export interface DeedDeps extends Pick<ApiDeps, 'stores' | 'policy' | 'clock'> {
  readonly signatures: Signatures;
  readonly people: PaperPort;
  readonly documents: DocumentPort;
  /** Of what CMS signatures are verified against; undefined where nobody can sign so. */
  readonly trust: () => Trust | undefined;
}

const TEXT_MAX_CHARS = 2_000;
/** More than will ever share one. */
const SAME_NUMBER_MAX = 10;
const PAPER_REASONS = ['unreadable', 'expired', 'other-person', 'not-this-paper'] as const;
const OUTCOMES = ['granted', 'upheld'] as const;

/** What is signed and how, on what papers, and what follows a kindergarten's no. */
export function deedApi(deps: DeedDeps): Methods {
  return { ...signingApi(deps), ...papersApi(deps), ...refusalApi(deps) };
}

function signingApi({ stores, policy, clock, signatures, people, trust }: DeedDeps) {
  const { enrolments } = stores;
  return {
    getContractText: async (request) => {
      const { contract, deed } = await known(stores, request);
      const { documentId = '', digest = '', template = '', levels } = deed.text ?? {};
      const parties = partiesOf(deed).map((party) => ({
        party,
        level: levels?.[party] ?? 'account',
        signed: deed.signatures.some((one) => one.party === party),
      }));
      const { contractId, kindergartenId, districtId } = contract;
      return { documentId, digest, template, parties, kindergartenId, districtId, number: contractNumberOf(contractId) };
    },

    requestSignatureCode: async ({ guardianId, ...request }, call) => {
      const { contract, deed } = await known(stores, request);
      if (contract.guardianId !== guardianId) throw new Rejection('enrolment.signer-forbidden');
      if (contract.phase !== 'drafted' || deed.text === undefined) throw new Rejection('enrolment.contract-not-found');
      const { digest } = deed.text;
      return people.requestSigningCode({ guardianId, digest }, keyed(call));
    },

    putSignature: async (request, call) => {
      const { state, contract, deed } = await known(stores, request);
      const { childId, contractId } = contract;
      const party = oneOf('party', request.party, CONTRACT_PARTIES);
      const level = oneOf('level', request.level, SIGNATURE_LEVELS);
      const signature = { contractId, party, signedBy: idOf('signerId', request.signerId), level };
      const command = commanded(call, { sign: signature });
      await refuseForeign(call, contract);
      // What the rules refuse is refused before a code is used up; what is signed already is answered as it is.
      if (sign(state, signature, clock.now()).length > 0) {
        const today = policy.localDateOf(clock.now());
        refuseIneligible((await stores.kindergartens.load(contract.kindergartenId)).state, later(contract.from, today));
        if (party === 'kindergarten') await refuseWithoutPapers(contract, today);
        const { challengeId, code, cms } = request;
        const evidence = await signatures.take(contract, deed, {
          party,
          level,
          signerId: signature.signedBy,
          proof: { challengeId, code, cms },
        });
        const { state: after } = await enrolments.execute(childId, command, (before, now) => sign(before, { ...signature, evidence }, now));
        return { contract: told(after, contractId) };
      }
      return { contract: told((await enrolments.execute(childId, command, () => [])).state, contractId) };
    },

    listSignatures: async (request) => {
      const { contract, deed } = await known(stores, request);
      const verified = await signatures.verify(contract, deed);
      return {
        digest: deed.text?.digest ?? '',
        trust: toTrust(trust()),
        signatures: verified.map(({ party, level, signedBy, at, verdict }) => ({
          ...{ party, level, signedBy, at, valid: verdict.valid, problem: verdict.problem },
          ...{ subject: '', issuer: '', serial: '', ...verdict.certificate },
        })),
      };
    },

    listAwaitingDepartment: async (request) => {
      const page = pageOf(request);
      const districtId = idOf('districtId', request.districtId);
      const found = await enrolments.find({ awaiting: districtId }, page);
      const waits = (state: EnrolmentState, one: Contract) =>
        one.districtId === districtId &&
        one.phase === 'drafted' &&
        partiesOf(deedOf(state, one.contractId)).includes('department') &&
        !one.signed.includes('department');
      return {
        contracts: found.flatMap(({ state }) => state.contracts.filter((one) => waits(state, one)).map((one) => toContract(one, state))),
        next: nextOf(found, page.limit),
      };
    },

    findContracts: async (request) => {
      const districtId = idOf('districtId', request.districtId);
      const number = contractNumberIn(request.number);
      const found = await enrolments.find({ numbers: number }, { limit: SAME_NUMBER_MAX });
      const asked = (one: Contract): boolean => one.districtId === districtId && contractNumberOf(one.contractId) === number;
      return { contracts: found.flatMap(({ state }) => state.contracts.filter(asked).map((one) => toContract(one, state))) };
    },
  } satisfies Partial<Methods>;

  /** @throws Rejection `enrolment.conclusion-unverified`, `enrolment.papers-incomplete` with those that are missing, where the region makes them a condition */
  async function refuseWithoutPapers(contract: Contract, today: LocalDate): Promise<void> {
    const { childId, kindergartenId } = contract;
    await refuseUnverifiedSeat(stores, contract, { today, policy });
    const rules = policy.on(today);
    if (!rules.papersBeforeSignature) return;
    const { state } = await stores.papers.load(childId);
    const papers = listPapers(state, { list: rules.enrolmentPapers, kindergartenId, today });
    if (isComplete(papers)) return;
    const missing = papers.filter((one) => !isComplete([one])).map(({ kind }) => kind);
    throw new Rejection('enrolment.papers-incomplete', { missing: missing.join(', ') });
  }
}

function papersApi({ stores, policy, clock, documents }: DeedDeps) {
  const today = () => policy.localDateOf(clock.now());
  return {
    getPapers: async (request) => {
      const { state } = await stores.papers.load(idOf('childId', request.childId));
      const rules = policy.on(today());
      const papers = listPapers(state, { list: rules.enrolmentPapers, kindergartenId: request.kindergartenId, today: today() });
      const shown = papers.map(({ ofEverybody, documentId = '', issuedOn = '', validUntil = '', reason = '', ...paper }) => ({
        ...{ ...paper, documentId, issuedOn, validUntil, reason, ofEverybody },
      }));
      return { papers: shown, complete: isComplete(papers), required: rules.papersBeforeSignature };
    },

    bringPaper: async (request, call) => {
      const childId = idOf('childId', request.childId);
      const kind = oneOf('kind', request.kind, ENROLMENT_PAPERS);
      const documentId = idOf('documentId', request.documentId);
      const bringing = {
        childId,
        kind,
        documentId,
        issuedOn: dateOf('issuedOn', request.issuedOn),
        by: idOf('guardianId', request.guardianId),
      };
      // Somebody else's paper proves nothing.
      const { document } = await documents.getDocumentHead({ documentId });
      if (document?.ownerId !== childId || document.purpose !== 'enrolment') throw new Rejection('enrolment.paper-missing');
      await stores.papers.execute(childId, commanded(call, { bring: bringing }), (state) =>
        bringPaper(state, bringing, { list: policy.on(today()).enrolmentPapers, today: today() }),
      );
      return {};
    },

    checkPaper: async (request, call) => {
      const { contract } = await known(stores, request);
      await refuseForeign(call, contract);
      const { childId, contractId, kindergartenId } = contract;
      const reason = request.reason === '' ? {} : { reason: oneOf('reason', request.reason, PAPER_REASONS) };
      const checking = {
        ...{ childId, contractId, kindergartenId, kind: oneOf('kind', request.kind, ENROLMENT_PAPERS), by: idOf('by', request.by) },
        ...{ outcome: oneOf('outcome', request.outcome, ['accepted', 'refused'] as const), ...reason },
      };
      await stores.papers.execute(childId, commanded(call, { check: checking }), (state) => checkPaper(state, checking, today()));
      return {};
    },
  } satisfies Partial<Methods>;
}

function refusalApi({ stores, policy, clock, documents }: DeedDeps) {
  const { enrolments } = stores;
  const term = (workingDays: number): Instant => policy.deadlineAfterWorkingDays(clock.now(), workingDays);
  return {
    refuseContract: async (request, call) => {
      const { contract, deed } = await known(stores, request);
      const { childId, contractId } = contract;
      const reason = oneOf('reason', request.reason, REFUSAL_REASONS);
      await refuseForeign(call, contract);
      const noteId = deed.refusal?.noteId ?? (await noteOf(contract, { what: 'refusal', text: request.text, call }));
      const appealBy = term(policy.at(clock.now()).appealWorkingDays);
      const refusing = { contractId, reason, noteId, by: idOf('by', request.by), appealBy };
      const { state } = await enrolments.execute(childId, commanded(call, { refuse: { contractId, reason } }), (before) =>
        refuseContract(before, refusing),
      );
      return { contract: told(state, contractId) };
    },

    getRefusals: async (request) => ({ refusals: refusalsOf((await enrolments.load(idOf('childId', request.childId))).state) }),

    appealRefusal: async (request, call) => {
      const { contract, deed } = await known(stores, request);
      const { childId, contractId } = contract;
      const noteId = deed.appeal?.noteId ?? (await noteOf(contract, { what: 'appeal', text: request.text, call }));
      const decideBy = term(policy.at(clock.now()).appealDecisionWorkingDays);
      const appealing = { contractId, guardianId: idOf('guardianId', request.guardianId), noteId, decideBy };
      const { state } = await enrolments.execute(childId, commanded(call, { appeal: { contractId } }), (before, now) =>
        appealRefusal(before, appealing, now),
      );
      return { refusal: refusalsOf(state).find((one) => one.contractId === contractId) };
    },

    decideAppeal: async (request, call) => {
      const { contract } = await known(stores, request);
      const { childId, contractId } = contract;
      const outcome = oneOf('outcome', request.outcome, OUTCOMES);
      const noteId = await noteOf(contract, { what: 'decision', text: request.text, call });
      const decision = { contractId, outcome, noteId, by: idOf('by', request.by) };
      const { state } = await enrolments.execute(childId, commanded(call, { decide: { contractId, outcome } }), (before, now) =>
        decideAppeal(before, decision, anewOn(now, policy)),
      );
      return { refusal: refusalsOf(state).find((one) => one.contractId === contractId) };
    },

    listAppeals: async (request) => {
      const page = pageOf(request);
      const districtId = idOf('districtId', request.districtId);
      const found = await enrolments.find({ appeals: districtId }, page);
      const refusals = found
        .flatMap(({ state }) => refusalsOf(state))
        .filter((one) => one.appeal === 'open' && one.districtId === districtId);
      return { refusals, next: nextOf(found, page.limit) };
    },
  } satisfies Partial<Methods>;

  /** What people write lies sealed, and is made once a contract and step however often the command comes. */
  async function noteOf(contract: Contract, { what, text, call }: { what: string; text: string; call: CallContext }): Promise<string> {
    const words = textOf('text', text, TEXT_MAX_CHARS);
    const { idempotencyKey: given } = call;
    const named =
      given &&
      createHash('sha256')
        .update(JSON.stringify([what, contract.contractId, given]))
        .digest('hex');
    const key = named === undefined ? {} : { idempotencyKey: named };
    const note = {
      ownerKind: 'child',
      ownerId: contract.childId,
      purpose: 'contract-note',
      mediaType: '',
      bytes: Buffer.from(words, 'utf8'),
    };
    return (await documents.putDocument(note, key)).documentId;
  }
}

/** @throws Rejection `enrolment.contract-not-found` */
async function known(
  { enrolments }: DeedDeps['stores'],
  request: { childId: string; contractId: string },
): Promise<{ state: EnrolmentState; contract: Contract; deed: Deed }> {
  const { state } = await enrolments.load(idOf('childId', request.childId));
  const contractId = idOf('contractId', request.contractId);
  const contract = contractOf(state, contractId);
  if (contract === undefined) throw new Rejection('enrolment.contract-not-found');
  return { state, contract, deed: deedOf(state, contractId) };
}

/** @throws Rejection `enrolment.conclusion-unverified` where the group admits by a conclusion */
export async function refuseUnverifiedSeat(
  { groups, papers }: Pick<DeedDeps['stores'], 'groups' | 'papers'>,
  { childId, kindergartenId, groupId, from }: Contract,
  { today, policy }: { readonly today: LocalDate; readonly policy: RegionPolicy },
): Promise<void> {
  const { need } = opened((await groups.load(groupId)).state).profile;
  refuseUnverifiedConclusion((await papers.load(childId)).state, { kindergartenId, need, from: later(from, today) }, policy);
}

/** A kindergarten acts for its own contracts, a department for its own district. @throws Rejection `enrolment.contract-forbidden` */
async function refuseForeign({ actor }: CallContext, { kindergartenId, districtId }: Contract): Promise<void> {
  const { kindergartenId: house = kindergartenId, districtId: district = districtId } = actor?.scope ?? {};
  if (house !== kindergartenId || district !== districtId) throw new Rejection('enrolment.contract-forbidden');
}

const toTrust = (trust: Trust | undefined): contractV1.TrustView | undefined => trust && { listsUntil: '', ...trust };

const keyed = ({ idempotencyKey }: CallContext) => (idempotencyKey === undefined ? {} : { idempotencyKey });

function refusalsOf(state: EnrolmentState): contractV1.Refusal[] {
  return state.contracts.flatMap(({ contractId, childId, kindergartenId, groupId, districtId }) => {
    const { refusal, appeal } = deedOf(state, contractId);
    if (refusal === undefined) return [];
    const decided = appeal !== undefined && appeal.phase !== 'open' ? appeal : undefined;
    return {
      ...{ contractId, childId, kindergartenId, groupId, districtId, reason: refusal.reason, noteId: refusal.noteId },
      number: contractNumberOf(contractId),
      ...{ refusedAt: refusal.at, appealBy: refusal.appealBy, appeal: appeal?.phase ?? 'none', appealNoteId: appeal?.noteId ?? '' },
      ...{ decideBy: appeal?.decideBy ?? '', decisionNoteId: decided?.decisionNoteId ?? '', anewContractId: decided?.anewContractId ?? '' },
    };
  });
}

function told(state: EnrolmentState, contractId: string) {
  const contract = contractOf(state, contractId);
  return contract && toContract(contract, state);
}
