import type { reinstatementV1 } from '@kezek/contracts';
import type { ApplicationState } from '../application/facts.js';
import type { Today } from '../application/guards.js';
import type { Applications } from '../stores.js';
import { askBy } from './decide.js';
import type { EndedApplication } from './ended.js';
import { type Reinstatement, openReinstatement, reinstatementsOf } from './facts.js';
import { type MayAsk, mayAskFor } from './may-ask.js';

/** The newest first. */
export function toReinstatements(
  state: ApplicationState,
  ended: readonly EndedApplication[],
  today: Today,
): reinstatementV1.GetReinstatementsResponse {
  const asked = state.phase === 'none' ? [] : reinstatementsOf(state);
  return {
    ended: ended.map((one) => ({ ...toEnded(one, asked, today), ...toMayAsk(mayAskFor(state, one, { ...today, ended })) })).reverse(),
    reinstatements: asked.map(toReinstatement).reverse(),
  };
}

const toMayAsk = ({ who, because = '' }: MayAsk) => ({ mayAsk: who, because });

function toEnded(one: EndedApplication, asked: readonly Reinstatement[], today: Today) {
  const { application, reason, endedAt } = one;
  const { applicationId, placement, submittedAt, phase } = application;
  const last = asked.findLast((request) => request.applicationId === applicationId)?.phase;
  return {
    ...{ applicationId, districtId: placement.districtId, submittedAt, phase, reason, endedAt, askBy: askBy(one, today) },
    asked: last === undefined || last === 'granted' ? '' : last === 'proposed' ? 'asked' : last,
  };
}

export function toReinstatement(one: Reinstatement): reinstatementV1.Reinstatement {
  const { reinstatementId, applicationId, childId, guardianId, districtId, phase, cause, askedBy, submittedAt, askedAt, decideBy } = one;
  const { overdue, noteId = '', documentId = '', proposal } = one;
  const decided = one.phase === 'granted' || one.phase === 'refused' ? one : undefined;
  return {
    ...{ reinstatementId, applicationId, childId, guardianId, districtId, phase, cause, askedBy, submittedAt, askedAt, decideBy },
    ...{ overdue, noteId, documentId },
    proposal: proposal && { outcome: proposal.outcome, reason: proposal.reason ?? '', by: proposal.by, noteId: proposal.noteId ?? '' },
    decidedAt: decided?.decidedAt ?? '',
    reason: decided?.reason ?? '',
    decisionNoteId: decided?.decisionNoteId ?? '',
    supersedes: decided?.supersedes ?? '',
  };
}

/** Those whose term ends first before others. */
export async function openPage(
  applications: Applications,
  { districtId, limit, after }: { readonly districtId: string; readonly limit: number; readonly after: string },
): Promise<reinstatementV1.ListReinstatementsResponse> {
  const page = await applications.find(
    { reinstateIn: districtId, reinstateBy: { exists: true } },
    { limit, sort: { by: 'reinstateBy' }, ...(after === '' ? {} : { after }) },
  );
  return {
    reinstatements: page.flatMap(({ state }) => {
      const open = state.phase === 'none' ? undefined : openReinstatement(state);
      return open === undefined ? [] : [toReinstatement(open)];
    }),
    next: page.length < limit ? '' : (page.at(-1)?.cursor ?? ''),
  };
}
