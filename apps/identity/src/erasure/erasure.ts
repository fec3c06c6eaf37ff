import type { ChangeRequest } from '@kezek/stream';
import { eraseChild } from '../child/decide.js';
import type { ChildFact } from '../child/facts.js';
import { eraseGuardian } from '../guardian/decide.js';
import type { RollKeeping } from '../roll/keeping.js';
import type { Stores } from '../stores.js';

/**
 * Takes away what is personal of a child: number, names, papers, notes, files of old queues that name it; and of its guardians, where they have no other child. Sealed values
 * are deleted; ids are keyed digests that lead back to nobody without the number. Facts hold nothing personal and stay, so that histories,
 * ledgers and the public log still verify.
 */
export class Erasure {
  constructor(
    private readonly stores: Stores,
    private readonly rolls: Pick<RollKeeping, 'eraseNaming'>,
  ) {}

  /** Told again after a crash it finishes what is left. */
  async erase({ childId, erasureId }: { childId: string; erasureId: string }, request: ChangeRequest): Promise<void> {
    const { children } = this.stores;
    // From the facts, not from the state: the erasure itself is one, and may have been written before a crash.
    const guardianIds = guardiansIn(await this.facts(childId));
    const documents = await this.delete(childId);
    const { state: after } = await children.execute(childId, request, (before) => eraseChild(before, { erasureId, documents }));
    // Whoever wrote something while this went on, wrote it about a child that is unknown now.
    if (after.phase === 'unknown') await this.delete(childId);
    for (const guardianId of guardianIds) await this.eraseGuardian(guardianId, erasureId, request.correlationId);
  }

  /** Those handed on, and those that wait for it. */
  private async facts(childId: string): Promise<Pick<ChildFact, 'data'>[]> {
    const { children } = this.stores;
    const stream = await children.streams.findOne({ _id: childId }).select('outbox').lean<{ outbox: ChildFact[] }>();
    return [...(stream?.outbox ?? []), ...(await children.readHistory(childId))];
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
    await guardians.execute(guardianId, { correlationId }, (before) => eraseGuardian(before, erasureId));
    await people.guardians.remove(guardianId);
    await people.contacts.removeOf(guardianId);
    await this.rolls.eraseNaming(guardianId);
  }
}

/** Everybody who is or was a guardian, or asked to be one. */
const guardiansIn = (facts: readonly Pick<ChildFact, 'data'>[]): string[] => [
  ...new Set(facts.flatMap(({ data }) => ('guardianId' in data ? [data.guardianId] : []))),
];
