import { type Instant, type Zone, instantFromOffset, readingsOfLocal } from '@kezek/domain';

export interface StampedRow {
  readonly row: number;
  /** As identity hands it on; empty where the row has none that can be read. */
  readonly stamp: string;
  readonly statusClass: string;
}

export interface ReadStamp {
  /** Undefined where the clocks went forward over it. */
  readonly at: Instant | undefined;
  /** It stands in the hour that came twice when the clocks went back. */
  readonly repeatedHour: boolean;
}

interface Reading {
  readonly row: number;
  readonly statusClass: string;
  readonly text: string;
  readonly moments: readonly Instant[];
}

const HAS_OFFSET = /(Z|[+-]\d{2}:\d{2})$/;

/**
 * The moments that local stamps mean, by the zone's own history (Almaty was UTC+6 until 2024-03-01, then +5). A stamp of the hour that came
 * twice says of itself only which of two moments it may be; the order of the file decides: where its clock jumps back within that hour, the
 * second round has begun, and so no row of it is read to be before one that stands above it. That is asked of the whole file where its
 * stamps rise from row to row, else of each class, as old queues kept their lists; a list that is in no order of time says nothing about the
 * hour, and then the first round is taken.
 * @param rows in the old order
 * @returns by row, those without a stamp left out
 */
export function readStamps(rows: readonly StampedRow[], zone: Zone): Map<number, ReadStamp> {
  const readings = rows.flatMap(({ row, stamp, statusClass }): Reading[] => {
    if (stamp === '') return [];
    const moments = HAS_OFFSET.test(stamp) ? [instantFromOffset(stamp)] : readingsOfLocal(stamp, zone);
    return [{ row, statusClass, text: stamp, moments }];
  });
  const second = secondRound(readings);
  return new Map(
    readings.map(({ row, moments: [first, again] }) => [
      row,
      { at: again !== undefined && second.has(row) ? again : first, repeatedHour: again !== undefined },
    ]),
  );
}

/** Rows of a repeated hour that stand in its second round. */
function secondRound(readings: readonly Reading[]): Set<number> {
  if (rises(readings)) return new Set(roundsOf(readings));
  const classes = [...new Set(readings.map(({ statusClass }) => statusClass))];
  const lists = classes.map((one) => readings.filter(({ statusClass }) => statusClass === one));
  return new Set(lists.filter(rises).flatMap(roundsOf));
}

/** Whether the stamps that mean one moment never go back. */
function rises(readings: readonly Reading[]): boolean {
  const sure = readings.flatMap(({ moments: [first, again] }) => (first === undefined || again !== undefined ? [] : [first]));
  return sure.every((at, index) => index === 0 || (sure[index - 1] ?? at) <= at);
}

function roundsOf(readings: readonly Reading[]): number[] {
  const twice = readings.filter(({ moments }) => moments.length === 2);
  const rows: number[] = [];
  let before: Reading | undefined;
  let round = 1;
  for (const reading of twice) {
    if (before === undefined || !sameHour(before, reading)) round = 1;
    else if (reading.text < before.text) round = 2;
    if (round === 2) rows.push(reading.row);
    before = reading;
  }
  return rows;
}

/** The hour comes once in a change of clocks, which are months apart. */
const sameHour = (one: Reading, other: Reading): boolean => {
  const [day, otherDay] = [one.text.slice(0, 10), other.text.slice(0, 10)];
  return day === otherDay;
};
