import type { commonV1 } from '@kezek/contracts';
import type { Verified } from '@kezek/stream';
import { accessesIn } from './children.js';
import { personalPaths } from './pii.js';
import type { Stores } from './stores.js';

const MAX_BROKEN_NAMED = 100;

/** Reads what is stored and says whether it holds. */
export async function checkInvariants(stores: Stores): Promise<commonV1.Invariant[]> {
  const personal = await nothingPersonalInFacts(stores);
  const { looks, history } = await streamsHold(stores);
  return [looks, personal, history];
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

/** S1: as many looks are shown to the guardian as were recorded. And of every stream, that its state follows from its facts. */
async function streamsHold({ guardians, children, staff, challenges }: Stores) {
  const looks = new Tally('S1');
  const history = new Tally('history');
  const follows = (store: Pick<typeof children, 'streamOf'>, { id, verified }: { id: string; verified: Verified }): void =>
    history.add(verified.ok, verified.ok ? '' : `${store.streamOf(id)}: ${verified.problem}`);
  for await (const guardian of guardians.verifyAll()) follows(guardians, guardian);
  for await (const child of children.verifyAll()) {
    follows(children, child);
    const recorded = child.state.phase === 'unknown' ? 0 : child.state.accesses;
    const listed = accessesIn(child.facts).length;
    looks.add(listed >= recorded, `${child.id}: ${recorded} looks recorded, ${listed} listed`);
  }
  for await (const one of staff.verifyAll()) follows(staff, one);
  for await (const challenge of challenges.verifyAll()) follows(challenges, challenge);
  return { looks: looks.result(), history: history.result() };
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
