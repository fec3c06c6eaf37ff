import type { importV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Ids } from '@kezek/service';
import type { ChangeRequest } from '@kezek/stream';
import { actorOf, toLimit } from '../requests.js';
import { approveImport, existing, orderRollback } from './decide.js';
import type { ImportState, RollbackReason } from './facts.js';
import type { Outcome, Outcomes } from './outcomes.js';
import { type Plan, type PlanRow, isFaulty, parsePlan } from './plan.js';
import { type PlanningDeps, plan } from './planning.js';

const REASONS = ['wrong-file', 'wrong-order', 'not-authorised', 'duplicate-import', 'other'] as const satisfies readonly RollbackReason[];

export interface ImportApiDeps extends PlanningDeps {
  readonly outcomes: Outcomes;
  readonly ids: Ids;
}

export function importApi(deps: ImportApiDeps): Implementation<typeof importV1.ImportServiceService> {
  const { imports, ids, content } = deps;
  const requestOf = (call: CallContext, asked: object): ChangeRequest & { readonly key: string } => ({
    key: call.idempotencyKey ?? ids.next('cmd'),
    content: asked,
    correlationId: call.correlationId,
    ...(call.actor === undefined ? {} : { actor: call.actor.id }),
  });
  const planOf = async (state: ImportState): Promise<Plan> => parsePlan(await content.get(existing(state).planDigest));
  return {
    planImport: async (asked, call) => {
      const state = await plan({ ...asked, by: actorOf(call), request: requestOf(call, asked) }, deps);
      return { import: await view(state, deps) };
    },
    approveImport: async ({ importId, withoutFaulty }, call) => {
      const by = actorOf(call);
      const request = requestOf(call, { approve: importId, withoutFaulty });
      const planned = (await imports.load(importId)).state;
      // A file is kept for a time only, and no longer than the people in it: what cannot be run any more is not approved.
      if (planned.phase === 'planned') await deps.rolls.listRoll({ documentId: planned.documentId, offset: 0, limit: 1 });
      const { state } = await imports.execute(importId, request, (before, now) => approveImport(before, { by, withoutFaulty }, now));
      return { import: await view(state, deps) };
    },
    rollBackImport: async ({ importId, reason: asked }, call) => {
      const by = actorOf(call);
      const reason = REASONS.find((one) => one === asked);
      if (reason === undefined) throw new Rejection('queue.reason-invalid', { allowed: REASONS.join(', ') });
      const request = requestOf(call, { rollBack: importId, reason });
      const { state } = await imports.execute(importId, request, (before) => orderRollback(before, { by, reason }));
      return { import: await view(state, deps) };
    },
    getImport: async ({ importId }) => {
      const { state } = await imports.load(importId);
      return { import: { ...(await view(state, deps)), proof: toProof(await planOf(state)) } };
    },
    listImports: async ({ districtId, limit }) => {
      const found = await imports.find({ districtId }, { limit: toLimit(limit), sort: { by: 'plannedAt', descending: true } });
      return { imports: await Promise.all(found.map(({ state }) => view(state, deps))) };
    },
    listImportRows: async ({ importId, only, offset, limit }) => {
      const { rows } = await planOf((await imports.load(importId)).state);
      const outcomes = new Map((await deps.outcomes.of(importId)).map((outcome) => [outcome.row, outcome]));
      const asked = rows.filter((row) => isAsked(row, outcomes.get(row.row), only));
      const page = asked.slice(Math.max(0, offset), Math.max(0, offset) + toLimit(limit));
      return { rows: page.map((row) => toRow(row, outcomes.get(row.row))), total: asked.length };
    },
  };
}

/** @throws Rejection queue.filter-invalid */
function isAsked(row: PlanRow, outcome: Outcome | undefined, only: string): boolean {
  switch (only) {
    case '':
    case 'all':
      return true;
    case 'faulty':
      return isFaulty(row);
    case 'noted':
      return row.notes.length > 0;
    case 'refused':
      return outcome !== undefined && outcome.code !== '';
    case 'kept':
      return outcome?.rolledBack !== undefined && outcome.rolledBack !== 'taken-back';
    default:
      throw new Rejection('queue.filter-invalid');
  }
}

/** Without its proof, which takes the whole plan to be read. */
async function view(state: ImportState, { outcomes }: Pick<ImportApiDeps, 'outcomes'>): Promise<importV1.Import> {
  const known = existing(state);
  const { importId, districtId, phase, zone, fileDigest, planDigest, rows, faulty, plannedBy, plannedAt } = known;
  const { done, submitted, withdrawn, kept } = await outcomes.count(importId);
  return {
    ...{ importId, districtId, phase, zone, fileDigest, planDigest, rows, faulty, plannedBy, plannedAt },
    approvedBy: 'approvedBy' in known ? known.approvedBy : '',
    approvedAt: 'approvedAt' in known ? known.approvedAt : '',
    withoutFaulty: 'withoutFaulty' in known && known.withoutFaulty,
    ...{ done, submitted, refused: done - submitted, withdrawn, kept },
    rollbackReason: 'rollbackReason' in known ? known.rollbackReason : '',
    rolledBackBy: 'rolledBackBy' in known ? known.rolledBackBy : '',
    proof: undefined,
  };
}

const toProof = ({ proof: { oldOrderBy, pairs, examples, categories } }: Plan): importV1.ImportProof => ({
  oldOrderBy,
  byClass: String(pairs.class),
  byAge: String(pairs.age),
  byStamp: String(pairs.stamp),
  examples: [...examples],
  categories: [...categories],
});

function toRow(row: PlanRow, outcome: Outcome | undefined): importV1.ImportRow {
  const { position, submittedAt, settlementId, statusClass, category } = row;
  return {
    ...{ row: row.row, position, submittedAt, settlementId, statusClass, category },
    faults: row.faults.map(({ column, code, otherRow = 0, districtId = '' }) => ({ column, code, otherRow, districtId })),
    notes: [...row.notes],
    outcome: outcome === undefined ? '' : outcome.code === '' ? 'submitted' : 'refused',
    refusedCode: outcome?.code ?? '',
    applicationId: outcome?.applicationId ?? '',
    rolledBack: outcome?.rolledBack ?? '',
  };
}
