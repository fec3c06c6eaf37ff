import type { epochV1 } from '@kezek/contracts';
import { Rejection, parseLocalDate } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Ids } from '@kezek/service';
import type { ChangeRequest } from '@kezek/stream';
import { policyDigestOf } from '../policy-digest.js';
import { actorOf, toLimit } from '../requests.js';
import type { Applications } from '../stores.js';
import { dayAt, nextDay } from './days.js';
import { announce, cancel } from './decide.js';
import type { Plan } from './plan.js';
import { type EpochPreviewDeps, existing, planOf, previewEpoch } from './preview.js';
import { toDay, toEpoch, toPlaceChange, toPlanRow } from './views.js';

export interface EpochApiDeps extends EpochPreviewDeps {
  readonly applications: Applications;
  readonly ids: Ids;
}

/** Plans kept parsed: pages of one plan are read one after the other. */
const PLANS_KEPT = 4;

export function epochApi(deps: EpochApiDeps): Implementation<typeof epochV1.EpochServiceService> {
  const { applications, epochs, content, policy, clock, ids } = deps;
  const today = () => policy.localDateOf(clock.now());
  const plans = new Map<string, Promise<Plan>>();

  const requestOf = (call: CallContext, asked: object): ChangeRequest & { readonly key: string } => ({
    key: call.idempotencyKey ?? ids.next('cmd'),
    content: asked,
    correlationId: call.correlationId,
    actor: actorOf(call),
  });

  async function plan(epochId: string): Promise<Plan> {
    const epoch = existing((await epochs.load(epochId)).state);
    const kept = plans.get(epoch.planDigest) ?? planOf(content, epoch);
    plans.set(epoch.planDigest, kept);
    for (const digest of plans.keys()) if (plans.size > PLANS_KEPT) plans.delete(digest);
    kept.catch(() => plans.delete(epoch.planDigest));
    return kept;
  }

  return {
    previewEpoch: async ({ districtId, effectiveOn }, call) => {
      const on = effectiveOn === '' ? {} : { effectiveOn: parseLocalDate(effectiveOn) };
      const request = requestOf(call, { preview: districtId, effectiveOn });
      return { epoch: toEpoch(await previewEpoch({ districtId, by: actorOf(call), request, ...on }, deps)) };
    },
    announceEpoch: async ({ epochId }, call) => {
      const noticeDays = policy.on(today()).epochNoticeCalendarDays;
      const signed = { by: actorOf(call), today: today(), noticeDays, policyDigest: policyDigestOf(policy) };
      const { state } = await epochs.execute(epochId, requestOf(call, { announce: epochId }), (before) => announce(before, signed));
      return { epoch: toEpoch(existing(state)) };
    },
    cancelEpoch: async ({ epochId }, call) => {
      const { state } = await epochs.execute(epochId, requestOf(call, { cancel: epochId }), (before) => {
        const prescribed = before.phase !== 'none' && dayAt(policy, before.districtId, before.effectiveOn) !== undefined;
        return cancel(before, { by: actorOf(call), prescribed });
      });
      return { epoch: toEpoch(existing(state)) };
    },

    getEpoch: async ({ epochId }) => ({ epoch: toEpoch(existing((await epochs.load(epochId)).state)) }),
    listEpochs: async ({ districtId, announcedOnly, limit }) => {
      const next = districtId === '' ? undefined : nextDay(policy, districtId, today());
      const filter = { ...(districtId === '' ? { number: { gt: 0 } } : { districtId }), ...(announcedOnly ? { announced: true } : {}) };
      const found = await epochs.find(filter, { limit: toLimit(limit), sort: { by: 'number', descending: true } });
      return { epochs: found.map(({ state }) => toEpoch(existing(state))), next: next && toDay(policy, today(), next) };
    },
    getEpochPlan: async ({ epochId, changedOnly, limit, after }) => {
      const { rows } = await plan(epochId);
      const shown = changedOnly ? rows.filter((row) => row.reason !== undefined) : rows;
      const from = toOffset(after);
      const to = from + toLimit(limit);
      return { rows: shown.slice(from, to).map(toPlanRow), next: to < shown.length ? String(to) : '' };
    },
    getPlaceChange: async ({ childId }) => {
      const { state } = await applications.load(childId);
      if (state.phase !== 'waiting' || state.placeChange === undefined) return { change: undefined };
      const epoch = (await epochs.load(state.placeChange.epochId)).state;
      const coming = epoch.phase === 'announced' || epoch.phase === 'open';
      return { change: coming && epoch.districtId === state.placement.districtId ? toPlaceChange(state.placeChange) : undefined };
    },
  };
}

/** @throws Rejection stream.cursor-invalid */
function toOffset(after: string): number {
  if (after === '') return 0;
  if (!/^\d{1,9}$/.test(after)) throw new Rejection('stream.cursor-invalid');
  return Number(after);
}
