import { type LocalDate, compare, daysBetween, isRejection } from '@kezek/domain';
import { supersede as supersedeIteration } from '../iteration/decide.js';
import { policyDigestOf } from '../policy-digest.js';
import { type Applications, type Epochs, every } from '../stores.js';
import { recategorise } from './application.js';
import { type EpochDay, dayAt, lastDay, nextDay } from './days.js';
import { SYSTEM, announce, cancel, close, open, supersede } from './decide.js';
import { countDone } from './done.js';
import type { Announced, Open } from './facts.js';
import { appliedMark, isMarked, mark, settledMark, toldMark } from './marks.js';
import { lookAhead, recordPreview } from './preview.js';
import { takenBackIn, tell, tellItStays } from './tell.js';
import { type EpochRunDeps, type Live, because, correlationOf, inBatches, leaseOf } from './work.js';

const LIVE_MAX = 50;
/** Epochs one look may carry on with in a district, so that time leapt over is caught up with at once. */
const ROUNDS_MAX = 5;

/**
 * Carries the epochs of every district on: families are told, the day's epoch is opened, applied and closed, and what the policy prescribes
 * and nobody announced is announced. What is done already is found out, not remembered: it may be killed and begun again at any point.
 * One district that fails holds up no other.
 */
export async function runEpochs(deps: EpochRunDeps): Promise<void> {
  for (const { id: districtId } of deps.policy.districts) {
    if (deps.stopping()) return;
    try {
      await runDistrict(districtId, deps);
    } catch (err) {
      deps.log.error({ err, districtId }, 'epoch not carried on, it is tried again');
    }
  }
}

async function runDistrict(districtId: string, deps: EpochRunDeps): Promise<void> {
  const today = (): LocalDate => deps.policy.localDateOf(deps.clock.now());
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const look = async () => nextStep(await liveOf(districtId, deps), { districtId, today: today() }, deps);
    if ((await look()) === undefined || deps.stopping() || !(await deps.leases.hold(leaseOf(districtId)))) return;
    try {
      // Another instance may have done it by now.
      const step = await look();
      if (step === undefined || !(await step())) return;
    } finally {
      await deps.leases.release(leaseOf(districtId));
    }
  }
}

/** @returns false if it could not be carried on now */
type Step = () => Promise<boolean>;

async function liveOf(districtId: string, { epochs }: EpochRunDeps): Promise<Live[]> {
  const found = await epochs.find({ districtId, phase: { in: ['announced', 'open'] } }, { limit: LIVE_MAX });
  const states = found.map(({ state }) => state).filter((state): state is Live => state.phase === 'announced' || state.phase === 'open');
  return states.sort((a, b) => compare(a.effectiveOn, b.effectiveOn));
}

/** What has to be done first; undefined where nothing has. */
async function nextStep(
  live: readonly Live[],
  { districtId, today }: { districtId: string; today: LocalDate },
  deps: EpochRunDeps,
): Promise<Step | undefined> {
  const begun = live.find((epoch): epoch is Open => epoch.phase === 'open');
  if (begun !== undefined) return (await isMarked(appliedMark(begun), deps)) ? () => end(begun, deps) : () => apply(begun, deps);
  const takenBack = await takenBackIn(districtId, deps);
  if (takenBack !== undefined) return () => tellItStays(takenBack, deps);
  const announced = live.filter((epoch): epoch is Announced => epoch.phase === 'announced');
  const lost = announced.find((epoch) => dayAt(deps.policy, districtId, epoch.effectiveOn) === undefined);
  if (lost !== undefined) return () => withdraw(lost, deps);
  for (const epoch of announced) if (!(await isMarked(toldMark(epoch), deps))) return () => tell(epoch, deps);
  const due = announced.filter((epoch) => epoch.effectiveOn <= today);
  const [first, second] = due;
  // Leapt over together: what the last one does is what both would have done.
  if (first !== undefined && second !== undefined) return () => makeRoom(first, deps);
  if (first !== undefined) return () => begin(first, today, deps);
  return missing(districtId, today, deps);
}

/** What the policy prescribes and nobody has announced. */
async function missing(districtId: string, today: LocalDate, deps: EpochRunDeps): Promise<Step | undefined> {
  const { policy } = deps;
  const last = lastDay(policy, districtId, today);
  if (last !== undefined && !(await isHandled(districtId, last, deps))) return () => catchUpWith(districtId, last, deps);
  const next = nextDay(policy, districtId, today);
  if (next === undefined || daysBetween(today, next.effectiveOn) > policy.on(today).epochNoticeCalendarDays) return undefined;
  if (await isAnnounced(districtId, next, deps)) return undefined;
  return () => announceAlone(districtId, next, deps);
}

async function isAnnounced(districtId: string, { effectiveOn }: EpochDay, { epochs }: EpochRunDeps): Promise<boolean> {
  return (await epochs.count({ districtId, effectiveOn, phase: { in: ['announced', 'open', 'closed'] } })) > 0;
}

async function isHandled(districtId: string, day: EpochDay, deps: EpochRunDeps): Promise<boolean> {
  const key = settledMark(districtId, day);
  if (deps.handled.has(key)) return true;
  const handled = (await isMarked(key, deps)) || (await isAnnounced(districtId, day, deps));
  if (handled) deps.handled.add(key);
  return handled;
}

/** A day that passed without an epoch: the clock leapt, or the installation began after it. Where nobody's place follows, none is made. */
async function catchUpWith(districtId: string, day: EpochDay, deps: EpochRunDeps): Promise<boolean> {
  await deps.publicLog.catchUp();
  const plan = lookAhead(districtId, day.effectiveOn, deps);
  const changes = plan.rows.some(({ from, to }) => from.category !== to?.category);
  if (changes) return announceAlone(districtId, day, deps);
  await mark(settledMark(districtId, day), deps);
  return true;
}

async function announceAlone(districtId: string, day: EpochDay, deps: EpochRunDeps): Promise<boolean> {
  const { publicLog, policy, clock, ids, epochs, log } = deps;
  await publicLog.catchUp();
  const request = { correlationId: correlationOf(ids), actor: SYSTEM };
  const { epochId } = await recordPreview(lookAhead(districtId, day.effectiveOn, deps), { day, by: SYSTEM, request }, deps);
  const today = policy.localDateOf(clock.now());
  const signed = { by: SYSTEM, today, noticeDays: policy.on(today).epochNoticeCalendarDays, policyDigest: policyDigestOf(policy) };
  await epochs.execute(epochId, request, (state) => announce(state, signed));
  log.info({ epochId, effectiveOn: day.effectiveOn }, 'epoch announced, as nobody did');
  return true;
}

/**
 * Not while an iteration gives its turns: they were approved by the order it saw. A preview nobody approved is superseded first, so that it
 * cannot be approved any more.
 */
async function begin(epoch: Announced, today: LocalDate, deps: EpochRunDeps): Promise<boolean> {
  const { epochs, clock } = deps;
  if (!(await clearOfIterations(epoch.districtId, deps))) return false;
  const opening = await epochs.execute(epoch.epochId, because(deps, epoch), (before) => open(before, { on: today, openedAt: clock.now() }));
  for (const fact of opening.facts) await deps.publicLog.written(fact.id);
  return true;
}

async function clearOfIterations(districtId: string, deps: EpochRunDeps): Promise<boolean> {
  const { iterations, ids, log } = deps;
  const [last] = await iterations.find({ districtId }, { limit: 1, sort: { by: 'number', descending: true } });
  if (last === undefined) return true;
  try {
    await iterations.execute(last.id, { correlationId: correlationOf(ids) }, supersedeIteration);
    return true;
  } catch (error) {
    if (!isRejection(error) || error.code !== 'queue.iteration-running') throw error;
    log.info({ districtId, iterationId: last.id }, 'epoch waits for an iteration');
    return false;
  }
}

/**
 * Everyone who waits or may come back, by the rules of the day; whoever came meanwhile as well. Only once the public log says that the epoch is
 * open: a category changed before would have no cause there.
 */
async function apply(epoch: Open, deps: EpochRunDeps): Promise<boolean> {
  const { applications, epochs, policy } = deps;
  const { epochId, districtId, effectiveOn } = epoch;
  if (!(await isHandedOn(epochs, { _id: epochId }))) return false;
  const live: string[] = [];
  for await (const { id } of every(applications, { districtId, phase: { in: ['waiting', 'turn-given', 'inactive'] } })) live.push(id);
  const command = { epochId, on: effectiveOn, policy };
  const done = await inBatches(live, epoch, deps, async (childId) => {
    await applications.execute(childId, because(deps, epoch), (state) =>
      state.phase !== 'none' && state.placement.districtId === districtId ? recategorise(state, command) : [],
    );
  });
  if (done) await mark(appliedMark(epoch), deps);
  return done;
}

/** Closed when the log has everything it did. */
async function end(epoch: Open, deps: EpochRunDeps): Promise<boolean> {
  const { applications, epochs, log } = deps;
  const { epochId } = epoch;
  if (!(await isHandedOn(applications, { outbox: { $elemMatch: { 'data.epochId': epochId } } }))) return false;
  const counts = await countDone(applications, epochId);
  await epochs.execute(epochId, because(deps, epoch), (state) => close(state, counts));
  log.info({ epochId, ...counts }, 'epoch closed');
  return true;
}

async function withdraw(epoch: Announced, deps: EpochRunDeps): Promise<boolean> {
  await deps.epochs.execute(epoch.epochId, because(deps, epoch), (state) => cancel(state, { by: SYSTEM, prescribed: false }));
  deps.log.warn({ epochId: epoch.epochId }, 'epoch cancelled, the policy prescribes its day no longer');
  return true;
}

async function makeRoom(epoch: Announced, deps: EpochRunDeps): Promise<boolean> {
  await deps.epochs.execute(epoch.epochId, because(deps, epoch), (state) => supersede(state, SYSTEM));
  return true;
}

/** Whether facts of such streams are in the log and on the bus. */
const isHandedOn = async ({ streams }: Applications | Epochs, which: object): Promise<boolean> =>
  (await streams.collection.findOne({ outboxAt: { $exists: true }, ...which }, { projection: { _id: 1 } })) === null;
