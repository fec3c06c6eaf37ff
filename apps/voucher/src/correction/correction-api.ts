import type { correctionV1 } from '@kezek/contracts';
import { type RegionPolicy, Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Ids } from '@kezek/service';
import type { Decide, StreamStore } from '@kezek/stream';
import type { Portrait } from '../portrait/portrait.js';
import { answerCorrection, requestCorrection } from './decide.js';
import type { AnsweredCorrection, CorrectionFact, CorrectionsState, OpenCorrection } from './facts.js';

export interface CorrectionApiDeps {
  readonly corrections: StreamStore<CorrectionsState, CorrectionFact>;
  readonly portrait: Pick<Portrait, 'standing'>;
  readonly policy: RegionPolicy;
  readonly ids: Ids;
}

const PAGE_MAX = 200;
const PAGE_DEFAULT = 50;

export function correctionApi(deps: CorrectionApiDeps): Implementation<typeof correctionV1.CorrectionServiceService> {
  const { corrections, portrait, policy, ids } = deps;

  async function change(
    call: CallContext,
    childId: string,
    { what, decide }: { what: object; decide: Decide<CorrectionsState, CorrectionFact> },
  ) {
    const key = call.idempotencyKey ?? ids.next('cmd');
    const actor = call.actor === undefined ? {} : { actor: call.actor.id };
    return corrections.execute(childId, { key, content: what, correlationId: call.correlationId, ...actor }, decide);
  }

  return {
    requestCorrection: async (asked, call) => {
      const { childId, guardianId, field } = asked;
      const districtId = (await portrait.standing(childId)).application?.districtId;
      const request = { childId, guardianId, field, ...given({ ...parts(asked), districtId }) };
      const decide: Decide<CorrectionsState, CorrectionFact> = (state, now) => requestCorrection(state, request, { now, policy });
      const { state } = await change(call, childId, { what: { correct: request }, decide });
      const made = state.open.findLast((one) => one.field === field && one.entryId === request.entryId && one.noteId === request.noteId);
      return { correction: made && toCorrection(made) };
    },

    answerCorrection: async (asked, call) => {
      const { childId, correctionId, verdict, reason, by } = asked;
      const answer = { correctionId, verdict, reason, by, ...given({ noteId: asked.noteId }) };
      const decide: Decide<CorrectionsState, CorrectionFact> = (state, now) => answerCorrection(state, { ...answer, now });
      const { state } = await change(call, childId, { what: { answer }, decide });
      const answered = state.answered.find((one) => one.correctionId === correctionId);
      return { correction: answered && toCorrection(answered) };
    },

    listCorrections: async ({ childId }) => {
      const { open, answered } = (await corrections.load(childId)).state;
      return { corrections: [...[...open].reverse(), ...[...answered].reverse()].map(toCorrection) };
    },

    listOpenCorrections: async ({ districtId, limit, after }) => {
      if (limit > PAGE_MAX) throw new Rejection('voucher.page-too-large', { max: PAGE_MAX });
      const size = limit > 0 ? limit : PAGE_DEFAULT;
      const filter = { answerBy: { exists: true }, ...(districtId === '' ? {} : { districtIds: districtId }) };
      const found = await corrections.find(filter, { limit: size, sort: { by: 'answerBy' }, ...(after === '' ? {} : { after }) });
      return {
        corrections: found.flatMap(({ state }) => state.open.map(toCorrection)),
        next: found.length < size ? '' : (found.at(-1)?.cursor ?? ''),
      };
    },
  };
}

const parts = ({ entryId, noteId, documentId }: { entryId: string; noteId: string; documentId: string }) => ({
  entryId,
  noteId,
  documentId,
});

/** gRPC has no absent text. */
function given<T extends Record<string, string | undefined>>(texts: T): Partial<Record<keyof T, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined && text !== '')) as Partial<
    Record<keyof T, string>
  >;
}

function toCorrection(one: OpenCorrection | AnsweredCorrection): correctionV1.Correction {
  const { correctionId, childId, guardianId, field, requestedAt, answerBy } = one;
  const { entryId = '', noteId = '', documentId = '', districtId = '' } = one;
  const asked = { correctionId, childId, guardianId, field, entryId, noteId, documentId, districtId, requestedAt, answerBy };
  if (!('answer' in one)) return { ...asked, phase: 'open', overdue: one.overdue, answeredAt: '', reason: '', answerNoteId: '' };
  const { verdict, reason, answeredAt, noteId: answerNoteId = '' } = one.answer;
  return { ...asked, phase: verdict, overdue: false, answeredAt, reason, answerNoteId };
}
