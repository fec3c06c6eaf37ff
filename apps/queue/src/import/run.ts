import { type Instant, type RegionPolicy, type StatusClass, isRejection } from '@kezek/domain';
import { type Ids, type Logger, correlation } from '@kezek/service';
import { submit } from '../application/decide.js';
import type { ContentStore } from '../iteration/content.js';
import type { Leases } from '../iteration/lease.js';
import { type Applications, every } from '../stores.js';
import { completeImport, completeRollback, keptBecause, rollBack } from './decide.js';
import type { Imports } from './definition.js';
import type { RollingBack, Running } from './facts.js';
import type { Outcome, Outcomes } from './outcomes.js';
import { type Plan, type PlanRow, isFaulty, parsePlan } from './plan.js';
import type { RollClient } from './planning.js';

export interface RunDeps {
  readonly applications: Applications;
  readonly imports: Imports;
  readonly content: ContentStore;
  readonly outcomes: Outcomes;
  readonly rolls: RollClient;
  readonly leases: Leases;
  readonly policy: RegionPolicy;
  readonly ids: Ids;
  readonly log: Logger;
  readonly stopping: () => boolean;
}

const ROWS_PER_BATCH = 100;
const ROWS_AT_ONCE = 16;
const REGISTER_DEADLINE_MS = 30_000;
const FILE_GONE = 'identity.document-not-found';

/**
 * Carries every approved import, and every one that is taken back, to its end. What is done is found in the outcomes of rows and by each
 * row's idempotency key, never remembered: a run may be killed at any row and begun again. One that fails holds up no other.
 */
export async function runImports(deps: RunDeps): Promise<void> {
  for await (const { state } of every(deps.imports, { phase: { in: ['running', 'rolling-back'] } })) {
    if (deps.stopping()) return;
    if (state.phase === 'running' || state.phase === 'rolling-back') await tryOne(state, deps);
  }
}

async function tryOne(state: Running | RollingBack, deps: RunDeps): Promise<void> {
  const { importId } = state;
  if (!(await deps.leases.hold(importId))) return;
  try {
    const plan = parsePlan(await deps.content.get(state.planDigest));
    await (state.phase === 'running' ? run(state, plan, deps) : takeBack(state, plan, deps));
  } catch (err) {
    deps.log.error({ err, importId }, 'import not completed, it is tried again');
  } finally {
    await deps.leases.release(importId);
  }
}

async function run({ importId, approvedBy }: Running, plan: Plan, deps: RunDeps): Promise<void> {
  const { imports, outcomes, ids } = deps;
  const done = new Set((await outcomes.of(importId)).map(({ row }) => row));
  const left = plan.rows.filter((row) => !isFaulty(row) && !done.has(row.row));
  for (let from = 0; from < left.length; from += ROWS_PER_BATCH) {
    if (await isOver(importId, 'running', deps)) return;
    await outcomes.put(await runBatch(left.slice(from, from + ROWS_PER_BATCH), { plan, by: approvedBy, deps }));
  }
  const { done: all, submitted } = await outcomes.count(importId);
  await imports.execute(importId, { correlationId: correlationOf(ids) }, (state) =>
    completeImport(state, { submitted, refused: all - submitted }),
  );
}

interface Batch {
  readonly plan: Plan;
  readonly by: string;
  readonly deps: RunDeps;
}

/** People first: an application never names a child that nobody knows. */
async function runBatch(batch: readonly PlanRow[], { plan, by, deps }: Batch): Promise<Outcome[]> {
  const rows = batch.map(({ row }) => row);
  const options = {
    deadlineMs: REGISTER_DEADLINE_MS,
    idempotencyKey: `${plan.importId}:${rows[0]}`,
    actor: { kind: 'staff' as const, id: by },
  };
  const codes = await registerAll(deps.rolls.registerRoll({ documentId: plan.documentId, rows }, options));
  const made: Outcome[] = [];
  await eachOf(batch, async (row) => {
    made.push(await runRow(row, codes(row.row), { plan, by, deps }));
  });
  return made;
}

/** @returns by row, why nobody of it was registered; empty if they were. A file that was erased meanwhile registers nobody. */
async function registerAll(registering: ReturnType<RollClient['registerRoll']>): Promise<(row: number) => string> {
  try {
    const codes = new Map((await registering).registered.map(({ row, code }) => [row, code]));
    return (row) => codes.get(row) ?? 'identity.roll-row-faulty';
  } catch (error) {
    if (isRejection(error) && error.code === FILE_GONE) return () => FILE_GONE;
    throw error;
  }
}

async function runRow(row: PlanRow, registered: string, { plan, by, deps }: Batch): Promise<Outcome> {
  const { importId, districtId } = plan;
  const about = { importId, row: row.row, childId: row.childId };
  if (registered !== '') return { ...about, applicationId: '', code: registered };
  const { childId, guardianId, birthDate, settlementId, languages, kinds, sequence } = row;
  const command = {
    ...{ applicationId: deps.ids.next('app'), childId, guardianId, birthDate, districtId, settlementId, languages, kinds },
    channel: 'import' as const,
    imported: { submittedAt: row.submittedAt as Instant, statusClass: row.statusClass as StatusClass, sequence, importId },
  };
  const request = { key: `${importId}:${row.row}`, content: { importId, row: row.row }, correlationId: correlationOf(deps.ids), actor: by };
  try {
    const { state } = await deps.applications.execute(childId, request, (before, now) =>
      submit(before, command, { now, policy: deps.policy }),
    );
    return { ...about, applicationId: state.phase === 'none' ? '' : state.applicationId, code: '' };
  } catch (error) {
    if (isRejection(error)) return { ...about, applicationId: '', code: error.code };
    throw error;
  }
}

async function takeBack({ importId, rolledBackBy }: RollingBack, plan: Plan, deps: RunDeps): Promise<void> {
  const { outcomes, imports, ids } = deps;
  const rows = new Map(plan.rows.map((row) => [row.row, row]));
  const left = (await outcomes.of(importId)).filter(({ code, rolledBack }) => code === '' && rolledBack === undefined);
  for (let from = 0; from < left.length; from += ROWS_PER_BATCH) {
    if (await isOver(importId, 'rolling-back', deps)) return;
    const batch = left.slice(from, from + ROWS_PER_BATCH);
    const made: Outcome[] = [];
    await eachOf(batch, async (outcome) => {
      const row = rows.get(outcome.row);
      if (row === undefined) throw new Error(`${importId} has no row ${outcome.row}`);
      made.push(await takeBackRow(outcome, row, { by: rolledBackBy, deps }));
    });
    await outcomes.put(made);
  }
  const { withdrawn, kept } = await outcomes.count(importId);
  await imports.execute(importId, { correlationId: correlationOf(ids) }, (state) => completeRollback(state, { withdrawn, kept }));
}

async function takeBackRow(outcome: Outcome, row: PlanRow, { by, deps }: { by: string; deps: RunDeps }): Promise<Outcome> {
  const { importId, childId } = outcome;
  const request = {
    key: `${importId}:${row.row}:back`,
    content: { importId, back: row.row },
    correlationId: correlationOf(deps.ids),
    actor: by,
  };
  const { state } = await deps.applications.execute(childId, request, (before) =>
    isOf(outcome, before) ? rollBack(before, importId, row) : [],
  );
  // Another application stands in its place: it was withdrawn, and the family applied anew.
  if (!isOf(outcome, state)) return { ...outcome, rolledBack: 'withdrawn' };
  if (state.phase === 'withdrawn' && state.reason === 'import-rolled-back') return { ...outcome, rolledBack: 'taken-back' };
  return { ...outcome, rolledBack: keptBecause(state, importId, row) ?? 'changed' };
}

const isOf = ({ applicationId }: Outcome, state: { phase: string; applicationId?: string }): boolean =>
  state.applicationId === applicationId;

/** Told to stop, taken over by another instance, or decided otherwise meanwhile. */
async function isOver(importId: string, phase: 'running' | 'rolling-back', { stopping, leases, imports }: RunDeps): Promise<boolean> {
  return stopping() || !(await leases.hold(importId)) || (await imports.load(importId)).state.phase !== phase;
}

async function eachOf<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...list];
  const worker = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: ROWS_AT_ONCE }, worker));
}

const correlationOf = (ids: Ids): string => correlation.current() ?? ids.next('run');
