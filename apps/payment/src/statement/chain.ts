import { type StatementKey, statementIdOf } from './facts.js';
import { ComputedWithout } from './decide.js';

/** More statements of one month are a mistake of whoever opens sheets. */
const STATEMENTS_MAX = 20;

export interface Place {
  readonly key: StatementKey;
  /** Sheets that earlier statements of the month have decided about. */
  readonly settledSheetIds: readonly string[];
}

/**
 * The statement of the month to which a sheet belongs: the first that knows it or is not computed yet. A statement that is computed does not
 * change, so a sheet that has passed it has passed it for good, and every message about the sheet comes to the same one.
 * @param attempt one change of the statement at that place; throws ComputedWithout if the sheet has to go on
 * @throws Error when there are too many
 */
export async function inItsStatement<T>(month: Omit<StatementKey, 'statementId'>, attempt: (place: Place) => Promise<T>): Promise<T> {
  const { kindergartenId, districtId, month: of } = month;
  const settledSheetIds: string[] = [];
  for (let number = 1; number <= STATEMENTS_MAX; number += 1) {
    const key = { statementId: statementIdOf(kindergartenId, of, number), kindergartenId, districtId, month: of };
    try {
      return await attempt({ key, settledSheetIds });
    } catch (error) {
      if (!(error instanceof ComputedWithout)) throw error;
      settledSheetIds.push(...error.settledSheetIds);
    }
  }
  throw new Error(`${statementIdOf(kindergartenId, of)} has ${STATEMENTS_MAX} statements already`);
}
