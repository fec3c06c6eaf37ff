import { type historyV1, isEventType, parseEvent } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import type { Client } from '@kezek/rpc';
import { PORTRAIT_EVENTS, type PortraitMessage, isPortraitEvent } from './portrait-reactions.js';

export type HistoryPort = Pick<Client<typeof historyV1.HistoryServiceService>, 'listFacts'>;

/** Who told what portraits are made of, in the order they are asked. */
export const TELLERS = ['identity', 'queue', 'voucher', 'enrolment', 'payment', 'notification'] as const;
export type Teller = (typeof TELLERS)[number];

const PAGE_FACTS = 200;
const TYPES = Object.keys(PORTRAIT_EVENTS).filter(isEventType);

/**
 * One page of what a service told from its beginning is recorded again. Entries are known by their events, so that nothing needs to be
 * dropped before, live events may come meanwhile, and a page may be repeated.
 * @param after empty begins
 * @returns `next` for the page that follows, empty at the end of the last service
 * @throws Rejection voucher.cursor-invalid
 */
export async function rebuildPage(
  after: string,
  { tellers, record }: { tellers: Readonly<Record<Teller, HistoryPort>>; record: (event: PortraitMessage) => Promise<unknown> },
): Promise<{ read: number; next: string }> {
  const [teller, cursor] = placeOf(after);
  const types = TYPES.filter((type) => type.startsWith(`${teller}.`));
  const { envelopes, next } = await tellers[teller].listFacts({ types, after: cursor, limit: PAGE_FACTS });
  for (const envelope of envelopes) {
    const event = parseEvent(JSON.parse(envelope));
    if (isPortraitEvent(event.type)) await record(event as PortraitMessage);
  }
  const following = TELLERS[TELLERS.indexOf(teller) + 1];
  if (next !== '') return { read: envelopes.length, next: `${teller}:${next}` };
  return { read: envelopes.length, next: following === undefined ? '' : `${following}:` };
}

function placeOf(after: string): [Teller, string] {
  if (after === '') return [TELLERS[0], ''];
  const at = after.indexOf(':');
  const teller = TELLERS.find((name) => name === after.slice(0, at));
  if (teller === undefined) throw new Rejection('voucher.cursor-invalid');
  return [teller, after.slice(at + 1)];
}
