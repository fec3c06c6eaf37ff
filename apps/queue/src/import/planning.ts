import type { rollV1 } from '@kezek/contracts';
import { type RegionPolicy, Rejection, isZone } from '@kezek/domain';
import type { Client } from '@kezek/rpc';
import type { Clock } from '@kezek/service';
import type { ChangeRequest } from '@kezek/stream';
import type { ApplicationState } from '../application/facts.js';
import { type ContentStore, digestOf } from '../iteration/content.js';
import { type Applications, PAGE_MAX, every } from '../stores.js';
import { planImport } from './decide.js';
import type { Imports } from './definition.js';
import type { ImportState } from './facts.js';
import { makePlan } from './make-plan.js';
import { isFaulty, planText } from './plan.js';
import { type WaitingPlace, inversionsIn } from './proof.js';

export type RollClient = Pick<Client<typeof rollV1.RollServiceService>, 'listRoll' | 'registerRoll'>;

export interface PlanningDeps {
  readonly applications: Applications;
  readonly imports: Imports;
  readonly content: ContentStore;
  readonly rolls: RollClient;
  readonly clock: Clock;
  readonly policy: RegionPolicy;
}

const ROLL_PAGE = 1_000;
const ROLL_DEADLINE_MS = 60_000;
const ID_DIGITS = 26;

/** The same key is the same import. */
export const importIdOf = (key: string): string => `imp_${digestOf(key).slice(0, ID_DIGITS)}`;

export interface PlanRequest {
  readonly districtId: string;
  readonly documentId: string;
  readonly zone: string;
  readonly by: string;
  readonly request: ChangeRequest & { readonly key: string };
}

/**
 * Reads the roll, tries every row by the rules of submitting, and keeps the report. Registers and submits nothing.
 * @throws Rejection domain.unknown-district, queue.zone-invalid, and what identity refuses the file with
 */
export async function plan({ districtId, documentId, zone, by, request }: PlanRequest, deps: PlanningDeps): Promise<ImportState> {
  const { imports, content, clock, policy, applications } = deps;
  policy.district(districtId);
  const inZone = zone === '' ? policy.zone : zone;
  if (!isZone(inZone)) throw new Rejection('queue.zone-invalid');
  const importId = importIdOf(request.key);
  const before = await imports.load(importId);
  if (before.state.phase !== 'none') return (await imports.execute(importId, request, () => [])).state;
  const { rows, digest } = await wholeRoll(documentId, deps.rolls);
  const made = makePlan(rows, {
    ...{ importId, documentId, districtId, zone: inZone, fileDigest: digest, now: clock.now(), policy },
    known: await knownOf(
      rows.map(({ childId }) => childId),
      applications,
    ),
    waiting: await waitingIn(districtId, applications),
  });
  const planDigest = await content.put(planText(made));
  const counted = { rows: made.rows.length, faulty: made.rows.filter(isFaulty).length, inversions: inversionsIn(made.proof) };
  const command = { importId, districtId, documentId, fileDigest: digest, planDigest, zone: inZone, ...counted, by };
  return (await imports.execute(importId, request, (state, now) => planImport(state, command, now))).state;
}

async function wholeRoll(documentId: string, rolls: RollClient): Promise<{ rows: rollV1.RollRow[]; digest: string }> {
  const rows: rollV1.RollRow[] = [];
  for (;;) {
    const page = await rolls.listRoll({ documentId, offset: rows.length, limit: ROLL_PAGE }, { deadlineMs: ROLL_DEADLINE_MS });
    rows.push(...page.rows);
    if (rows.length >= page.total || page.rows.length === 0) return { rows, digest: page.digest };
  }
}

async function knownOf(childIds: readonly string[], { streams }: Applications): Promise<Map<string, ApplicationState>> {
  const ids = [...new Set(childIds)].filter((id) => id !== '');
  const known = new Map<string, ApplicationState>();
  for (let from = 0; from < ids.length; from += PAGE_MAX) {
    const page = await streams
      .find({ _id: { $in: ids.slice(from, from + PAGE_MAX) } }, { state: 1 })
      .lean<{ _id: string; state: ApplicationState }[]>();
    for (const { _id, state } of page) known.set(_id, state);
  }
  return known;
}

async function waitingIn(districtId: string, applications: Applications): Promise<WaitingPlace[]> {
  const waiting: WaitingPlace[] = [];
  for await (const { state } of every(applications, { districtId, phase: 'waiting' })) {
    if (state.phase === 'none') continue;
    const { category, submittedAt, sequence = 0 } = state;
    waiting.push({ category, submittedAt, sequence });
  }
  return waiting;
}
