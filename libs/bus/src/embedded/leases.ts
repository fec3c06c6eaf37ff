import { PARTITIONS } from '../partition.js';
import { FAST, type LeaseDoc, type Store } from './store.js';

/**
 * The partitions of one group that one member handles. A lease is renewed while the member lives; one that ran out is taken by
 * another member, which then treats what the former owner had in hand as suspect of having killed it.
 */
export class Leases {
  private readonly owned = new Map<number, LeaseDoc>();
  private untilMs = 0;

  constructor(
    private readonly store: Store,
    private readonly group: string,
    private readonly owner: string,
    private readonly leaseMs: number,
    private readonly nowMs: () => number,
  ) {}

  partitions(): number[] {
    return [...this.owned.keys()];
  }

  isSuspect(partition: number, seq: number): boolean {
    return seq <= (this.owned.get(partition)?.suspectTo ?? 0);
  }

  /** Renews what is held when a third of its time is gone, and takes what is free. */
  async refresh(): Promise<void> {
    if (this.owned.size > 0 && this.nowMs() > this.untilMs - (this.leaseMs * 2) / 3) await this.renew(0);
    if (this.owned.size < PARTITIONS) await this.takeFree();
  }

  /** Notes durably what is about to be handled, before it is. */
  async handOut(maxSeq: number): Promise<void> {
    await this.renew(maxSeq);
  }

  /** @returns whether this member may start handling a message of the partition now. */
  async holds(partition: number): Promise<boolean> {
    if (this.owned.has(partition) && this.nowMs() >= this.untilMs) await this.renew(0);
    return this.owned.has(partition);
  }

  async release(): Promise<void> {
    this.owned.clear();
    await this.store.leases.updateMany({ group: this.group, owner: this.owner }, { $set: { owner: null, untilMs: 0 } }, FAST);
  }

  private async renew(handedTo: number): Promise<void> {
    const untilMs = this.nowMs() + this.leaseMs;
    const mine = { group: this.group, owner: this.owner };
    const { matchedCount } = await this.store.leases.updateMany(mine, { $set: { untilMs }, $max: { handedTo } }, FAST);
    this.untilMs = untilMs;
    if (matchedCount === this.owned.size) return;
    const held = await this.store.leases.find(mine).toArray();
    const still = new Set(held.map((lease) => lease.partition));
    for (const partition of this.owned.keys()) if (!still.has(partition)) this.owned.delete(partition);
  }

  private async takeFree(): Promise<void> {
    const nowMs = this.nowMs();
    const all = await this.store.leases.find({ group: this.group }).toArray();
    for (const lease of all) {
      if (this.owned.has(lease.partition)) continue;
      if (lease.owner !== null && lease.owner !== this.owner && lease.untilMs > nowMs) continue;
      await this.take(lease, nowMs + this.leaseMs);
    }
  }

  private async take(lease: LeaseDoc, untilMs: number): Promise<void> {
    const { _id, owner, untilMs: seenUntilMs } = lease;
    const suspectTo = owner === null ? lease.suspectTo : Math.max(lease.suspectTo, lease.handedTo);
    const unchanged = { _id, owner, untilMs: seenUntilMs, handedTo: lease.handedTo };
    const { matchedCount } = await this.store.leases.updateOne(unchanged, { $set: { owner: this.owner, untilMs, suspectTo } }, FAST);
    if (matchedCount !== 1) return;
    this.owned.set(lease.partition, { ...lease, suspectTo });
    if (this.untilMs === 0 || untilMs < this.untilMs) this.untilMs = untilMs;
  }
}
