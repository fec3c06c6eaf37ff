import type { CallContext } from '@kezek/rpc';
import type { Ids } from '@kezek/service';
import type { ChangeRequest, Decide } from '@kezek/stream';
import { isPublic } from '@kezek/translog';
import type { ApplicationFact, ApplicationState } from './application/facts.js';
import type { PublicLog } from './log/public-log.js';
import type { Applications } from './stores.js';

export interface ChangeDeps {
  readonly applications: Applications;
  readonly publicLog: PublicLog;
  readonly ids: Ids;
}

/** A command of a call: who asks, under which key, with what content. */
export const requestOf = (call: CallContext, content: object, ids: Ids): ChangeRequest & { readonly key: string } => ({
  key: call.idempotencyKey ?? ids.next('cmd'),
  content,
  correlationId: call.correlationId,
  ...(call.actor === undefined ? {} : { actor: call.actor.id }),
});

/** Changes the child's application as a call asks, and waits until the answer has the place it led to. */
export async function changeApplication(
  call: CallContext,
  asked: { readonly childId: string },
  { decide, ...deps }: ChangeDeps & { readonly decide: Decide<ApplicationState, ApplicationFact> },
): Promise<ApplicationState> {
  const { state, facts } = await deps.applications.execute(asked.childId, requestOf(call, { ...asked }, deps.ids), decide);
  const last = facts.findLast(({ type }) => isPublic(type));
  if (last !== undefined) await deps.publicLog.written(last.id);
  return state;
}
