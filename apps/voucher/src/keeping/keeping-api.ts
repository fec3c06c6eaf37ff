import type { keepingV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Ids } from '@kezek/service';
import type { ChangeRequest, StreamStore } from '@kezek/stream';
import type { KeepingFact, KeepingState } from './facts.js';
import type { Keeper } from './keeper.js';

export interface KeepingApiDeps {
  readonly keeper: Keeper;
  readonly keepings: StreamStore<KeepingState, KeepingFact>;
  readonly ids: Ids;
}

const PAGE_MAX = 500;
const PAGE_DEFAULT = 100;

export function keepingApi({ keeper, keepings, ids }: KeepingApiDeps): Implementation<typeof keepingV1.KeepingServiceService> {
  const requestOf = (call: CallContext, content: object): ChangeRequest => ({
    key: call.idempotencyKey ?? ids.next('cmd'),
    content,
    correlationId: call.correlationId,
    ...(call.actor === undefined ? {} : { actor: call.actor.id }),
  });
  return {
    getKeeping: async ({ childId }) => {
      const { state } = await keepings.load(childId);
      return { keeping: { ...toKeeping(childId, state), openMatters: [...(await keeper.seen(childId)).matters] } };
    },
    requestErasure: async (asked, call) => ({
      keeping: toKeeping(asked.childId, await keeper.request(asked, requestOf(call, { erase: asked.childId }))),
    }),
    approveErasure: async (asked, call) => ({
      keeping: toKeeping(asked.childId, await keeper.approve(asked, requestOf(call, { approve: asked.childId, by: asked.by }))),
    }),
    declineErasure: async (asked, call) => ({
      keeping: toKeeping(asked.childId, await keeper.decline(asked, requestOf(call, { decline: asked.childId, reason: asked.reason }))),
    }),
    listErasures: async ({ districtId, limit, after }) => {
      if (limit > PAGE_MAX) throw new Rejection('voucher.page-too-large', { max: PAGE_MAX });
      const size = limit > 0 ? limit : PAGE_DEFAULT;
      const filter = { phase: 'asked', ...(districtId === '' ? {} : { districtId }) };
      const found = await keepings.find(filter, { limit: size, ...(after === '' ? {} : { after }) });
      return {
        keepings: found.map(({ id, state }) => toKeeping(id, state)),
        next: found.length < size ? '' : (found.at(-1)?.cursor ?? ''),
      };
    },
  };
}

function toKeeping(childId: string, state: KeepingState): keepingV1.Keeping {
  const blank = { childId, phase: state.phase, leftAt: '', keepUntil: '', erasureId: '', requestedAt: '', approvedBy: '', districtId: '' };
  const keeping = { ...blank, openMatters: [] };
  switch (state.phase) {
    case 'open':
      return keeping;
    case 'left':
      return { ...keeping, leftAt: state.leftAt, keepUntil: state.keepUntil, districtId: state.districtId ?? '' };
    case 'asked': {
      const { leftAt, keepUntil, districtId = '', erasureId, requestedAt, approvedBy = '' } = state;
      const phase = approvedBy === '' ? 'asked' : 'approved';
      return { ...keeping, phase, leftAt, keepUntil, districtId, erasureId, requestedAt, approvedBy };
    }
    default:
      return { ...keeping, erasureId: state.erasureId };
  }
}
