import { type Handlers, causedBy } from '@kezek/stream';
import type { Erasure } from './erasure.js';

/** The order comes from where it is known that nothing is open. */
export function erasureReactions(erasure: Pick<Erasure, 'erase'>): Handlers {
  return {
    'voucher.erasure-ordered': (event) => erasure.erase({ childId: event.data.childId, erasureId: event.data.erasureId }, causedBy(event)),
  };
}
