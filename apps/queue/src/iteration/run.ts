import { isRejection } from '@kezek/domain';
import { type Ids, type Logger, correlation } from '@kezek/service';
import { type Protocol, type QueueSnapshot, type SnapshotApplication, type Turn, inOrder, protocolText } from '@kezek/translog';
import { type NotGivenReason, giveTurn } from '../application/decide.js';
import { type Applications, type Iterations, every } from '../stores.js';
import { basisOf, rematch } from './archive.js';
import type { ContentStore } from './content.js';
import { complete } from './decide.js';
import type { Running } from './facts.js';
import { givenFacts, givenTurns } from './given.js';
import type { Leases } from './lease.js';
import { cameLater } from './newcomers.js';
import type { SnapshotSources } from './take.js';

export interface RunDeps {
  readonly applications: Applications;
  readonly iterations: Iterations;
  readonly queueOf: SnapshotSources['queueOf'];
  readonly content: ContentStore;
  readonly leases: Leases;
  readonly ids: Ids;
  readonly log: Logger;
  readonly stopping: () => boolean;
  /** Whether these facts are in the public log by now, after some patience. */
  readonly areLogged: (facts: readonly string[]) => Promise<boolean>;
  /** Runs that failed, by `district`. */
  readonly failures: { inc(labels: { district: string }): void };
}

const TURNS_PER_BATCH = 200;
const TURNS_AT_ONCE = 32;

type Outcome = 'given' | NotGivenReason;

/**
 * Carries every started iteration to its end. What is done already is found out, not remembered: it may be killed and begun again at any point.
 * One that fails stays running, is counted and logged each time, and holds up no other district.
 */
export async function runIterations(deps: RunDeps): Promise<void> {
  for await (const { state } of every(deps.iterations, { phase: 'running' })) {
    if (deps.stopping()) return;
    if (state.phase === 'running') await tryOne(state, deps);
  }
}

async function tryOne(iteration: Running, deps: RunDeps): Promise<void> {
  const { iterationId, districtId } = iteration;
  try {
    await runOne(iteration, deps);
  } catch (err) {
    deps.failures.inc({ district: districtId });
    deps.log.error({ err, iterationId }, 'iteration not completed, it is tried again');
  }
}

async function runOne(iteration: Running, deps: RunDeps): Promise<void> {
  const { iterationId } = iteration;
  if (!(await deps.leases.hold(iterationId))) return;
  try {
    const basis = await basisOf(deps.content, iteration);
    const { turns, passedOver, skippedSettlementIds } = rematch(basis);
    if (turns.length !== iteration.turnCount)
      throw new Error(`${iterationId}: ${turns.length} turns instead of the approved ${iteration.turnCount}`);
    const outcomes = await giveAll(iteration, { turns, seen: basis.snapshot.applications }, deps);
    if (outcomes === undefined) return;
    // A protocol names no turn that the public log does not have: what is still on its way there is waited for, here or at the next try.
    if (!(await deps.areLogged([...(await givenFacts(deps.applications, iterationId)).keys()]))) return;
    const given = turns.filter((turn) => outcomes.get(turn.applicationId) === 'given');
    const notGiven = turns.flatMap(({ applicationId }) => {
      const reason = outcomes.get(applicationId);
      return reason === undefined || reason === 'given' ? [] : [{ applicationId, reason }];
    });
    const { districtId, snapshotHash, policyHash } = iteration;
    const about = { iterationId, districtId, on: basis.snapshot.on, snapshotHash, policyHash };
    const later = await laterThan(basis.snapshot, deps);
    const listed = { turns: given, notGiven, passedOver, skippedSettlementIds, cameLater: later };
    const protocolHash = await deps.content.put(protocolText({ ...about, ...listed }));
    const done = { turnCount: given.length, protocolHash };
    await deps.iterations.execute(iterationId, { correlationId: correlationOf(deps.ids) }, (state) => complete(state, done));
    deps.log.info({ iterationId, turns: given.length, notGiven: notGiven.length }, 'iteration completed');
  } finally {
    await deps.leases.release(iterationId);
  }
}

/** Who came while it was previewed and approved, and waits for the next one. */
async function laterThan(snapshot: QueueSnapshot, { queueOf }: RunDeps): Promise<Protocol['cameLater'] & object> {
  const { waiting } = await queueOf(snapshot.districtId);
  return cameLater(snapshot, [...waiting].sort(inOrder)).map(({ applicationId, category, submittedAt }) => {
    return { applicationId, category, submittedAt };
  });
}

/** @returns undefined if it was told to stop, or another instance took over */
async function giveAll(
  iteration: Running,
  plan: { readonly turns: readonly Turn[]; readonly seen: readonly SnapshotApplication[] },
  deps: RunDeps,
): Promise<Map<string, Outcome> | undefined> {
  const before = await givenTurns(deps.applications, iteration.iterationId);
  const outcomes = new Map<string, Outcome>(before.map(({ applicationId }) => [applicationId, 'given']));
  const seen = new Map(plan.seen.map((one) => [one.applicationId, one]));
  const left = plan.turns.filter(({ applicationId }) => !outcomes.has(applicationId));
  for (let from = 0; from < left.length; from += TURNS_PER_BATCH) {
    if (deps.stopping() || !(await deps.leases.hold(iteration.iterationId))) return undefined;
    const batch = left.slice(from, from + TURNS_PER_BATCH);
    const children = await childrenOf(batch, deps.applications);
    await eachOf(batch, async (turn) => {
      const childId = children.get(turn.applicationId);
      outcomes.set(turn.applicationId, childId === undefined ? 'gone' : await giveOne(childId, turn, { iteration, seen, deps }));
    });
  }
  return outcomes;
}

async function giveOne(
  childId: string,
  { applicationId, ordinal }: Turn,
  { iteration, seen, deps }: { iteration: Running; seen: ReadonlyMap<string, SnapshotApplication>; deps: RunDeps },
): Promise<Outcome> {
  const application = seen.get(applicationId);
  if (application === undefined) throw new Error(`${applicationId} has a turn but is not in the snapshot`);
  const command = { iterationId: iteration.iterationId, ordinal, seen: application };
  try {
    const request = { correlationId: correlationOf(deps.ids), actor: iteration.approvedBy };
    await deps.applications.execute(childId, request, (state, now) => giveTurn(state, command, now));
    return 'given';
  } catch (error) {
    if (isRejection(error) && error.code === 'queue.turn-not-given') return error.params['reason'] as NotGivenReason;
    throw error;
  }
}

/** Public numbers to children; who has put another application in its place is not among them. */
async function childrenOf(turns: readonly Turn[], applications: Applications): Promise<Map<string, string>> {
  const numbers = turns.map((turn) => turn.applicationId);
  const found = await applications.find({ applicationId: { in: numbers } }, { limit: TURNS_PER_BATCH });
  return new Map(found.flatMap(({ id, state }) => (state.phase === 'none' ? [] : [[state.applicationId, id]])));
}

async function eachOf<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...list];
  const worker = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: TURNS_AT_ONCE }, worker));
}

const correlationOf = (ids: Ids): string => correlation.current() ?? ids.next('run');
