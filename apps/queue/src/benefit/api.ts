import type { benefitV1 } from '@kezek/contracts';
import { type RegionPolicy, Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Decide } from '@kezek/stream';
import type { ApplicationFact, ApplicationState } from '../application/facts.js';
import { type ChangeDeps, changeApplication } from '../change.js';
import { actorOf, toDocumentId, toLimit } from '../requests.js';
import { type Proof, type Seen, bringDocument, claim, record, refuseBenefit, verifyClaim } from './decide.js';
import { REFUSAL_REASONS, type RefusalReason } from './facts.js';
import { claimPage, toBenefits } from './views.js';

export interface BenefitApiDeps extends ChangeDeps {
  readonly policy: RegionPolicy;
}

export function benefitApi(deps: BenefitApiDeps): Implementation<typeof benefitV1.BenefitServiceService> {
  const { applications, ids, policy } = deps;
  const change = async (call: CallContext, asked: { childId: string }, decide: Decide<ApplicationState, ApplicationFact>) =>
    toBenefits(await changeApplication(call, asked, { ...deps, decide }));

  return {
    claimBenefit: (request, call) => {
      const command = { claimId: ids.next('bnf'), code: request.code, ...toProof(request) };
      return change(call, request, (state, now) => claim(state, command, { now, policy }));
    },
    documentBenefit: (request, call) => {
      const command = { claimId: request.claimId, ...toProof(request) };
      return change(call, request, (state, now) => bringDocument(state, command, { now, policy }));
    },
    verifyClaim: (request, call) => {
      const command = { claimId: request.claimId, ...toSeen(request, call) };
      return change(call, request, (state, now) => verifyClaim(state, command, { now, policy }));
    },
    recordBenefit: (request, call) => {
      const command = { claimId: ids.next('bnf'), code: request.code, ...toSeen(request, call) };
      return change(call, request, (state, now) => record(state, command, { now, policy }));
    },
    refuseBenefit: (request, call) => {
      const command = { claimId: request.claimId, reason: toReason(request.reason), by: actorOf(call) };
      return change(call, request, (state, now) => refuseBenefit(state, command, { now, policy }));
    },
    getBenefits: async ({ childId }) => toBenefits((await applications.load(childId)).state),
    listClaims: ({ districtId, limit, after }) => {
      policy.district(districtId);
      return claimPage(applications, { districtId, limit: toLimit(limit), after });
    },
  };
}

/** @throws Rejection queue.document-invalid */
function toProof({ documentId: document, issuedOn }: { documentId: string; issuedOn: string }): Proof {
  const documentId = toDocumentId(document);
  return { ...(documentId === undefined ? {} : { documentId }), ...(issuedOn === '' ? {} : { issuedOn }) };
}

/** @throws Rejection queue.document-invalid, queue.unauthenticated */
export function toSeen(request: { documentId: string; issuedOn: string; validUntilDate: string }, call: CallContext): Seen {
  const { validUntilDate } = request;
  return { ...toProof(request), ...(validUntilDate === '' ? {} : { validUntilDate }), by: actorOf(call) };
}

/** @throws Rejection queue.benefit-reason-invalid */
function toReason(text: string): RefusalReason {
  const reason = REFUSAL_REASONS.find((one) => one === text);
  if (reason === undefined) throw new Rejection('queue.benefit-reason-invalid');
  return reason;
}
