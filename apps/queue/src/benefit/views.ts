import type { benefitV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import { type ApplicationState, benefitsOf } from '../application/facts.js';
import type { Applications } from '../stores.js';
import type { Benefit } from './facts.js';

const FIRST_SHOWN = ['claimed', 'verified', 'refused', 'expired'] as const satisfies readonly Benefit['phase'][];

/** @throws Rejection queue.application-not-found */
export function toBenefits(state: ApplicationState): benefitV1.BenefitsResponse {
  if (state.phase === 'none') throw new Rejection('queue.application-not-found');
  const { childId, applicationId, statusClass, category, stopListedUntil = '' } = state;
  const inOrder = FIRST_SHOWN.flatMap((phase) => benefitsOf(state).filter((one) => one.phase === phase));
  return { childId, applicationId, benefits: inOrder.map(toBenefit), statusClass, category, stopListedUntil };
}

export const toBenefit = (benefit: Benefit): benefitV1.Benefit => ({
  claimId: benefit.claimId,
  code: benefit.code,
  phase: benefit.phase,
  documentId: 'documentId' in benefit ? (benefit.documentId ?? '') : '',
  issuedOn: 'issuedOn' in benefit ? (benefit.issuedOn ?? '') : '',
  awaits: benefit.phase === 'claimed' ? benefit.awaits : '',
  proofDueAt: benefit.phase === 'claimed' ? benefit.proofDueAt : '',
  statusClass: benefit.phase === 'verified' ? benefit.statusClass : '',
  validUntil: benefit.phase === 'verified' ? (benefit.validUntil ?? '') : '',
  reason: reasonOf(benefit),
});

/** Children whose first claim is due soonest come first; one child's claims stay together. */
export async function claimPage(
  applications: Applications,
  { districtId, limit, after }: { readonly districtId: string; readonly limit: number; readonly after: string },
): Promise<benefitV1.ListClaimsResponse> {
  const page = await applications.find(
    { districtId, claimDueAt: { exists: true } },
    { limit, sort: { by: 'claimDueAt' }, ...(after === '' ? {} : { after }) },
  );
  return {
    claims: page.flatMap(({ id: childId, state }) => claimsOf(childId, state)),
    next: page.length < limit ? '' : (page.at(-1)?.cursor ?? ''),
  };
}

function claimsOf(childId: string, state: ApplicationState): benefitV1.Claim[] {
  if (state.phase === 'none') return [];
  const open = benefitsOf(state).filter((one) => one.phase === 'claimed');
  const inOrder = open.sort((a, b) => (a.proofDueAt < b.proofDueAt ? -1 : 1));
  return inOrder.map((benefit) => ({ childId, applicationId: state.applicationId, benefit: toBenefit(benefit) }));
}

function reasonOf(benefit: Benefit): string {
  if (benefit.phase === 'refused') return benefit.reason;
  return benefit.phase === 'expired' ? benefit.cause : '';
}
