import type { Instant } from '@kezek/domain';
import { forEach } from '../../rest/gate.js';
import type { Application } from '../../rest/shapes.js';
import { until } from '../../rest/until.js';
import { moveClockTo } from '../clock.js';
import { morningAfter } from '../day.js';
import { wishOfNewApplication } from '../wishes.js';
import { type Household, type Town, countOf, districtOf, familiesInFlight, keyOf } from '../world.js';
import { apply, childOf } from './applications.js';
import { householdOf, vouchersIn } from './offers.js';

/** Families whose first offer is over do what they planned: restore the place, or apply anew. */
export async function takeSecondChances(town: Town): Promise<void> {
  const inactive = await applicationsIn(town, 'inactive');
  const gone = [...(await applicationsIn(town, 'annulled')), ...(await applicationsIn(town, 'withdrawn'))];
  const restoring = inactive.filter((one) => one.restorableUntil !== undefined && plans(town, one).answer !== 'ignore-then-apply-anew');
  const stuck = inactive.filter(({ restorableUntil }) => restorableUntil === undefined);
  const total = restoring.length + stuck.length + gone.length;
  if (total === 0) return;
  const step = town.progress.step('Families restore their place or apply anew', total);
  const each = (list: Application[], act: (application: Application) => Promise<void>): Promise<void> =>
    forEach(list, familiesInFlight(town), async (application) => {
      await act(application);
      step.advance();
    });
  await each(restoring, (application) => restore(town, application));
  await each(stuck, (application) => withdraw(town, application));
  await each([...stuck, ...gone], (application) => applyAnew(town, application));
  step.done(`${restoring.length} restored, ${stuck.length + gone.length} applied anew`);
}

/** Lets the next term run out that somebody is waiting for. @returns false if nobody is */
export async function letTimePass(town: Town): Promise<boolean> {
  const confirmTerms = (await vouchersIn(town, 'offered')).flatMap(({ confirmBy }) => confirmBy ?? []);
  if (confirmTerms.length > 0) {
    await moveClockTo(town, morningAfter(town.policy, lastOf(confirmTerms)));
    await until('every offer left open has lapsed', async (tell) => {
      const { applications, vouchers } = await districtOf(town);
      tell([applications, vouchers]);
      return countOf(vouchers, 'offered') === 0 && countOf(applications, 'turn-given') === 0 ? true : undefined;
    });
    return true;
  }
  const restoreTerms = (await applicationsIn(town, 'inactive')).flatMap(({ restorableUntil }) => restorableUntil ?? []);
  if (restoreTerms.length === 0) return false;
  await moveClockTo(town, morningAfter(town.policy, lastOf(restoreTerms)));
  await until('every application nobody restored is annulled', async (tell) => {
    const { applications } = await districtOf(town);
    tell(applications);
    return countOf(applications, 'inactive') === 0 ? true : undefined;
  });
  return true;
}

const lastOf = (deadlines: readonly string[]): Instant => [...deadlines].sort().at(-1) as Instant;

const plans = (town: Town, { childId }: Application): Household['family'] => householdOf(town, childId).family;

async function restore(town: Town, { childId, applicationId }: Application): Promise<void> {
  const household = householdOf(town, childId);
  firstOfferIsOver(household);
  const path = `/children/${childOf(household)}/application/restoration`;
  await household.guardian.post(path, {}, keyOf(town, household.family.number, 'restore', applicationId));
}

async function withdraw(town: Town, { childId, applicationId }: Application): Promise<void> {
  const { guardian, family } = householdOf(town, childId);
  await guardian.delete(`/children/${childId}/application`, keyOf(town, family.number, 'withdraw', applicationId));
}

async function applyAnew(town: Town, { childId, applicationId }: Application): Promise<void> {
  const household = householdOf(town, childId);
  firstOfferIsOver(household);
  const { wish, answer } = household.family;
  await apply(town, household, { wish: wishOfNewApplication(wish, answer), key: `anew.${applicationId}` });
}

async function applicationsIn({ crew, city: { districtId } }: Town, phase: string): Promise<Application[]> {
  return crew.department.all<Application>(`/districts/${districtId}/applications`, { phase });
}

/** Also where an earlier run saw the offer. */
function firstOfferIsOver(household: Household): void {
  if (household.firstOffer.kind === 'none') household.firstOffer = { kind: 'over' };
}
