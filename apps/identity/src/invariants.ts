import type { commonV1 } from '@kezek/contracts';
import type { Children } from './children.js';
import { personalPaths } from './pii.js';
import type { Stores } from './stores.js';

const MAX_BROKEN_NAMED = 100;
const PAGE_STREAMS = 200;

/** Reads what is stored and says whether it holds. */
export async function checkInvariants(stores: Stores, children: Children): Promise<commonV1.Invariant[]> {
  return [await everyLookIsListed(stores, children), await nothingPersonalInFacts(stores), await statesFollowFromFacts(stores)];
}

/** S1: as many looks are shown to the guardian as were recorded. */
async function everyLookIsListed({ children: store }: Stores, children: Children): Promise<commonV1.Invariant> {
  const tally = new Tally('S1');
  for await (const id of idsOf(store)) {
    const { state } = await store.load(id);
    const listed = await children.recordedAccesses(id);
    const recorded = state.phase === 'unknown' ? 0 : state.accesses;
    // Looks may be recorded between the two readings, never fewer.
    tally.add(listed.length >= recorded, `${id}: ${recorded} looks recorded, ${listed.length} listed`);
  }
  return tally.result();
}

/** S2: no fact, handed on or waiting, holds an IIN, a phone or a name. */
async function nothingPersonalInFacts(stores: Stores): Promise<commonV1.Invariant> {
  const tally = new Tally('S2');
  for (const store of [stores.guardians, stores.children, stores.staff, stores.challenges]) {
    for await (const fact of store.history.find().lean<{ _id: string; data: unknown }[]>().cursor()) {
      const { _id, data } = fact as unknown as { _id: string; data: unknown };
      const paths = personalPaths(data);
      tally.add(paths.length === 0, `${_id}: ${paths.join(', ')}`);
    }
    const waiting = store.streams
      .find({ outboxAt: { $exists: true } })
      .select('outbox')
      .lean()
      .cursor();
    for await (const stream of waiting) {
      for (const { id, data } of (stream as unknown as { outbox: { id: string; data: unknown }[] }).outbox) {
        const paths = personalPaths(data);
        tally.add(paths.length === 0, `${id}: ${paths.join(', ')}`);
      }
    }
  }
  return tally.result();
}

async function statesFollowFromFacts(stores: Stores): Promise<commonV1.Invariant> {
  const tally = new Tally('history');
  for (const store of [stores.guardians, stores.children, stores.staff, stores.challenges]) {
    for await (const id of idsOf(store)) {
      const verified = await store.verify(id);
      tally.add(verified.ok, verified.ok ? '' : `${store.streamOf(id)}: ${verified.problem}`);
    }
  }
  return tally.result();
}

interface Listed {
  find(filter: Record<string, never>, options: { limit: number; after?: string }): Promise<{ id: string; cursor: string }[]>;
}

async function* idsOf(store: Listed): AsyncGenerator<string> {
  for (let after: string | undefined; ;) {
    const page = await store.find({}, { limit: PAGE_STREAMS, ...(after === undefined ? {} : { after }) });
    for (const { id } of page) yield id;
    if (page.length < PAGE_STREAMS) return;
    after = page.at(-1)?.cursor;
  }
}

class Tally {
  private checked = 0;
  private readonly broken: string[] = [];

  constructor(private readonly id: string) {}

  add(holds: boolean, otherwise: string): void {
    this.checked += 1;
    if (!holds) this.broken.push(otherwise);
  }

  result(): commonV1.Invariant {
    return { id: this.id, holds: this.broken.length === 0, checked: this.checked, broken: this.broken.slice(0, MAX_BROKEN_NAMED) };
  }
}
