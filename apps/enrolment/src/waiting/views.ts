import type { waitingV1 } from '@kezek/contracts';
import type { RegionPolicy, WaitingOrder } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import { type Wait, waitsOf } from '../enrolment/facts.js';
import { type SeatOffer, offersOf } from '../group/facts.js';
import { isLive } from '../group/seats.js';
import { pages } from '../pages.js';
import type { Stores } from '../stores.js';
import { inOrder, placeOf } from './decide.js';
import { placesOver } from './history.js';
import { placeOfList } from './waiting.js';

/** Age groups of a kindergarten that may have a list. */
const AGE_GROUPS = [1, 2, 3, 4, 5, 6] as const;

/** What is shown of waiting lists. To a family only its own places, to a kindergarten its own lists. */
export class WaitViews {
  constructor(
    private readonly stores: Pick<Stores, 'enrolments' | 'lists' | 'groups'>,
    private readonly policy: RegionPolicy,
    private readonly clock: Clock,
  ) {}

  async ofChild(childId: string): Promise<waitingV1.Wait[]> {
    const { state } = await this.stores.enrolments.load(childId);
    return Promise.all(waitsOf(state).map((wait) => this.wait(wait)));
  }

  async ofKindergarten(kindergartenId: string): Promise<waitingV1.WaitingList[]> {
    const lists = await Promise.all(AGE_GROUPS.map((ageGroup) => this.list(kindergartenId, ageGroup)));
    return lists.filter(({ entries }) => entries.length > 0);
  }

  async ofDistrict(districtId: string): Promise<waitingV1.WaitingCount[]> {
    const counts: waitingV1.WaitingCount[] = [];
    for await (const { id, state } of pages((page) => this.stores.lists.find({ districtId }, page))) {
      const { kindergartenId, ageGroup } = placeOfList(id);
      const offered = (await this.offers(kindergartenId, ageGroup)).length;
      counts.push({ kindergartenId, ageGroup, waiting: state.entries.length, offered });
    }
    return counts;
  }

  private async wait({ entryId, listId, ...wait }: Wait): Promise<waitingV1.Wait> {
    const { kindergartenId, ageGroup, languages, voucherAt, districtId, fromDistrictId = '' } = wait;
    const { state } = await this.stores.lists.load(listId);
    const order = this.order();
    const offers = (await this.offers(kindergartenId, ageGroup)).filter((offer) => offer.entryId === entryId);
    return {
      ...{ entryId, listId, kindergartenId, ageGroup, languages, voucherAt, districtId, fromDistrictId, order },
      place: placeOf(state, entryId, order) ?? 0,
      waiting: state.entries.length,
      history: placesOver(await this.stores.lists.readHistory(listId), entryId, (at) => this.policy.at(at).waitingOrder),
      offers: offers.map(({ offerId, groupId, from, until }) => ({ offerId, groupId, from, until })),
    };
  }

  private async list(kindergartenId: string, ageGroup: number): Promise<waitingV1.WaitingList> {
    const { state } = await this.stores.lists.load(`${kindergartenId}:${ageGroup}`);
    const offers = state.entries.length === 0 ? [] : await this.offers(kindergartenId, ageGroup);
    const order = this.order();
    const entries = inOrder(state, order).map(({ entryId, childId, voucherAt, languages, fromDistrictId = '' }, index) => ({
      ...{ childId, voucherAt, languages: [...languages], place: index + 1, fromDistrictId },
      offeredUntil: offers.find((offer) => offer.entryId === entryId)?.until ?? '',
    }));
    return { ageGroup, entries, order };
  }

  private order(): WaitingOrder {
    return this.policy.at(this.clock.now()).waitingOrder;
  }

  private async offers(kindergartenId: string, ageGroup: number): Promise<(SeatOffer & { groupId: string })[]> {
    const found: (SeatOffer & { groupId: string })[] = [];
    const now = this.clock.now();
    for await (const { id: groupId, state } of pages((page) => this.stores.groups.find({ kindergartenId, ageGroup }, page))) {
      if (state.phase !== 'open') continue;
      for (const offer of offersOf(state)) if (isLive(offer, now)) found.push({ ...offer, groupId });
    }
    return found;
  }
}
