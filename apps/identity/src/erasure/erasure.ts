import type { ChangeRequest, Fact, RecordedFact, StreamStore } from '@kezek/stream';
import { eraseChild } from '../child/decide.js';
import type { ChildFact } from '../child/facts.js';
import { eraseGuardian } from '../guardian/decide.js';
import type { RollKeeping } from '../roll/keeping.js';
import type { Stores } from '../stores.js';

/**
 * Takes away what is personal of a child: number, names, papers, notes, files of old queues that name it; and of its guardians, where they
 * have no other child. Sealed values are deleted; ids are keyed digests that lead back to nobody without the number. Facts hold nothing
 * personal and stay, so that histories, ledgers and the public log still verify.
 */
export class Erasure {
  constructor(
    private readonly stores: Stores,
    private readonly rolls: Pick<RollKeeping, 'eraseNaming'>,
  ) {}

  /** Told again after a crash it finishes what is left; told again after the family came back it takes nothing of what is new. */
  async erase({ childId, erasureId }: { childId: string; erasureId: string }, request: ChangeRequest): Promise<void> {
    const { children } = this.stores;
    // From the facts, not from the state: the erasure itself is one, and may have been written before a crash.
    const facts = await factsOf(children, childId);
    const erased = erasedBy(facts, erasureId);
    if (erased === undefined || (await children.load(childId)).state.phase === 'unknown') {
      const documents = await this.delete(childId);
      const { state: after } = await children.execute(childId, request, (before) => eraseChild(before, { erasureId, documents }));
      // Whoever wrote something while this went on, wrote it about a child that is unknown now.
      if (after.phase === 'unknown') await this.delete(childId);
    }
    const before = erased === undefined ? facts : facts.filter(({ seq }) => seq < erased.seq);
    for (const guardianId of guardiansIn(before)) await this.eraseGuardian(guardianId, erasureId, request.correlationId);
  }

  private async delete(childId: string): Promise<number> {
    const { people, documents } = this.stores;
    await people.children.remove(childId);
    await people.notes.removeOf(childId);
    await this.rolls.eraseNaming(childId);
    return documents.eraseOf({ ownerKind: 'child', ownerId: childId });
  }

  private async eraseGuardian(guardianId: string, erasureId: string, correlationId: string): Promise<void> {
    const { children, guardians, people } = this.stores;
    const others = (await children.count({ guardianIds: guardianId })) + (await children.count({ askingIds: guardianId }));
    if (others > 0) return;
    const cameBack = erasedBy(await factsOf(guardians, guardianId), erasureId) !== undefined;
    if (cameBack && (await guardians.load(guardianId)).state.phase === 'registered') return;
    await guardians.execute(guardianId, { correlationId }, (before) => eraseGuardian(before, erasureId));
    await people.guardians.remove(guardianId);
    await people.contacts.removeOf(guardianId);
    await this.rolls.eraseNaming(guardianId);
  }
}

/** Those handed on, and those that wait for it. */
async function factsOf<S extends object, F extends Fact>(
  store: Pick<StreamStore<S, F>, 'streams' | 'readHistory'>,
  id: string,
): Promise<RecordedFact<F>[]> {
  const stream = await store.streams.findOne({ _id: id }).select('outbox').lean<{ outbox: RecordedFact<F>[] }>();
  return [...(stream?.outbox ?? []), ...(await store.readHistory(id))];
}

const erasedBy = <F extends Fact>(facts: readonly RecordedFact<F>[], erasureId: string): RecordedFact<F> | undefined =>
  facts.find(({ data }) => 'erasureId' in data && data.erasureId === erasureId);

/** Everybody who is or was a guardian, or asked to be one. */
const guardiansIn = (facts: readonly RecordedFact<ChildFact>[]): string[] => [
  ...new Set(facts.flatMap(({ data }) => ('guardianId' in data ? [data.guardianId] : []))),
];
