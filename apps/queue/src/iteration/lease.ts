import { type Instant, instantPlusMs } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import type { Collection, Connection } from 'mongoose';

interface Lease {
  readonly _id: string;
  readonly by: string;
  readonly until: Instant;
}

/** Long against one batch of turns, short against the patience of those who wait for a dead instance. */
const LEASE_MS = 20_000;
const DUPLICATE_KEY = 11_000;

/** Keeps instances from running one iteration side by side: harmless for the turns, but each would write its own list of those not given. */
export class Leases {
  readonly #leases: Collection<Lease>;

  constructor(
    database: Connection,
    private readonly clock: Clock,
    private readonly owner: string,
  ) {
    this.#leases = database.collection<Lease>('iteration_lease');
  }

  /** Takes or prolongs. @returns false while another instance has it */
  async hold(iterationId: string): Promise<boolean> {
    const now = this.clock.now();
    const mine = { by: this.owner, until: instantPlusMs(now, LEASE_MS) };
    const free = { _id: iterationId, $or: [{ by: this.owner }, { until: { $lt: now } }] };
    const { matchedCount } = await this.#leases.updateOne(free, { $set: mine });
    return matchedCount === 1 || this.#insert({ _id: iterationId, ...mine });
  }

  async release(iterationId: string): Promise<void> {
    await this.#leases.deleteOne({ _id: iterationId, by: this.owner });
  }

  async #insert(lease: Lease): Promise<boolean> {
    try {
      await this.#leases.insertOne(lease);
      return true;
    } catch (error) {
      if ((error as { code?: number }).code !== DUPLICATE_KEY) throw error;
      return false;
    }
  }
}
