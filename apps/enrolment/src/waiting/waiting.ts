import { type LocalDate, type RegionPolicy, addDays, isRejection } from '@kezek/domain';
import type { EventData } from '@kezek/contracts';
import type { Clock } from '@kezek/service';
import { homeOf } from '../enrolment/district.js';
import { stopWaiting } from '../enrolment/waits.js';
import { type Wait, waitsOf } from '../enrolment/facts.js';
import { type Home, mayGo } from '../fit.js';
import { type GroupProfile, type GroupState, type OpenGroup, ageGroupOn } from '../group/facts.js';
import { type Waiter, offerSeats, withdrawOffers } from '../group/offer.js';
import { firstFreeDay } from '../group/seats.js';
import { isEligibleOn } from '../kindergarten/eligible.js';
import type { KindergartenState } from '../kindergarten/facts.js';
import { pages } from '../pages.js';
import type { Why } from '../placing.js';
import { untoldUntil } from '../promotion/pause.js';
import type { Stores } from '../stores.js';
import { inOrder, isOnList, join, remove } from './decide.js';
import { type Entry, type WaitingEndCause, type WaitingState, listIdOf } from './facts.js';

/** As far ahead as seats are planned with: from a campaign in summer to the first of September. */
export const PLAN_AHEAD_DAYS = 120;

type StrayOffer = Pick<EventData<'enrolment.seat-offered'>, 'groupId' | 'listId' | 'entryId'>;
type WaitPlace = Pick<Wait, 'listId' | 'entryId' | 'childId' | 'kindergartenId' | 'ageGroup'>;

/**
 * Brings together who waits and what is free. Each step is one write and may be repeated, by anybody, at any time: the child's stream says
 * where it waits, the list who is first, the group which seat is offered to whom. An offer is a seat like one that is held, so no seat is
 * offered twice whatever dies in between.
 */
export class Waiting {
  constructor(
    private readonly stores: Stores,
    private readonly policy: RegionPolicy,
    private readonly clock: Clock,
  ) {}

  /** The list takes up whom the child's stream says waits; a family that left meanwhile is not put back. */
  async enlist(wait: WaitPlace, why: Why): Promise<void> {
    const own = waitsOf((await this.stores.enrolments.load(wait.childId)).state).find(({ entryId }) => entryId === wait.entryId);
    if (own === undefined) return;
    const { voucherId: _, ...entry } = own;
    await this.stores.lists.execute(own.listId, why, (state) => join(state, entry));
    await this.fillList(own, why);
  }

  /** The list lets go of whom the child's stream says left; what was offered to it goes to the next. */
  async delist(left: EventData<'enrolment.waiting-left'>, why: Why): Promise<void> {
    await this.stores.lists.execute(left.listId, why, (state) => remove(state, left));
    for await (const groupId of this.groupsOf(left)) {
      await this.stores.groups.execute(groupId, why, (state) => withdrawOffers(state, left.entryId));
    }
    await this.fillList(left, why);
  }

  /** No, or silence, ends the wait in that list alone, as a yes does once there is a contract; then the next of the list is asked. */
  async settle({ childId, entryId, groupId, cause }: EventData<'enrolment.seat-offer-ended'>, why: Why): Promise<void> {
    if (cause === 'declined' || cause === 'lapsed') await this.leave(childId, entryId, cause, why);
    await this.fill(groupId, why);
  }

  /**
   * Made from the list as it was a moment before, an offer may be to a family that is off it: it ends at once, and the seat goes on. While the
   * list still has the family, letting go of it ends the offer.
   */
  async withdrawStray({ groupId, listId, entryId }: StrayOffer, why: Why): Promise<void> {
    const { state: list } = await this.stores.lists.load(listId);
    if (isOnList(list, entryId)) return;
    await this.stores.groups.execute(groupId, why, (state) => withdrawOffers(state, entryId));
  }

  async leave(childId: string, entryId: string, cause: WaitingEndCause, why: Why): Promise<void> {
    await this.stores.enrolments.execute(childId, why, (state) => stopWaiting(state, entryId, cause));
  }

  /** Offers what is free in the group to those who wait for it. */
  async fill(groupId: string, why: Why): Promise<void> {
    const { state: group } = await this.stores.groups.load(groupId);
    if (group.phase !== 'open') return;
    const { kindergartenId, ageGroup } = group.profile;
    const { state: list } = await this.stores.lists.load(listIdOf(kindergartenId, ageGroup));
    if (list.entries.length === 0) return;
    // Not while the kindergarten moves its age groups up: the next look offers what is left then.
    if ((await untoldUntil(this.stores, kindergartenId, { today: this.today(), policy: this.policy })) !== undefined) return;
    const earliest = this.policy.calendar.addWorkingDays(this.today(), 1);
    const latest = addDays(this.today(), PLAN_AHEAD_DAYS);
    if (firstFreeDay(group, { from: earliest, latest }, this.clock.now()) === undefined) return;
    const { state: kindergarten } = await this.stores.kindergartens.load(kindergartenId);
    const waiters = await this.waiters(list, group, kindergarten);
    for (let made = 1; made > 0;) {
      const { facts } = await this.stores.groups.execute(groupId, why, (state: GroupState, now) => {
        const until = this.policy.deadlineAfterWorkingDays(now, this.policy.at(now).seatOfferWorkingDays);
        return offerSeats(state, waiters, { now, earliest, latest, until });
      });
      made = facts.length;
    }
  }

  async fillList(list: Pick<WaitPlace, 'kindergartenId' | 'ageGroup'>, why: Why): Promise<void> {
    for await (const groupId of this.groupsOf(list)) await this.fill(groupId, why);
  }

  async fillHouse(kindergartenId: string, why: Why): Promise<void> {
    for await (const { id } of pages((page) => this.stores.groups.find({ kindergartenId }, page))) await this.fill(id, why);
  }

  /** What neither a call nor an event finished: seats that are free while somebody waits, and children who have outgrown their list. */
  async tidy(why: Why): Promise<void> {
    for await (const { id: listId, state } of pages((page) => this.stores.lists.find({ awaited: 1 }, page))) {
      const { kindergartenId, ageGroup } = placeOfList(listId);
      for (const { childId, entryId, birthDate } of state.entries) {
        if (this.isOutgrown(birthDate, ageGroup)) await this.leave(childId, entryId, 'age', why);
      }
      await this.fillList({ kindergartenId, ageGroup }, why);
    }
  }

  private async waiters(list: WaitingState, open: OpenGroup, kindergarten: KindergartenState): Promise<Waiter[]> {
    const group = open.profile;
    const listId = listIdOf(group.kindergartenId, group.ageGroup);
    const isTaking = (from: LocalDate): boolean => kindergarten.phase !== 'none' && isEligibleOn(kindergarten, from);
    const order = this.policy.at(this.clock.now()).waitingOrder;
    const suited = inOrder(list, order).filter((entry) => entry.languages.includes(group.language) && isGeneral(group));
    const homes = await this.homesOf(suited);
    return suited.map((entry) => ({
      ...{ listId, entryId: entry.entryId, childId: entry.childId, guardianId: entry.guardianId },
      fits: (from) =>
        isTaking(from) &&
        this.ageGroupOn(entry.birthDate, from) === ageGroupOn(open, from) &&
        mayGo(group, homes.get(entry.entryId) ?? { districtId: entry.districtId, attends: false }, { from, policy: this.policy }),
    }));
  }

  /** Of those who came from another district: what the region allows them hangs on whether their children attend by now, and where. */
  private async homesOf(entries: readonly Entry[]): Promise<Map<string, Home>> {
    const homes = new Map<string, Home>();
    for (const { entryId, childId, fromDistrictId } of entries) {
      if (fromDistrictId === undefined) continue;
      homes.set(entryId, homeOf((await this.stores.enrolments.load(childId)).state, { districtId: fromDistrictId }));
    }
    return homes;
  }

  private isOutgrown(birthDate: LocalDate, ageGroup: number): boolean {
    const now = this.ageGroupOn(birthDate, this.today());
    return now === undefined || now > ageGroup;
  }

  /** Undefined once the child is too old for any. */
  private ageGroupOn(birthDate: LocalDate, day: LocalDate): number | undefined {
    try {
      return this.policy.on(day).ageGroupOf(birthDate);
    } catch (error) {
      if (isRejection(error) && error.code === 'domain.too-old') return undefined;
      throw error;
    }
  }

  private async *groupsOf({ kindergartenId, ageGroup }: Pick<WaitPlace, 'kindergartenId' | 'ageGroup'>): AsyncGenerator<string> {
    for await (const { id } of pages((page) => this.stores.groups.find({ kindergartenId, ageGroup }, page))) yield id;
  }

  private today(): LocalDate {
    return this.policy.localDateOf(this.clock.now());
  }
}

/** Seats for special needs are given on a medical conclusion, which a waiting list knows nothing of (domain §3.4). */
const isGeneral = ({ need = 'general' }: GroupProfile): boolean => need === 'general';

export function placeOfList(listId: string): { kindergartenId: string; ageGroup: number } {
  const colon = listId.lastIndexOf(':');
  return { kindergartenId: listId.slice(0, colon), ageGroup: Number(listId.slice(colon + 1)) };
}
