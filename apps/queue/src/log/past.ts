import { compare } from '@kezek/domain';
import type { Logger } from '@kezek/service';
import type { RecordedFact, StreamStore } from '@kezek/stream';
import type { Connection } from 'mongoose';
import type { PublicLog } from './public-log.js';

type Told = RecordedFact & { readonly stream: string };

// Only what the histories tell matters here, not what they make of it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Store = Pick<StreamStore<any, any>, 'replay'>;

const BATCH = 500;
const DONE = 'past';

/**
 * An installation that had a queue before it had a public log gets its history written there first, by time, once: else none of those who wait
 * would stand in the book. Begun by several instances or cut off, it is the same log in the end.
 */
export async function writePast(
  publicLog: PublicLog,
  { database, stores, log }: { readonly database: Connection; readonly stores: readonly Store[]; readonly log: Logger },
): Promise<void> {
  const marks = database.collection<{ _id: string }>('log_mark');
  if ((await marks.findOne({ _id: DONE })) !== null) return;
  let written = 0;
  for await (const facts of batchesOf(byTime(stores.map((store) => store.replay() as AsyncGenerator<Told>)))) {
    await publicLog.record(facts.map((fact) => ({ stream: fact.stream, facts: [fact] })));
    written += facts.length;
  }
  await marks.updateOne({ _id: DONE }, { $set: { written } }, { upsert: true, writeConcern: { w: 'majority', journal: true } });
  if (written > 0) log.info({ facts: written }, 'history written to the public log');
}

async function* batchesOf(facts: AsyncGenerator<Told>): AsyncGenerator<Told[]> {
  let batch: Told[] = [];
  for await (const fact of facts) {
    if (batch.push(fact) < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Several histories as one line of time. */
async function* byTime(histories: readonly AsyncGenerator<Told>[]): AsyncGenerator<Told> {
  const heads = await Promise.all(histories.map(async (history) => ({ history, next: await history.next() })));
  for (;;) {
    let first: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (head.next.done === true) continue;
      if (first === undefined || compare(head.next.value.at, (first.next.value as Told).at) < 0) first = head;
    }
    if (first === undefined) return;
    yield first.next.value as Told;
    first.next = await first.history.next();
  }
}
