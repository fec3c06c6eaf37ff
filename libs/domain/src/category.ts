import type { StatusClass } from './status-class.js';

/** Full months on the reference date: `minMonths` is in the band, `maxMonths` is not. */
export interface AgeBand {
  readonly minMonths: number;
  readonly maxMonths: number;
}

export interface Category extends AgeBand {
  /** 1 is served first. */
  readonly ordinal: number;
  readonly statusClass: StatusClass;
}

export const inBand = (band: AgeBand, ageMonths: number): boolean => band.minMonths <= ageMonths && ageMonths < band.maxMonths;

/** Undefined if the child is older than every band: the queue is over for it. */
export const categoryFor = <T extends Category>(
  table: readonly T[],
  child: { statusClass: StatusClass; ageMonths: number },
): T | undefined => table.find((row) => row.statusClass === child.statusClass && inBand(row, child.ageMonths));

/** The category of the youngest without a privilege: the one to which the lowered age opens. */
export const lastCategory = <T extends Category>(table: readonly T[]): T | undefined =>
  table.reduce<T | undefined>((last, row) => (last === undefined || row.ordinal > last.ordinal ? row : last), undefined);

/** What is wrong with a table, and with which of its rows, counted from 0; without a row it is the table as a whole. */
export interface TableFault {
  readonly row?: number;
  readonly message: string;
}

/** Why a table of categories cannot be used; empty if it can. Ordinals run from 1, and the bands of a status class cover ages from 0 without gap or overlap. */
export const categoryTableFaults = (table: readonly Category[]): TableFault[] => {
  const faults = ordinalFaults(table);
  for (const statusClass of new Set(table.map((row) => row.statusClass))) {
    const rows = table.flatMap((row, index) => (row.statusClass === statusClass ? [index] : []));
    const own = bandFaults(rows.map((index) => table[index] as Category));
    faults.push(...own.map(({ row = 0, message }) => ({ row: rows[row] as number, message: `${statusClass}: ${message}` })));
  }
  return faults;
};

/** Why bands do not cover ages from 0 on; empty if they do. The row is the band before which something is missing, or which is in the way. */
export const bandFaults = (bands: readonly AgeBand[]): TableFault[] => {
  const faults: TableFault[] = [];
  let covered = 0;
  const byAge = bands.map((band, row) => ({ ...band, row })).sort((a, b) => a.minMonths - b.minMonths);
  for (const { row, minMonths, maxMonths } of byAge) {
    if (maxMonths <= minMonths) faults.push({ row, message: `${minMonths} to ${maxMonths} months is no age band` });
    if (minMonths > covered) faults.push({ row, message: `no band from ${covered} to ${minMonths} months` });
    if (minMonths < covered) faults.push({ row, message: `two bands from ${minMonths} to ${covered} months` });
    covered = Math.max(covered, maxMonths);
  }
  return faults;
};

/** Why a table leaves out children of these classes up to that age; empty if it has them all. */
export const coverageFaults = (
  table: readonly Category[],
  { classes, maxMonths }: { classes: readonly StatusClass[]; maxMonths: number },
): TableFault[] =>
  classes.flatMap((statusClass): TableFault[] => {
    const rows = table.map((row, index) => ({ ...row, index })).filter((row) => row.statusClass === statusClass);
    const oldest = rows.reduce((a, b) => (a === undefined || b.maxMonths > a.maxMonths ? b : a), rows[0]);
    if (oldest === undefined) return [{ message: `${statusClass}: has no category` }];
    if (oldest.maxMonths >= maxMonths) return [];
    return [{ row: oldest.index, message: `${statusClass}: no band from ${oldest.maxMonths} to ${maxMonths} months` }];
  });

function ordinalFaults(table: readonly Category[]): TableFault[] {
  const seen = new Set<number>();
  const faults: TableFault[] = [];
  table.forEach(({ ordinal }, row) => {
    if (seen.has(ordinal)) faults.push({ row, message: `a second category has the ordinal ${ordinal}` });
    seen.add(ordinal);
  });
  if (faults.length > 0) return faults;
  const missing = Array.from({ length: Math.max(0, ...seen) }, (_, index) => index + 1).filter((ordinal) => !seen.has(ordinal));
  return missing.length === 0 ? [] : [{ message: `no category has the ordinal ${missing.join(', ')}: they run from 1 without a gap` }];
}
