import type { Instant, RegionPolicy } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import type { ChangeRequest, StreamStore } from '@kezek/stream';
import { openMatters } from '../portrait/fold.js';
import type { Portrait } from '../portrait/portrait.js';
import { type Seen, approveErasure, declineErasure, erased, note, requestErasure } from './decide.js';
import type { KeepingFact, KeepingState } from './facts.js';

export interface KeeperDeps {
  readonly keepings: StreamStore<KeepingState, KeepingFact>;
  readonly portrait: Pick<Portrait, 'standing'>;
  readonly policy: RegionPolicy;
  readonly clock: Clock;
}

/** Others may record at the same moment; each writes again until what it wrote is what it sees. */
const ATTEMPTS_MAX = 10;

/** How long a child's personal data are kept, as the portrait shows what is open. */
export class Keeper {
  constructor(private readonly deps: KeeperDeps) {}

  async seen(childId: string): Promise<Seen> {
    const { portrait, policy, clock } = this.deps;
    const now = clock.now();
    const standing = await portrait.standing(childId);
    const districtId = standing.application?.districtId;
    return {
      childId,
      matters: openMatters(standing, policy.localDateOf(now)),
      changedAt: (standing.changedAt ?? now) as Instant,
      ...(districtId === undefined || districtId === '' ? {} : { districtId }),
    };
  }

  /** Something of the child changed. */
  async note(childId: string, correlationId: string): Promise<void> {
    const { keepings, policy } = this.deps;
    for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
      const seen = await this.seen(childId);
      const { facts } = await keepings.execute(childId, { correlationId }, (state) => note(state, seen, policy));
      if (facts.length === 0) return;
    }
  }

  async request(asked: { childId: string; guardianId: string }, request: ChangeRequest): Promise<KeepingState> {
    const { childId, guardianId } = asked;
    const seen = await this.seen(childId);
    return this.change(childId, request, (state, now) => requestErasure(state, { guardianId, seen, now }, this.deps.policy));
  }

  async approve({ childId, by }: { childId: string; by: string }, request: ChangeRequest): Promise<KeepingState> {
    const seen = await this.seen(childId);
    return this.change(childId, request, (state) => approveErasure(state, { by, seen }));
  }

  async decline(asked: { childId: string; by: string; reason: string }, request: ChangeRequest): Promise<KeepingState> {
    return this.change(asked.childId, request, (state) => declineErasure(state, asked));
  }

  /** What identity says it did. */
  async done(done: { childId: string; erasureId: string }, request: ChangeRequest): Promise<void> {
    await this.change(done.childId, request, (state) => erased(state, done));
  }

  private async change(
    childId: string,
    request: ChangeRequest,
    decide: (state: KeepingState, now: Instant) => KeepingFact[],
  ): Promise<KeepingState> {
    return (await this.deps.keepings.execute(childId, request, decide)).state;
  }
}
