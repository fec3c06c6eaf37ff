import type { enrolmentV1 } from '@kezek/contracts';
import type { RegionPolicy } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import type { Found, IndexFilter } from '@kezek/stream';
import type { GroupIndex } from './group/definition.js';
import type { GroupState, OpenGroup } from './group/facts.js';
import { countSeats } from './group/seats.js';
import { toGroup, toKindergarten } from './messages.js';
import { nextOf } from './parse.js';
import type { Stores } from './stores.js';

export interface SeatCount {
  readonly seats: number;
  readonly held: number;
  readonly taken: number;
  readonly free: number;
}

export interface GroupQuery {
  readonly filter: IndexFilter;
  readonly freeOnly: boolean;
  readonly limit: number;
  readonly after?: string;
}

/** A query for free seats alone looks at so many pages before it answers what it has. */
const FREE_PAGES_MAX = 20;

/** What is asked about kindergartens, groups and seats. Counted from the groups' indexed projections at the moment of the question. */
export class Views {
  constructor(
    private readonly stores: Pick<Stores, 'kindergartens' | 'groups'>,
    private readonly policy: RegionPolicy,
    private readonly clock: Clock,
  ) {}

  /** Free seats by settlement, age group, language and kind. */
  async freeSeats(districtId: string): Promise<enrolmentV1.FreeSeats[]> {
    const cells = new Map<string, enrolmentV1.FreeSeats>();
    for await (const [group, { free }] of this.counted(districtId === '' ? {} : { 'ix.districtId': districtId })) {
      // A turn gives a general voucher; who needs a special group asks for a seat there.
      if (group.need !== undefined) continue;
      const { settlementId, ageGroup, language, kind } = group;
      const key = [group.districtId, settlementId, ageGroup, language, kind].join(' ');
      const cell = cells.get(key) ?? { districtId: group.districtId, settlementId, ageGroup, language, kind, free: 0 };
      cells.set(key, { ...cell, free: cell.free + free });
    }
    // In one order, so that the same seats give the same snapshot.
    return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
  }

  async kindergartens(districtId: string, page: { limit: number; after?: string }): Promise<enrolmentV1.ListKindergartensResponse> {
    const found = await this.stores.kindergartens.find(districtId === '' ? {} : { districtId }, page);
    const seats = await this.seatsOfEach(found.map(({ id }) => id));
    const kindergartens = found.flatMap(({ id, state }) =>
      state.phase === 'none' ? [] : [toKindergarten(state, seats.get(id) ?? NO_SEATS)],
    );
    return { kindergartens, next: nextOf(found, page.limit) };
  }

  async groups({ filter, freeOnly, limit, after }: GroupQuery): Promise<enrolmentV1.ListGroupsResponse> {
    const groups: enrolmentV1.Group[] = [];
    let cursor = after;
    for (let pages = 0; pages < FREE_PAGES_MAX; pages += 1) {
      const found: Found<GroupState>[] = await this.stores.groups.find(filter, {
        limit,
        ...(cursor === undefined ? {} : { after: cursor }),
      });
      for (const one of found) {
        const group = toGroup(one.state as OpenGroup, this.now());
        cursor = one.cursor;
        if (freeOnly && group.free === 0) continue;
        groups.push(group);
        if (groups.length === limit) return { groups, next: cursor };
      }
      if (found.length < limit) return { groups, next: '' };
    }
    return { groups, next: cursor ?? '' };
  }

  /** Kindergartens and seats by district and kind. */
  async statistics(): Promise<enrolmentV1.DistrictSeats[]> {
    const rows = new Map<string, enrolmentV1.DistrictSeats>();
    for (const { _id, count } of await this.kindergartenCounts()) {
      rows.set(`${_id.districtId} ${_id.kind}`, { ..._id, kindergartens: count, ...NO_SEATS });
    }
    for await (const [{ districtId, kind }, seats] of this.counted({})) {
      const key = `${districtId} ${kind}`;
      const row = rows.get(key) ?? { districtId, kind, kindergartens: 0, ...NO_SEATS };
      rows.set(key, { ...row, ...sum(row, seats) });
    }
    return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }

  async seatsOf(kindergartenId: string): Promise<SeatCount> {
    return (await this.seatsOfEach([kindergartenId])).get(kindergartenId) ?? NO_SEATS;
  }

  private kindergartenCounts() {
    return this.stores.kindergartens.streams.aggregate<{ _id: { districtId: string; kind: string }; count: number }>([
      { $group: { _id: { districtId: '$ix.districtId', kind: '$ix.kind' }, count: { $sum: 1 } } },
    ]);
  }

  private async seatsOfEach(kindergartenIds: readonly string[]): Promise<Map<string, SeatCount>> {
    const totals = new Map<string, SeatCount>();
    for await (const [{ kindergartenId }, seats] of this.counted({ 'ix.kindergartenId': { $in: kindergartenIds } })) {
      totals.set(kindergartenId, sum(totals.get(kindergartenId) ?? NO_SEATS, seats));
    }
    return totals;
  }

  private async *counted(filter: Record<string, unknown>): AsyncGenerator<[GroupIndex, SeatCount]> {
    const now = this.now();
    const cursor = this.stores.groups.streams
      .find(filter)
      .select('ix')
      .sort({ _id: 1 })
      .read('primary')
      .readConcern('majority')
      .lean()
      .cursor();
    for await (const { ix } of cursor as AsyncIterable<{ ix: unknown }>) {
      const group = ix as GroupIndex;
      yield [group, { seats: group.seats, ...countSeats(group, now) }];
    }
  }

  private now() {
    const now = this.clock.now();
    return { now, today: this.policy.localDateOf(now) };
  }
}

const NO_SEATS: SeatCount = { seats: 0, held: 0, taken: 0, free: 0 };

const sum = (a: SeatCount, b: SeatCount): SeatCount => ({
  seats: a.seats + b.seats,
  held: a.held + b.held,
  taken: a.taken + b.taken,
  free: a.free + b.free,
});
