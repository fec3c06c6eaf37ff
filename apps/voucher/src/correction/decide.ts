import { CORRECTION_FIELDS, CORRECTION_REASONS } from '@kezek/contracts';
import { type Instant, type RegionPolicy, Rejection } from '@kezek/domain';
import type { CorrectionFact, CorrectionsState } from './facts.js';

/** Waiting at once for one child. */
export const OPEN_MAX = 10;

export interface CorrectionRequest {
  readonly childId: string;
  readonly guardianId: string;
  readonly field: string;
  readonly entryId?: string;
  readonly noteId?: string;
  readonly documentId?: string;
  readonly districtId?: string;
}

/**
 * The office has a term in working days for its answer [assumed term, dated policy].
 * @throws Rejection voucher.correction-field-invalid, voucher.too-many-corrections with `max`
 */
export function requestCorrection(
  state: CorrectionsState,
  { field, ...asked }: CorrectionRequest,
  { now, policy }: { now: Instant; policy: RegionPolicy },
): CorrectionFact[] {
  const known = CORRECTION_FIELDS.find((one) => one === field);
  if (known === undefined) throw new Rejection('voucher.correction-field-invalid');
  if (state.open.length >= OPEN_MAX) throw new Rejection('voucher.too-many-corrections', { max: OPEN_MAX });
  const correctionId = `cor_${asked.childId.replace(/^chd_/, '')}.${state.asked + 1}`;
  const answerBy = policy.deadlineAfterWorkingDays(now, policy.at(now).correctionAnswerWorkingDays);
  return [{ type: 'voucher.correction-requested', data: { ...asked, correctionId, field: known, requestedAt: now, answerBy } }];
}

/** @throws Rejection voucher.correction-not-found, voucher.correction-verdict-invalid */
export function answerCorrection(
  state: CorrectionsState,
  answer: { correctionId: string; verdict: string; reason: string; noteId?: string; by: string; now: Instant },
): CorrectionFact[] {
  const { correctionId, noteId, by, now: answeredAt } = answer;
  const verdict = (['accepted', 'declined'] as const).find((one) => one === answer.verdict);
  const reason = CORRECTION_REASONS.find((one) => one === answer.reason);
  // What was corrected was accepted, and nothing else was.
  if (verdict === undefined || reason === undefined || (verdict === 'accepted') !== (reason === 'corrected'))
    throw new Rejection('voucher.correction-verdict-invalid');
  const open = state.open.find((one) => one.correctionId === correctionId);
  if (open === undefined) throw new Rejection('voucher.correction-not-found');
  const { childId, guardianId } = open;
  const note = noteId === undefined ? {} : { noteId };
  return [{ type: 'voucher.correction-answered', data: { correctionId, childId, guardianId, verdict, reason, ...note, by, answeredAt } }];
}

/** Each is said to be late once; it stays open. */
export const lateCorrections = (state: CorrectionsState, now: Instant): CorrectionFact[] =>
  state.open
    .filter(({ overdue, answerBy }) => !overdue && answerBy <= now)
    .map(({ correctionId, childId, guardianId, answerBy }) => ({
      type: 'voucher.correction-overdue',
      data: { correctionId, childId, guardianId, answerBy },
    }));

export const dueAt = ({ open }: CorrectionsState): Instant | undefined =>
  open
    .filter(({ overdue }) => !overdue)
    .map(({ answerBy }) => answerBy)
    .sort()[0];
