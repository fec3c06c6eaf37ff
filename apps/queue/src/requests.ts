import type { queueV1 } from '@kezek/contracts';
import { Rejection, STATUS_CLASSES, type StatusClass, parseInstant } from '@kezek/domain';
import type { CallContext } from '@kezek/rpc';
import type { Submit } from './application/decide.js';
import type { Channel, Phase, WithdrawalReason } from './application/facts.js';
import type { AskedKindergartens } from './application/wishes.js';
import { PAGE_MAX } from './stores.js';

const PAGE_DEFAULT = 100;
const CHANNELS = ['web', 'clerk', 'import'] as const satisfies readonly Channel[];
const WITHDRAWAL_REASONS = ['guardian', 'moved', 'age', 'death'] as const satisfies readonly WithdrawalReason[];
const PHASES = ['waiting', 'turn-given', 'inactive', 'fulfilled', 'withdrawn', 'annulled'] as const satisfies readonly Phase[];
const OPAQUE = /^[A-Za-z0-9][A-Za-z0-9._:-]{2,79}$/;

/** @throws Rejection queue.channel-invalid, queue.stamp-missing, queue.stamp-not-allowed, queue.status-class-invalid, domain.instant-format */
export function toSubmit(request: queueV1.SubmitApplicationRequest, applicationId: string): Submit {
  const { childId, guardianId, birthDate, districtId, settlementId, languages, kinds } = request;
  const channel = oneOf(CHANNELS, request.channel || 'web', 'queue.channel-invalid');
  return {
    applicationId,
    childId,
    guardianId,
    birthDate,
    districtId,
    settlementId,
    languages,
    kinds,
    channel,
    ...toKindergartens(request),
    ...imported(channel, request),
  };
}

/** Absent if nothing is said of them. */
export const toKindergartens = ({ wishes }: { wishes?: queueV1.KindergartenWishes | undefined }): { wishes?: AskedKindergartens } =>
  wishes === undefined ? {} : { wishes };

function imported(channel: Channel, { submittedAt, statusClass }: queueV1.SubmitApplicationRequest): Pick<Submit, 'imported'> {
  if (channel !== 'import') {
    if (submittedAt !== '' || statusClass !== '') throw new Rejection('queue.stamp-not-allowed');
    return {};
  }
  if (submittedAt === '') throw new Rejection('queue.stamp-missing');
  return { imported: { submittedAt: parseInstant(submittedAt), statusClass: toStatusClass(statusClass || 'general') } };
}

/** @throws Rejection queue.status-class-invalid */
export const toStatusClass = (text: string): StatusClass => oneOf(STATUS_CLASSES, text, 'queue.status-class-invalid');

/** @throws Rejection queue.reason-invalid */
export const toWithdrawalReason = (text: string): WithdrawalReason => oneOf(WITHDRAWAL_REASONS, text || 'guardian', 'queue.reason-invalid');

/** @throws Rejection queue.phase-invalid */
export const toPhase = (text: string): string => (text === '' ? '' : oneOf(PHASES, text, 'queue.phase-invalid'));

/** An opaque reference, so that nothing personal gets into the history. @throws Rejection queue.document-invalid */
export function toDocumentId(text: string): string | undefined {
  if (text === '') return undefined;
  if (!OPAQUE.test(text)) throw new Rejection('queue.document-invalid');
  return text;
}

/** @throws Rejection queue.page-too-large {max} */
export function toLimit(limit: number): number {
  if (limit > PAGE_MAX) throw new Rejection('queue.page-too-large', { max: PAGE_MAX });
  return limit > 0 ? limit : PAGE_DEFAULT;
}

/** @throws Rejection queue.turns-max-invalid */
export function toTurnsMax(turnsMax: number): number {
  if (turnsMax < 1) throw new Rejection('queue.turns-max-invalid');
  return turnsMax;
}

/** Who acts, where it matters who it is. @throws Rejection queue.unauthenticated */
export function actorOf(call: CallContext): string {
  if (call.actor === undefined) throw new Rejection('queue.unauthenticated');
  return call.actor.id;
}

function oneOf<T extends string>(allowed: readonly T[], text: string, code: string): T {
  const found = allowed.find((one) => one === text);
  if (found === undefined) throw new Rejection(code, { allowed: allowed.join(', ') });
  return found;
}
