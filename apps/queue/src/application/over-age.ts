import { type Instant, type LocalDate, type RegionPolicy, addDays, reachesMonthsOn } from '@kezek/domain';
import type { Clock, Ids, Logger } from '@kezek/service';
import type { Applications } from '../stores.js';
import { endByAge } from './age.js';

const PAGE = 200;
const AT_ONCE = 16;
const MONTHS_A_YEAR = 12;

export interface OverAgeDeps {
  readonly applications: Applications;
  readonly policy: RegionPolicy;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
}

/** Goes once through the applications of children who may be over age today, whatever becomes of each. */
export async function endOverAge(deps: OverAgeDeps): Promise<void> {
  const { applications, policy, clock } = deps;
  const bornOn = { lte: bornByNow(clock.now(), policy) };
  for (let after: string | undefined; ;) {
    const page = await applications.find({ bornOn }, { limit: PAGE, sort: { by: 'bornOn' }, ...(after === undefined ? {} : { after }) });
    after = page.at(-1)?.cursor;
    const left = page.map(({ id }) => id);
    await Promise.all(Array.from({ length: AT_ONCE }, () => workThrough(left, deps)));
    if (page.length < PAGE) return;
  }
}

/** A day more than is needed for whoever was born on the 29th of February: each is looked at again when it is decided. */
const bornByNow = (now: Instant, policy: RegionPolicy): LocalDate =>
  addDays(reachesMonthsOn(policy.localDateOf(now), -policy.at(now).maxYears * MONTHS_A_YEAR), 1);

async function workThrough(left: string[], deps: OverAgeDeps): Promise<void> {
  for (let one = left.shift(); one !== undefined; one = left.shift()) await end(one, deps);
}

async function end(childId: string, { applications, policy, ids, log }: OverAgeDeps): Promise<void> {
  try {
    await applications.execute(childId, { correlationId: ids.next('due') }, (state, now) => endByAge(state, { now, policy }));
  } catch (err) {
    // One that cannot be decided must not hold up the others; it is still of that age at the next look.
    log.error({ err, stream: applications.streamOf(childId), timer: 'application-ages' }, 'over age, not ended');
  }
}
