import { forEach } from '../../rest/gate.js';
import { isProblem } from '../../rest/problem.js';
import { type Household, type Town, familiesInFlight, keyOf } from '../world.js';
import { childOf } from './applications.js';

/** One family of so many claims a benefit; of these, one of so many does not prove it. */
const CLAIMING_EVERY = 12;
const UNPROVED_EVERY = 60;
const BENEFIT = 'large-family';
const PAGE = 100;

interface Claim {
  readonly childId: string;
  readonly benefit: { readonly claimId: string };
}

/** Families claim, and the department's specialist goes through the worklist to its end. */
export async function proveBenefits(town: Town): Promise<void> {
  const step = town.progress.step('Benefits are claimed and checked');
  const claiming = town.households.filter(({ family }) => family.number % CLAIMING_EVERY === 0);
  await forEach(claiming, familiesInFlight(town), (household) => claim(town, household));
  let verified = 0;
  let refused = 0;
  for (let page = await worklist(town); page.length > 0; page = await worklist(town)) {
    for (const { household, path } of page) {
      const isProved = household.family.number % UNPROVED_EVERY !== 0;
      const key = keyOf(town, household.family.number, 'benefit-check');
      if (isProved) await town.crew.department.post(`${path}/verification`, {}, key);
      else await town.crew.department.post(`${path}/refusal`, { reason: 'not-confirmed' }, key);
      if (isProved) verified += 1;
      else refused += 1;
    }
  }
  step.done(`${verified} verified, ${refused} refused`);
}

/** What an earlier run claimed, or placed already, stays as it is. */
async function claim(town: Town, household: Household): Promise<void> {
  const key = keyOf(town, household.family.number, 'benefit');
  try {
    await household.guardian.post(`/children/${childOf(household)}/benefits`, { code: BENEFIT }, key);
  } catch (error) {
    if (!isProblem(error, 'queue.benefit-claimed-already', 'queue.not-live')) throw error;
  }
}

/** Claims of the scenario's own families, the oldest due first. */
async function worklist({ city, crew, byChild }: Town): Promise<{ household: Household; path: string }[]> {
  const { items } = await crew.department.get<{ items: Claim[] }>(`/districts/${city.districtId}/benefit-claims`, { limit: PAGE });
  return items.flatMap(({ childId, benefit }) => {
    const household = byChild.get(childId);
    return household === undefined ? [] : [{ household, path: `/children/${childId}/benefits/${benefit.claimId}` }];
  });
}
