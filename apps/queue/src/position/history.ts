import type { LocalDate } from '@kezek/domain';
import type { Standing } from '../book/standing.js';
import { CAUSES, type Cause } from './causes.js';
import { dateOfDay } from './days.js';
import type { Key, Movements } from './movements.js';
import { type PositionRecord, type QueueRecord, keyOf } from './record.js';

/** What one day's movements of one cause did to a place: less is nearer to a turn. */
export interface Step {
  readonly date: LocalDate;
  readonly cause: Cause | 'joined';
  /** The queue update or switch of regime; empty if it belongs to none. */
  readonly epochId: string;
  /** The application itself moved, or was paused; else others did. */
  readonly own: boolean;
  readonly districtId: string;
  readonly category: number;
  readonly change: number;
  readonly place: number;
  readonly changeInDistrict: number;
  readonly placeInDistrict: number;
}

/** From one entry to another the application stood in one category. */
interface Stay {
  readonly districtId: string;
  readonly category: number;
  /** Place of the movement that began it among those of its category. */
  readonly began: number;
  /** Index in the log of the entry that ended it; Infinity for the last. */
  readonly endedBy: number;
}

interface Effect {
  readonly category: number;
  readonly district: number;
}

interface Group extends Pick<Step, 'cause' | 'epochId' | 'own'> {
  readonly day: number;
  /** 0: worse; 1: better; 2: as it was. The worse first, so that no place between is better than it ever was. */
  readonly rank: number;
  category: number;
  district: number;
}

/** Every step of a place since the application came to stand in its queue, those of one day and cause together. */
export function historyOf(standing: Standing, record: PositionRecord): Step[] {
  const key = keyOf(standing);
  const steps: Step[] = [];
  let place = { category: 0, district: 0 };
  for (const stay of staysOf(standing, record)) {
    const { districtId, category, began } = stay;
    const categories = record.categories(districtId).filter(([one]) => one <= category);
    const { movements } = record.queue(districtId, category) as QueueRecord;
    const entered = movements.at(began);
    const step = (group: Omit<Group, 'rank'>): void => {
      place = { category: place.category + group.category, district: place.district + group.district };
      const { day, cause, epochId, own, category: change, district: changeInDistrict } = group;
      const places = { change, place: place.category, changeInDistrict, placeInDistrict: place.district };
      steps.push({ date: dateOfDay(day), cause, epochId, own, districtId, category, ...places });
    };
    const start = placeAt(entered.index, { categories, category, key });
    const first = steps.length === 0 && !RETURNS.has(causeAt(entered.cause));
    const own = { own: true, cause: first ? ('joined' as const) : causeAt(entered.cause), epochId: record.epochId(entered.epoch) };
    step({ day: entered.day, ...own, category: start.category - place.category, district: start.district - place.district });
    for (const group of groupsOf(stay, { categories, key, record, from: entered.index })) step(group);
  }
  return steps;
}

/** Of an application that stands there again: where it begins is not where it was first. */
const RETURNS: ReadonlySet<Cause> = new Set([
  'restored',
  'reinstated',
  'moved-in',
  'benefit-verified',
  'benefit-ended',
  'recategorised',
  'regime-switch',
]);

const CAME_BACK: ReadonlySet<Cause> = new Set(['restored', 'reinstated']);

const causeAt = (code: number): Cause => CAUSES[code] as Cause;

/** The oldest first. */
function staysOf({ applicationId, districtId, category }: Standing, record: PositionRecord): Stay[] {
  const stays: Stay[] = [];
  let queue = { districtId, category };
  let endedBy = Infinity;
  for (;;) {
    const movements = record.queue(queue.districtId, queue.category)?.movements;
    const began = movements === undefined ? -1 : lastEntry(movements, applicationId, endedBy);
    if (movements === undefined || began < 0) return stays;
    stays.unshift({ ...queue, began, endedBy });
    const index = movements.index(began);
    const from = record.cameFrom(applicationId, index);
    if (from !== undefined) {
      queue = from;
      endedBy = index;
    } else {
      // Restored or reinstated: it left by its turn or its end, if it was in this category then.
      const left = movements.lastOf(applicationId, began);
      if (!CAME_BACK.has(causeAt(movements.cause(began))) || left < 0 || movements.change(left) !== -1) return stays;
      endedBy = movements.index(left);
    }
  }
}

function lastEntry(movements: Movements, applicationId: string, before: number): number {
  let at = movements.lastOf(applicationId, before === Infinity ? movements.length : movements.before(before));
  while (at >= 0 && movements.change(at) !== 1) at = movements.lastOf(applicationId, at);
  return at;
}

interface Seen {
  readonly categories: readonly [number, QueueRecord][];
  readonly key: Key;
}

/** From 1, once the entry of that index has been read. */
function placeAt(index: number, { categories, category, key }: Seen & { readonly category: number }): Effect {
  const place = { category: 1, district: 1 };
  for (const [one, { movements }] of categories) {
    const end = movements.before(index + 1);
    for (let at = 0; at < end; at += 1) {
      if (one < category) place.district += movements.change(at);
      else if (movements.isBefore(at, key)) {
        place.category += movements.change(at);
        place.district += movements.change(at);
      }
    }
  }
  return place;
}

/** The steps of a stay without its first, by day. */
function groupsOf(
  stay: Stay,
  { categories, key, record, from }: Seen & { readonly record: PositionRecord; readonly from: number },
): Group[] {
  const groups = new Map<string, Group>();
  for (const [category, { movements }] of categories) {
    const [begin, end] = [movements.before(from + 1), stay.endedBy === Infinity ? movements.length : movements.before(stay.endedBy)];
    const undone = category === stay.category ? undoneOnTheDay({ movements, mine: category, key }, { begin, end }) : NO_MOVEMENTS;
    for (let at = begin; at < end; at += 1) {
      if (undone.has(at)) continue;
      const own = category === stay.category && movements.change(at) === 0 && movements.applicationId(at) === key.applicationId;
      const effect = effectOf(at, { movements, category, mine: stay.category, key });
      if (effect === undefined && !own) continue;
      add(groups, { movements, at, effect: effect ?? NONE, own, late: category === stay.category, record });
    }
  }
  return [...groups.values()].sort((a, b) => a.day - b.day || a.rank - b.rank || inCategoriesBefore(b) - inCategoriesBefore(a));
}

const NONE: Effect = { category: 0, district: 0 };

/** By how many there are more in the categories before: told first, so that between two steps there are never fewer than none. */
const inCategoriesBefore = ({ category, district }: Effect): number => district - category;

const NO_MOVEMENTS: ReadonlySet<number> = new Set();

/**
 * Movements of those ahead who went to a category before and came back, or the other way round, within one day. Told by cause, each would
 * stand among others of its kind, and a place between would be one that nobody ever had.
 */
function undoneOnTheDay(
  { movements, mine, key }: Omit<Where, 'category'>,
  { begin, end }: { readonly begin: number; readonly end: number },
): ReadonlySet<number> {
  const undone = new Set<number>();
  const last = new Map<string, number>();
  for (let at = begin; at < end; at += 1) {
    const other = movements.other(at);
    const isBetween = other !== 0 && other < mine;
    if (!isBetween && last.size === 0) continue;
    if (movements.change(at) === 0 || !movements.isBefore(at, key)) continue;
    const number = movements.applicationId(at);
    const before = last.get(number);
    if (!isBetween) last.delete(number);
    else if (before === undefined || movements.day(before) !== movements.day(at)) last.set(number, at);
    else {
      undone.add(before).add(at);
      last.delete(number);
    }
  }
  return undone;
}

interface Where {
  readonly movements: Movements;
  readonly category: number;
  readonly mine: number;
  readonly key: Key;
}

/**
 * What a movement does to somebody's place; undefined if nothing. One that stays in the district is told twice, by the category it left and by
 * the one it came to: the latter tells of the district, or the former where the latter stands behind.
 */
function effectOf(at: number, { movements, category, mine, key }: Where): Effect | undefined {
  const change = movements.change(at);
  if (change === 0) return undefined;
  const isAhead = (where: number): boolean => where < mine || (where === mine && movements.isBefore(at, key));
  const ahead = isAhead(category);
  const other = movements.other(at);
  const inCategory = category === mine && ahead ? change : 0;
  let inDistrict: number = ahead ? change : 0;
  if (other !== 0) {
    if (change === 1) inDistrict = Number(ahead) - Number(isAhead(other));
    else if (other <= mine) inDistrict = 0;
  }
  return inCategory === 0 && inDistrict === 0 ? undefined : { category: inCategory, district: inDistrict };
}

interface Told {
  readonly movements: Movements;
  readonly at: number;
  readonly effect: Effect;
  readonly own: boolean;
  /** A submission in the same category that comes to stand ahead was made earlier than it was logged. */
  readonly late: boolean;
  readonly record: PositionRecord;
}

function add(groups: Map<string, Group>, { movements, at, effect, own, late, record }: Told): void {
  const { day, cause: code, epoch } = movements.at(at);
  const told = causeAt(code);
  const cause = told === 'submitted' && late ? 'recorded-late' : told;
  const sign = effect.category || effect.district;
  const rank = sign > 0 ? 0 : sign < 0 ? 1 : 2;
  const name = `${day} ${rank} ${cause} ${epoch} ${own}`;
  const group = groups.get(name) ?? { day, rank, cause, epochId: record.epochId(epoch), own, category: 0, district: 0 };
  group.category += effect.category;
  group.district += effect.district;
  groups.set(name, group);
}
