import { type EnrolmentPaper, type EnrolmentPaperPolicy, type LocalDate, Rejection, addDays } from '@kezek/domain';
import { type Checked, type PaperFact, type PapersState, checkKey } from './facts.js';

export interface Bringing {
  readonly childId: string;
  readonly kind: EnrolmentPaper;
  readonly documentId: string;
  readonly issuedOn: LocalDate;
  readonly by: string;
}

/**
 * The family brings a paper, or a newer one in its place.
 * @throws Rejection `enrolment.paper-unknown` if the region does not ask for it, `enrolment.paper-day-invalid`, `enrolment.paper-expired`
 */
export function bringPaper(
  state: PapersState,
  bringing: Bringing,
  { list, today }: { readonly list: readonly EnrolmentPaperPolicy[]; readonly today: LocalDate },
): PaperFact[] {
  const asked = list.find(({ kind }) => kind === bringing.kind);
  if (asked === undefined) throw new Rejection('enrolment.paper-unknown');
  if (bringing.issuedOn > today) throw new Rejection('enrolment.paper-day-invalid', { latest: today });
  // The day of issue counts: thirty days from the first are good through the thirtieth.
  const until = asked.validCalendarDays === 0 ? undefined : addDays(bringing.issuedOn, asked.validCalendarDays - 1);
  if (until !== undefined && until < today) throw new Rejection('enrolment.paper-expired', { validUntil: until });
  const { documentId, issuedOn } = bringing;
  const before = state.brought[bringing.kind];
  if (before?.documentId === documentId && before.issuedOn === issuedOn) return [];
  return [{ type: 'enrolment.paper-brought', data: { ...bringing, ...(until === undefined ? {} : { validUntil: until }) } }];
}

export interface Checking {
  readonly childId: string;
  readonly kind: EnrolmentPaper;
  readonly kindergartenId: string;
  readonly contractId: string;
  readonly outcome: Checked['outcome'];
  readonly reason?: Checked['reason'];
  readonly by: string;
}

/**
 * The head has looked at the paper.
 * @throws Rejection `enrolment.paper-missing`, `enrolment.paper-expired`, `enrolment.paper-reason-needed`
 */
export function checkPaper(state: PapersState, checking: Checking, today: LocalDate): PaperFact[] {
  const { kind, kindergartenId, outcome, reason, ...who } = checking;
  const brought = state.brought[kind];
  if (brought === undefined) throw new Rejection('enrolment.paper-missing');
  const { documentId, validUntil } = brought;
  if (outcome === 'accepted' && validUntil !== undefined && validUntil < today)
    throw new Rejection('enrolment.paper-expired', { validUntil });
  if (outcome === 'refused' && reason === undefined) throw new Rejection('enrolment.paper-reason-needed');
  const before = state.checked[checkKey(kindergartenId, kind)];
  const why = outcome === 'accepted' || reason === undefined ? {} : { reason };
  if (before?.documentId === documentId && before.outcome === outcome && before.reason === why.reason) return [];
  return [{ type: 'enrolment.paper-checked', data: { ...who, kind, kindergartenId, documentId, outcome, ...why } }];
}

export type PaperStatus = 'missing' | 'brought' | 'accepted' | 'refused' | 'expired';

export interface ListedPaper {
  readonly kind: EnrolmentPaper;
  readonly ofEverybody: boolean;
  readonly status: PaperStatus;
  readonly documentId?: string;
  readonly issuedOn?: LocalDate;
  readonly validUntil?: LocalDate;
  readonly reason?: string;
}

/** The list as one kindergarten sees it today. A check of an earlier paper says nothing of the one that took its place. */
export const listPapers = (
  state: PapersState,
  { list, kindergartenId, today }: { list: readonly EnrolmentPaperPolicy[]; kindergartenId: string; today: LocalDate },
): ListedPaper[] =>
  list.map(({ kind, of }) => {
    const ofEverybody = of === 'everybody';
    const brought = state.brought[kind];
    if (brought === undefined) return { kind, ofEverybody, status: 'missing' };
    const checked = state.checked[checkKey(kindergartenId, kind)];
    const own = checked?.documentId === brought.documentId ? checked : undefined;
    const isOver = brought.validUntil !== undefined && brought.validUntil < today;
    const why = own?.reason === undefined ? {} : { reason: own.reason };
    return { kind, ofEverybody, ...brought, ...why, status: isOver ? 'expired' : (own?.outcome ?? 'brought') };
  });

/** Papers of special needs are asked of whom they concern: one that was brought has to be accepted, none is missed. */
export const isComplete = (papers: readonly ListedPaper[]): boolean =>
  papers.every(({ status, ofEverybody }) => status === 'accepted' || (status === 'missing' && !ofEverybody));
