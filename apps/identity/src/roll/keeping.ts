import { type Instant, type RegionPolicy, addDays, endOfDay, isRejection } from '@kezek/domain';
import type { Stores } from '../stores.js';
import { ROLL_PURPOSE, type Rolls } from './rolls.js';

interface Deps {
  readonly rolls: Pick<Rolls, 'open'>;
  readonly policy: RegionPolicy;
}

/**
 * The files of old queues are full of numbers, names and phones. An import needs its file until it has run; what was planned, and what became
 * of each row, the queue keeps without them.
 */
export class RollKeeping {
  constructor(
    private readonly stores: Pick<Stores, 'documents' | 'lookup'>,
    private readonly deps: Deps,
  ) {}

  /** Erases the files whose term is over. */
  async expire(now: Instant): Promise<void> {
    const { documents } = this.stores;
    for (const { documentId, at } of await documents.keptFor(ROLL_PURPOSE)) {
      if (now > this.keepUntil(at)) await documents.erase(documentId);
    }
  }

  /** Erases every file that names the person, whoever else it names: an import of theirs that is not run yet has to be brought in again. */
  async eraseNaming(personId: string): Promise<void> {
    const { documents } = this.stores;
    for (const { documentId } of await documents.keptFor(ROLL_PURPOSE)) {
      if (await this.names(documentId, personId)) await documents.erase(documentId);
    }
  }

  /** The end of the day on which the term in force when the file came is over [assumed term]. */
  private keepUntil(at: Instant): Instant {
    const { policy } = this.deps;
    const day = policy.localDateOf(at);
    return endOfDay(addDays(day, policy.on(day).importFileDays), policy.zone);
  }

  private async names(documentId: string, personId: string): Promise<boolean> {
    const { lookup } = this.stores;
    try {
      const { rows } = await this.deps.rolls.open(documentId);
      return rows.some(({ people: { childIin, guardianIin } }) => {
        const childId = childIin === undefined ? undefined : lookup.personId('chd', childIin);
        return childId === personId || (guardianIin !== undefined && lookup.personId('gdn', guardianIin) === personId);
      });
    } catch (error) {
      // What cannot be read as a roll may name anybody, and no import will ever need it.
      if (isRejection(error)) return true;
      throw error;
    }
  }
}
