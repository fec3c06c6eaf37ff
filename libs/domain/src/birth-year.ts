import { type LocalDate, partsOf } from './local-date.js';
import { type StatusClass, STATUS_CLASSES } from './status-class.js';

/** Ordinals of a category table end here, so that an ordinal alone tells a category of a table from one of a birth year. */
export const TABLE_ORDINAL_MAX = 50;

const CLASSES = STATUS_CLASSES.length;
/** Its first category has an ordinal above every table's; children born before it are long at school. */
const FIRST_YEAR = 2017;
const BEFORE_FIRST_YEAR = 2000;

/**
 * A category of the single queue, regimes A and B: children of one calendar year of birth and one class, by the time of their application.
 * The years count from 2000, the classes from 0 in the order the policy gives them; so the ordinals run on from year to year without a gap,
 * and a child keeps its ordinal when a year begins.
 */
export interface BirthYearCategory {
  readonly birthYear: number;
  /** Place of the class within the year, from 0. */
  readonly classIndex: number;
}

export const birthYearOrdinal = ({ birthYear, classIndex }: BirthYearCategory): number =>
  (birthYear - BEFORE_FIRST_YEAR) * CLASSES + classIndex + 1;

/** Undefined for an ordinal of a table. */
export const birthYearOf = (ordinal: number): BirthYearCategory | undefined => {
  const birthYear = BEFORE_FIRST_YEAR + Math.floor((ordinal - 1) / CLASSES);
  return birthYear < FIRST_YEAR ? undefined : { birthYear, classIndex: (ordinal - 1) % CLASSES };
};

/** @throws Error for a class the policy does not name: a parsed one names them all */
export const birthYearCategoryOf = (
  { birthDate, statusClass }: { birthDate: LocalDate; statusClass: StatusClass },
  classes: readonly StatusClass[],
): BirthYearCategory => {
  const classIndex = classes.indexOf(statusClass);
  if (classIndex < 0) throw new Error(`${statusClass} has no place within a birth year`);
  return { birthYear: Math.max(FIRST_YEAR, partsOf(birthDate).year), classIndex };
};
