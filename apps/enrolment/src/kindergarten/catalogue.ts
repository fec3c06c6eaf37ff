import { type GeoPoint, type LocalDate, type Money, distanceMetres } from '@kezek/domain';
import type { Details } from './facts.js';

export interface Place {
  readonly kindergartenId: string;
  readonly kind: string;
  readonly districtId: string;
  readonly settlementId: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly details: Details | undefined;
  readonly groups: readonly PlaceGroup[];
  /** Absent while free places are told. */
  readonly untoldUntil?: LocalDate;
}

export interface PlaceGroup {
  readonly groupId: string;
  /** On the day that is asked about. */
  readonly ageGroup: number;
  /** Another age that is told for a later day; absent if there is none. */
  readonly coming?: { readonly ageGroup: number; readonly from: LocalDate };
  readonly language: string;
  readonly stayHours: string;
  readonly need: string;
  readonly seats: number;
  readonly free: number;
  /** The parent's a month; undefined if the region has none. */
  readonly fee: Money | undefined;
}

/** A place with what fits of it. */
export interface Found extends Place {
  readonly seats: number;
  readonly free: number;
  /** Undefined without a point here or there. */
  readonly distance: number | undefined;
}

/** What a family looks for; what is left out may be any. */
export interface Search {
  readonly settlementId?: string;
  readonly kinds?: readonly string[];
  readonly ageGroup?: number;
  readonly languages?: readonly string[];
  readonly stayHours?: readonly string[];
  readonly needs?: readonly string[];
  readonly freeOnly: boolean;
  readonly near?: GeoPoint;
  readonly withinMetres?: number;
  readonly feeMax?: Money;
}

export const SORTS = ['distance', 'free', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** Kindergartens with at least one group that fits; of their groups, those that fit. */
export function search(places: readonly Place[], wanted: Search): Found[] {
  return places.flatMap((place) => {
    if (wanted.settlementId !== undefined && place.settlementId !== wanted.settlementId) return [];
    if (!among(wanted.kinds, place.kind)) return [];
    const point = place.details?.point;
    const distance = wanted.near === undefined || point === undefined ? undefined : distanceMetres(wanted.near, point);
    if (wanted.withinMetres !== undefined && (distance === undefined || distance > wanted.withinMetres)) return [];
    const groups = place.groups.filter((group) => fits(group, place, wanted));
    if (groups.length === 0) return [];
    return [{ ...place, groups, distance, seats: total(groups, 'seats'), free: total(groups, 'free') }];
  });
}

/** In one order, whatever order they came in: what is equal stands by name, then by id. A place without a distance comes last. */
export const sorted = (found: readonly Found[], sort: Sort): Found[] => [...found].sort((a, b) => compare(keyOf(a, sort), keyOf(b, sort)));

/** The part of the list after a cursor. A cursor is the place of what was shown last: it stands, whatever comes or goes around it. */
export function pageOf(
  list: readonly Found[],
  { sort, limit, after }: { readonly sort: Sort; readonly limit: number; readonly after?: string },
) {
  const last = after === undefined ? undefined : keyIn(after);
  const rest = last === undefined ? list : list.filter((one) => compare(keyOf(one, sort), last) > 0);
  const page = rest.slice(0, limit);
  const end = page.at(-1);
  return { page, next: end === undefined || rest.length <= limit ? '' : cursorOf(keyOf(end, sort)) };
}

export const totalFree = (found: readonly Found[]): number => total(found, 'free');

type Key = readonly [number, string, string];

function keyOf({ distance, free, nameKk, kindergartenId }: Found, sort: Sort): Key {
  const rank = { distance: distance ?? Infinity, free: -free, name: 0 }[sort];
  return [rank, nameKk, kindergartenId];
}

function compare(a: Key, b: Key): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1].localeCompare(b[1], 'kk') || (a[2] < b[2] ? -1 : Number(a[2] > b[2]));
}

// JSON has no infinity.
const cursorOf = ([rank, ...rest]: Key): string =>
  Buffer.from(JSON.stringify([rank === Infinity ? null : rank, ...rest])).toString('base64url');

/** Undefined of what is no cursor: the list begins again. */
function keyIn(cursor: string): Key | undefined {
  try {
    const [rank, name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof name !== 'string' || typeof id !== 'string') return undefined;
    return [typeof rank === 'number' ? rank : Infinity, name, id];
  } catch {
    return undefined;
  }
}

function fits(group: PlaceGroup, { untoldUntil }: Place, { ageGroup, languages, stayHours, needs, freeOnly, feeMax }: Search): boolean {
  if (ageGroup !== undefined && group.ageGroup !== ageGroup) return false;
  if (!among(languages, group.language) || !among(stayHours, group.stayHours) || !among(needs, group.need)) return false;
  if (feeMax !== undefined && (group.fee === undefined || group.fee > feeMax)) return false;
  // Where free places are not told for a while, there may be some: a family is told when it will know.
  return !freeOnly || group.free > 0 || untoldUntil !== undefined;
}

const among = (wanted: readonly string[] | undefined, value: string): boolean => wanted === undefined || wanted.includes(value);
const total = <N extends string>(rows: readonly Readonly<Record<N, number>>[], name: N): number =>
  rows.reduce((sum, row) => sum + row[name], 0);
