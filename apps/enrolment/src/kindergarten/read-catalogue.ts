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
  /** On which the child would come. */
  readonly day: LocalDate;
}

/**
 * Every kindergarten that takes children who come on a day, with its groups as they are on that day, their seats counted at this moment: from one
 * district or, with none named, from all.
 * Read after it was asked, so that a seat that is taken is gone from the next answer.
 */
export async function readCatalogue(
  { kindergartens, groups, promotions }: Pick<Stores, 'kindergartens' | 'groups' | 'promotions'>,
  { districtId, day, now, policy }: { districtId: string; day: LocalDate; now: Instant; policy: RegionPolicy },
): Promise<Place[]> {
  const on = { now, day };
  const fees = new Map<string, Money | undefined>();
  const feeOf: FeeOf = (kind, ageGroup) => {
    const key = `${kind} ${ageGroup}`;
    if (!fees.has(key)) fees.set(key, feeIn(policy, { kind: kind as Kind, ageGroup, day }));
    return fees.get(key);
  };
  const byHouse = new Map<string, PlaceGroup[]>();
  const filter = districtId === '' ? {} : { 'ix.districtId': districtId };
  const cursor = groups.streams.find(filter).select('ix').sort({ _id: 1 }).read('primary').readConcern('majority').lean().cursor();
  for await (const { _id, ix } of cursor as AsyncIterable<{ _id: string; ix: unknown }>) {
    const group = ix as GroupIndex;
    const known = byHouse.get(group.kindergartenId) ?? [];
    byHouse.set(group.kindergartenId, [...known, placeGroup(_id, group, { on, feeOf })]);
  }
  const places: Place[] = [];
  const found = pages((page) => kindergartens.find(districtId === '' ? {} : { districtId }, page));
  const untoldUntil = await untoldHouses({ promotions }, { today: policy.localDateOf(now), policy });
  for await (const { id, state } of found) {
    const untold = untoldUntil(id);
    places.push(...placeOf(state, byHouse.get(id) ?? [], on).map((place) => (untold === undefined ? place : withoutFree(place, untold))));
  }
  return places;
}

function placeOf(state: KindergartenState, groups: readonly PlaceGroup[], { day }: On): Place[] {
  if (state.phase === 'none' || !isEligibleOn(state, day)) return [];
  const { kindergartenId, kind, districtId, settlementId } = state.registration;
  return [{ kindergartenId, kind, districtId, settlementId, ...namesOf(state), details: detailsOf(state), groups }];
}

const withoutFree = (place: Place, untoldUntil: LocalDate): Place => ({
  ...place,
  untoldUntil,
  groups: place.groups.map((group) => ({ ...group, free: 0 })),
});

type FeeOf = (kind: string, ageGroup: number) => Money | undefined;

function placeGroup(groupId: string, group: GroupIndex, { on: { now, day }, feeOf }: { on: On; feeOf: FeeOf }): PlaceGroup {
  const { language, stayHours, need = 'general', seats, kind } = group;
  const age = ageOn(group, day);
  const { free } = countSeats(group, { now, today: day });
  return { groupId, ...age, language, stayHours, need, seats, free, fee: feeOf(kind, age.ageGroup) };
}

function ageOn({ ageGroup, agedFrom, ageBefore }: GroupIndex, day: LocalDate): Pick<PlaceGroup, 'ageGroup' | 'coming'> {
  if (agedFrom === undefined || ageBefore === undefined || day >= agedFrom) return { ageGroup };
  return { ageGroup: ageBefore, coming: { ageGroup, from: agedFrom as LocalDate } };
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
