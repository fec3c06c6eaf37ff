import { Failure } from '../../failure.js';
import { forEach } from '../../rest/gate.js';
import { isProblem } from '../../rest/problem.js';
import { sum } from '../city.js';
import { type Wish, kindsOf } from '../wishes.js';
import { type Household, type Town, districtOf, familiesInFlight, keyOf } from '../world.js';

/**
 * Families sign in, register the child and apply, roughly in their order; the outcome does not depend on who is faster.
 * @throws Failure if the district holds applications of others
 */
export async function applyAll(town: Town): Promise<void> {
  const { households } = town;
  const before = await applicationsIn(town);
  if (before > 0) await requireOwn(town);
  const step = town.progress.step('Families apply', households.length);
  await forEach(households, familiesInFlight(town), async (household) => {
    await registerChild(town, household);
    await apply(town, household, { wish: household.family.wish, key: 'apply' });
    step.advance();
  });
  const after = await applicationsIn(town);
  if (after !== households.length) throw holdsOthers(town);
  step.done(before > 0 ? `${after}, of whom ${before} had applied in an earlier run` : String(after));
}

/** A child that has an application keeps it. */
export async function apply(town: Town, household: Household, { wish, key }: { wish: Wish; key: string }): Promise<void> {
  const { settlementId, language, number } = household.family;
  const body = { districtId: town.city.districtId, settlementId, languages: [language], kinds: kindsOf[wish] };
  try {
    await household.guardian.post(`/children/${childOf(household)}/application`, body, keyOf(town, number, key));
  } catch (error) {
    if (!isProblem(error, 'queue.second-application', 'queue.already-placed')) throw error;
  }
}

export function childOf({ childId, family }: Household): string {
  if (childId === undefined) throw new Error(`family ${family.number} has not registered its child`);
  return childId;
}

async function registerChild(town: Town, household: Household): Promise<void> {
  const { child, number } = household.family;
  const body = { iin: child.iin, name: child.name, relation: 'parent' };
  const { childId } = await household.guardian.post<{ childId: string }>('/children', body, keyOf(town, number, 'child'));
  household.childId = childId;
  town.byChild.set(childId, household);
}

const applicationsIn = async (town: Town): Promise<number> => sum(Object.values((await districtOf(town)).applications));

/** The first family of an earlier run of the same scenario and seed has its child here. */
async function requireOwn(town: Town): Promise<void> {
  const children = await town.households[0]?.guardian.get<{ items: unknown[] }>('/children');
  if (children?.items.length === 0) throw holdsOthers(town);
}

const holdsOthers = ({ city: { districtId } }: Town): Failure =>
  new Failure(
    `this installation holds applications in ${districtId} that are not of this scenario and seed; start one on fresh data (KEZEK_DATA=<empty folder> npm start)`,
  );
