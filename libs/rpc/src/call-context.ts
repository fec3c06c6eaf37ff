import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from './actor.js';

/** What a method knows about the call besides its request. */
export interface CallContext {
  readonly actor?: Actor;
  readonly correlationId: string;
  /** The same key again must give the same answer. */
  readonly idempotencyKey?: string;
  /** When the caller stops waiting, by machine time; calls made from here inherit it. */
  readonly deadline?: Date;
  /** Aborted when the caller gives up or its deadline passes. */
  readonly signal: AbortSignal;
  readonly locale?: string;
}

const contexts = new AsyncLocalStorage<CallContext>();

export const runInCall = <T>(context: CallContext, work: () => T): T => contexts.run(context, work);

/** The call being answered just now, if any: calls made while answering inherit its deadline, actor and locale. */
export const currentCall = (): CallContext | undefined => contexts.getStore();
