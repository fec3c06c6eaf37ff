import { type Handlers, causedBy } from '@kezek/stream';
import type { Keeper } from './keeper.js';

/** What identity did is written beside what it was asked to do. */
export function keepingReactions(keeper: Pick<Keeper, 'done'>): Handlers {
  return {
    'identity.child-erased': (event) => keeper.done({ childId: event.data.childId, erasureId: event.data.erasureId }, causedBy(event)),
  };
}
