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

/** Why a table of categories cannot be used; empty if it can. Ordinals run from 1, and the bands of a status class cover ages from 0 without gap or overlap. */
export const categoryTableFaults = (table: readonly Category[]): string[] => {
  const faults: string[] = [];
  const ordinals = table.map((row) => row.ordinal).sort((a, b) => a - b);
  if (ordinals.some((ordinal, index) => ordinal !== index + 1)) faults.push(`ordinals must be 1 to ${table.length}, each once`);
  for (const statusClass of new Set(table.map((row) => row.statusClass))) {
    const bands = table.filter((row) => row.statusClass === statusClass);
    faults.push(...bandFaults(bands).map((fault) => `${statusClass}: ${fault}`));
  }
  return faults;
};

/** Why bands do not cover ages from 0 on; empty if they do. */
export const bandFaults = (bands: readonly AgeBand[]): string[] => {
  const faults: string[] = [];
  let covered = 0;
  for (const band of [...bands].sort((a, b) => a.minMonths - b.minMonths)) {
    if (band.maxMonths <= band.minMonths) faults.push(`${band.minMonths} to ${band.maxMonths} months is no age band`);
    if (band.minMonths > covered) faults.push(`no band from ${covered} to ${band.minMonths} months`);
    if (band.minMonths < covered) faults.push(`two bands from ${band.minMonths} to ${covered} months`);
    covered = Math.max(covered, band.maxMonths);
  }
  return faults;
};
