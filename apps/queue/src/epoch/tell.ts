import { announcePlaceChange, cancelPlaceChange } from './application.js';
import type { Announced, Cancelled } from './facts.js';
import { isMarked, mark, staysMark, toldMark } from './marks.js';
import { planOf } from './preview.js';
import { type EpochRunDeps, ofApplications } from './work.js';

/** Cancelled ones that are looked at in one go; each is told and never looked at again. */
const TAKEN_BACK_MAX = 50;

/** Every family whose category or place changes, once. */
export async function tell(epoch: Announced, deps: EpochRunDeps): Promise<boolean> {
  const { epochId, effectiveOn } = epoch;
  const { rows } = await planOf(deps.content, epoch);
  const done = await ofApplications(rows, epoch, deps, (state, row) => announcePlaceChange(state, { epochId, effectiveOn, row }));
  if (done) await mark(toldMark(epoch), deps);
  return done;
}

/** An announced epoch that was cancelled and whose families have not heard of it. */
export async function takenBackIn(districtId: string, deps: EpochRunDeps): Promise<Cancelled | undefined> {
  for (const { state } of await deps.epochs.find(
    { districtId, takenBack: true },
    { limit: TAKEN_BACK_MAX, sort: { by: 'number', descending: true } },
  )) {
    if (state.phase !== 'cancelled' || deps.handled.has(staysMark(state))) continue;
    if (!(await isMarked(staysMark(state), deps))) return state;
    deps.handled.add(staysMark(state));
  }
  return undefined;
}

/** Every family that was told that its place changes, once: it stays. */
export async function tellItStays(epoch: Cancelled, deps: EpochRunDeps): Promise<boolean> {
  const { rows } = await planOf(deps.content, epoch);
  const done = await ofApplications(rows, epoch, deps, (state) => cancelPlaceChange(state, epoch));
  if (done) await mark(staysMark(epoch), deps);
  return done;
}
