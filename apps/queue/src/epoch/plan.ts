import { type LocalDate, type QueueCategory, type RegionPolicy, type StatusClass, compare } from '@kezek/domain';
import { type CategoryReason, reasonOf } from './reason.js';

/** Who waits, as the plan sees it. */
export interface Waiter {
  readonly applicationId: string;
  readonly category: number;
  readonly statusClass: StatusClass;
  readonly birthDate: LocalDate;
  readonly submittedAt: string;
  readonly sequence: number;
}

/** A place among those of one category who wait in the district, from 1. */
export interface Place {
  readonly category: number;
  readonly place: number;
}

/** `order`: the child stays in its category, others come or leave before it. */
export type PlanReason = CategoryReason | 'order' | 'over-age';

/** What an epoch means for one application. By public number alone: it may be read by anybody. */
export interface PlanRow {
  readonly applicationId: string;
  readonly from: Place;
  /** Absent for a child that leaves the queue. */
  readonly to?: Place;
  /** Absent where nothing changes. */
  readonly reason?: PlanReason;
}

export interface Plan {
  readonly districtId: string;
  readonly effectiveOn: LocalDate;
  readonly policyDigest: string;
  /** Entries of the public log the old places follow from. */
  readonly logSize: number;
  /** In the order of the new places; who leaves comes last, in the order of the old ones. */
  readonly rows: readonly PlanRow[];
}

export interface PlanRules {
  readonly policy: RegionPolicy;
  readonly districtId: string;
  /** The day whose rules are applied. */
  readonly on: LocalDate;
}

export const planText = (plan: Plan): string => JSON.stringify(plan);
export const parsePlan = (text: string): Plan => JSON.parse(text) as Plan;

/** Old and new place of everyone who waits in a district: a dry run, and what the epoch will do if nobody comes or goes meanwhile. */
export function planRows(waiting: readonly Waiter[], rules: PlanRules): PlanRow[] {
  const categoryOn = categoriesOn(rules);
  const before = placesIn(waiting, (one) => one.category);
  const category = new Map(waiting.map((one) => [one, categoryOn(one)?.ordinal]));
  const staying = waiting.filter((one) => category.get(one) !== undefined);
  const after = placesIn(staying, (one) => category.get(one) as number);
  const rows = [...after].map(([one, to]) => row(one, { from: before.get(one) as Place, to }, rules));
  const leaving = [...before].filter(([one]) => !after.has(one));
  return [...rows, ...leaving.map(([{ applicationId }, from]): PlanRow => ({ applicationId, from, reason: 'over-age' }))];
}

export interface PlanCounts {
  readonly waiting: number;
  /** Whose category or place changes and who stays in the queue. */
  readonly changed: number;
  readonly leaving: number;
}

export function countPlan(rows: readonly PlanRow[]): PlanCounts {
  const leaving = rows.filter((one) => one.to === undefined).length;
  const told = rows.filter((one) => one.reason !== undefined).length;
  return { waiting: rows.length, changed: told - leaving, leaving };
}

function row({ applicationId, statusClass }: Waiter, { from, to }: { from: Place; to: Place }, rules: PlanRules): PlanRow {
  if (from.category !== to.category)
    return { applicationId, from, to, reason: reasonOf({ from: from.category, to: to.category, statusClass }, rules) };
  return from.place === to.place ? { applicationId, from, to } : { applicationId, from, to, reason: 'order' };
}

/** The category by the rules of the day; undefined for who is over age on it. Children of one birthday and class are looked up once. */
function categoriesOn({ policy, districtId, on }: PlanRules): (one: Waiter) => QueueCategory | undefined {
  const rules = policy.on(on);
  const known = new Map<string, QueueCategory | undefined>();
  return ({ birthDate, statusClass }) => {
    const key = `${birthDate} ${statusClass}`;
    if (!known.has(key)) {
      const over = rules.turnByAge(birthDate) === 'too-old';
      known.set(key, over ? undefined : rules.categoryOf({ statusClass, birthDate, districtId }));
    }
    return known.get(key);
  };
}

/** In the order of the queue: category, stamp, row of the file, public number. */
function placesIn(waiting: readonly Waiter[], categoryOf: (one: Waiter) => number): Map<Waiter, Place> {
  const inOrder = [...waiting].sort(
    (a, b) =>
      categoryOf(a) - categoryOf(b) ||
      compare(a.submittedAt, b.submittedAt) ||
      a.sequence - b.sequence ||
      compare(a.applicationId, b.applicationId),
  );
  const counted = new Map<number, number>();
  return new Map(
    inOrder.map((one) => {
      const category = categoryOf(one);
      const place = (counted.get(category) ?? 0) + 1;
      counted.set(category, place);
      return [one, { category, place }];
    }),
  );
}
