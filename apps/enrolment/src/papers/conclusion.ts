import { type LocalDate, type Need, type RegionPolicy, Rejection, SPECIAL_NEED_PAPER } from '@kezek/domain';
import { type PaperStatus, listPapers } from './decide.js';
import type { PapersState } from './facts.js';

export interface SpecialSeat {
  readonly kindergartenId: string;
  readonly need?: Need | undefined;
  /** The first day: the conclusion has to hold on it. */
  readonly from: LocalDate;
}

/**
 * Seats of some groups are given on the conclusion of a commission (domain §3.5: admission by ПМПК). To have one held the family brings it,
 * so that nobody keeps such a seat from a child who has one.
 * @throws Rejection `enrolment.conclusion-needed` with what the conclusion is instead: missing, refused, expired
 */
export function refuseWithoutConclusion(papers: PapersState, seat: SpecialSeat, policy: RegionPolicy): void {
  const status = conclusionFor(papers, seat, policy);
  if (status !== undefined && status !== 'brought' && status !== 'accepted') throw new Rejection('enrolment.conclusion-needed', { status });
}

/**
 * To be given the seat, the conclusion is verified by the kindergarten.
 * @throws Rejection `enrolment.conclusion-unverified` with what the conclusion is instead
 */
export function refuseUnverifiedConclusion(papers: PapersState, seat: SpecialSeat, policy: RegionPolicy): void {
  const status = conclusionFor(papers, seat, policy);
  if (status !== undefined && status !== 'accepted') throw new Rejection('enrolment.conclusion-unverified', { status });
}

/** Undefined where none is asked for. */
function conclusionFor(
  papers: PapersState,
  { kindergartenId, need = 'general', from }: SpecialSeat,
  policy: RegionPolicy,
): PaperStatus | undefined {
  const { conclusionNeeds, enrolmentPapers: list } = policy.on(from);
  if (!conclusionNeeds.includes(need)) return undefined;
  const paper = listPapers(papers, { list, kindergartenId, today: from }).find(({ kind }) => kind === SPECIAL_NEED_PAPER);
  return paper?.status ?? 'missing';
}
