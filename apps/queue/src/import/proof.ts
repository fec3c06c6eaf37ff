import type { CategoryEffect, InversionCause, PlanRow, Proof } from './plan.js';

/** Who waits already, as far as order goes. */
export interface WaitingPlace {
  readonly category: number;
  readonly submittedAt: string;
  readonly sequence: number;
}

const EXAMPLES_PER_CAUSE_MAX = 50;

interface Ranked {
  readonly row: PlanRow;
  /** In the old order, from 0. */
  readonly old: number;
}

/**
 * That nobody loses a place against the others of the file but for a cause that is named: of all pairs, those that change sides. Within a
 * category only stamps that contradict the old places can do it; between categories a class that is served earlier, or an age.
 * @param rows that can be submitted, in the old order
 */
export function prove(rows: readonly PlanRow[], waiting: readonly WaitingPlace[], oldOrderBy: Proof['oldOrderBy']): Proof {
  const ranked = rows.map((row, old) => ({ row, old })).sort(byNewOrder);
  const classes = grouped(ranked, ({ row }) => row.statusClass);
  const categories = grouped(ranked, ({ row }) => row.category);
  const all = inversions(ranked);
  const inClasses = sum(classes.map(inversions));
  const inCategories = sum(categories.map(inversions));
  const examples = [
    ...categories.flatMap((group) => turned(group, 'stamp', () => true)),
    ...classes.flatMap((group) => turned(group, 'age', (one, other) => one.category !== other.category)),
    ...turned(ranked, 'class', (one, other) => one.statusClass !== other.statusClass),
  ];
  return {
    oldOrderBy,
    pairs: { class: all - inClasses, age: inClasses - inCategories, stamp: inCategories },
    examples: (['stamp', 'age', 'class'] as const).flatMap((cause) =>
      examples.filter((one) => one.cause === cause).slice(0, EXAMPLES_PER_CAUSE_MAX),
    ),
    categories: effects(rows, waiting),
  };
}

export const inversionsIn = ({ pairs }: Proof): number => pairs.class + pairs.age + pairs.stamp;

const byNewOrder = (a: Ranked, b: Ranked): number =>
  a.row.category - b.row.category || text(a.row.submittedAt, b.row.submittedAt) || a.row.sequence - b.row.sequence;

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Neighbours in the new order of whom the first stood behind the second; wherever pairs change sides, some neighbours do. */
function turned(
  group: readonly Ranked[],
  cause: InversionCause,
  isCause: (one: PlanRow, other: PlanRow) => boolean,
): { row: number; behindRow: number; cause: InversionCause }[] {
  return group.flatMap((one, at) => {
    const next = group[at + 1];
    if (next === undefined || next.old > one.old || !isCause(one.row, next.row)) return [];
    return [{ row: next.row.row, behindRow: one.row.row, cause }];
  });
}

/** Pairs that stand the other way round than in the old order, counted while merging. */
function inversions(list: readonly Ranked[]): number {
  let count = 0;
  const sorted = (from: number, to: number): number[] => {
    if (to - from < 2) return list.slice(from, to).map(({ old }) => old);
    const middle = (from + to) >>> 1;
    const left = sorted(from, middle);
    const right = sorted(middle, to);
    const merged: number[] = [];
    let l = 0;
    for (const value of right) {
      while (l < left.length && (left[l] ?? 0) < value) merged.push(left[l++] ?? 0);
      count += left.length - l;
      merged.push(value);
    }
    return merged.concat(left.slice(l));
  };
  sorted(0, list.length);
  return count;
}

/** How many of those who wait already stand behind how many of the imported. */
function effects(rows: readonly PlanRow[], waiting: readonly WaitingPlace[]): CategoryEffect[] {
  const imported = grouped(rows, ({ category }) => category);
  return imported
    .map((group) => {
      const category = group[0]?.category ?? 0;
      const keys = group.map(keyOf).sort(text);
      const before = waiting.filter((one) => one.category === category).map((one) => lowerBound(keys, keyOf(one)));
      const places = before.filter((count) => count > 0);
      return {
        category,
        imported: group.length,
        waiting: before.length,
        waitingBehind: places.length,
        placesMax: places.reduce((max, count) => Math.max(max, count), 0),
      };
    })
    .sort((a, b) => a.category - b.category);
}

const SEQUENCE_DIGITS = 10;
const keyOf = ({ submittedAt, sequence }: { submittedAt: string; sequence: number }): string =>
  `${submittedAt}|${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`;

/** How many of the sorted keys are less. */
function lowerBound(sorted: readonly string[], key: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function grouped<T, K>(list: readonly T[], keyOf: (one: T) => K): T[][] {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
