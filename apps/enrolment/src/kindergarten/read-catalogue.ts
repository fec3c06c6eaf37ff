import { type Instant, type Kind, type LocalDate, type Money, type RegionPolicy, isRejection } from '@kezek/domain';
import type { GroupIndex } from '../group/definition.js';
import { countSeats } from '../group/seats.js';
import { pages } from '../pages.js';
import { untoldHouses } from '../promotion/pause.js';
import type { Stores } from '../stores.js';
import type { Place, PlaceGroup } from './catalogue.js';
import { isEligibleOn } from './eligible.js';
import { type KindergartenState, detailsOf, namesOf } from './facts.js';

interface On {
  readonly now: Instant;
  readonly today: LocalDate;
}

/**
 * Every kindergarten that takes children today, with its groups counted at this moment: from one district or, with none named, from all.
 * Read after it was asked, so that a seat that is taken is gone from the next answer.
 */
export async function readCatalogue(
  { kindergartens, groups, promotions }: Pick<Stores, 'kindergartens' | 'groups' | 'promotions'>,
  { districtId, now, policy }: { districtId: string; now: Instant; policy: RegionPolicy },
): Promise<Place[]> {
  const on = { now, today: policy.localDateOf(now) };
  const fees = new Map<string, Money | undefined>();
  const feeOf = (kind: string, ageGroup: number): Money | undefined => {
    const key = `${kind} ${ageGroup}`;
    if (!fees.has(key)) fees.set(key, feeIn(policy, { kind: kind as Kind, ageGroup, day: on.today }));
    return fees.get(key);
  };
  const byHouse = new Map<string, PlaceGroup[]>();
  const filter = districtId === '' ? {} : { 'ix.districtId': districtId };
  const cursor = groups.streams.find(filter).select('ix').sort({ _id: 1 }).read('primary').readConcern('majority').lean().cursor();
  for await (const { _id, ix } of cursor as AsyncIterable<{ _id: string; ix: unknown }>) {
    const group = ix as GroupIndex;
    const known = byHouse.get(group.kindergartenId) ?? [];
    byHouse.set(group.kindergartenId, [...known, placeGroup(_id, group, { on, fee: feeOf(group.kind, group.ageGroup) })]);
  }
  const places: Place[] = [];
  const found = pages((page) => kindergartens.find(districtId === '' ? {} : { districtId }, page));
  const untoldUntil = await untoldHouses({ promotions }, { today: on.today, policy });
  for await (const { id, state } of found) {
    const untold = untoldUntil(id);
    places.push(...placeOf(state, byHouse.get(id) ?? [], on).map((place) => (untold === undefined ? place : withoutFree(place, untold))));
  }
  return places;
}

function placeOf(state: KindergartenState, groups: readonly PlaceGroup[], { today }: On): Place[] {
  if (state.phase === 'none' || !isEligibleOn(state, today)) return [];
  const { kindergartenId, kind, districtId, settlementId } = state.registration;
  return [{ kindergartenId, kind, districtId, settlementId, ...namesOf(state), details: detailsOf(state), groups }];
}

const withoutFree = (place: Place, untoldUntil: LocalDate): Place => ({
  ...place,
  untoldUntil,
  groups: place.groups.map((group) => ({ ...group, free: 0 })),
});

function placeGroup(groupId: string, group: GroupIndex, { on, fee }: { on: On; fee: Money | undefined }): PlaceGroup {
  const { ageGroup, language, stayHours, need = 'general', seats } = group;
  return { groupId, ageGroup, language, stayHours, need, seats, free: countSeats(group, on).free, fee };
}

/** Undefined where the decree in force names none. */
function feeIn(policy: RegionPolicy, { kind, ageGroup, day }: { kind: Kind; ageGroup: number; day: LocalDate }): Money | undefined {
  try {
    return policy.on(day).parentFee({ kind, ageGroup });
  } catch (error) {
    if (isRejection(error) && error.code === 'domain.no-parent-fee') return undefined;
    throw error;
  }
}
