import type { commonV1 } from '@kezek/contracts';
import { type Instant, instantPlusMs } from '@kezek/domain';
import type { Verified } from '@kezek/stream';
import { deadlineOf, isOnCallList } from './message/decide.js';
import type { KnownMessage } from './message/facts.js';
import type { MessageStore } from './stores.js';

const MAX_BROKEN_NAMED = 100;
/** A deadline may be this late before somebody has to look why nothing acts on it. */
const GRACE_MS = 60_000;

/** N1: every message owed is delivered, on the list of calls or called, or still within its time; and its state follows from its facts. */
export async function checkInvariants(messages: MessageStore, now: Instant): Promise<commonV1.Invariant[]> {
  const broken: string[] = [];
  let checked = 0;
  for await (const { id, state, verified } of messages.verifyAll()) {
    checked += 1;
    if (state.phase === 'unknown') broken.push(`${id}: has no state`);
    else broken.push(...(await faults(messages, { state, verified }, now)).map((fault) => `${id}: ${fault}`));
  }
  return [{ id: 'N1', holds: broken.length === 0, checked, broken: broken.slice(0, MAX_BROKEN_NAMED) }];
}

async function faults(
  messages: MessageStore,
  { state, verified }: { readonly state: KnownMessage; readonly verified: Verified },
  now: Instant,
): Promise<string[]> {
  const found: string[] = [];
  if (!verified.ok) found.push(verified.problem);
  const deadline = deadlineOf(state);
  if (deadline !== undefined && instantPlusMs(deadline as Instant, GRACE_MS) < now)
    found.push(`${state.phase}, and its time was over at ${deadline}`);
  // By the index that the list of calls is read from, not by the state.
  if (
    isOnCallList(state) &&
    (await messages.count({ callSince: { exists: true }, plannedAt: state.plannedAt, recipientId: state.recipientId })) === 0
  ) {
    found.push('failed, and on no list');
  }
  return found;
}
