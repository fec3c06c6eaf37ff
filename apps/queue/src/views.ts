import type { commonV1, queueV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import type { Protocol } from '@kezek/translog';
import type { Application, ApplicationState } from './application/facts.js';
import type { Book, Place } from './book/book.js';
import { proposalIn } from './ending/facts.js';
import type { Iteration, IterationState } from './iteration/facts.js';
import type { Applications, Iterations } from './stores.js';

/** @throws Rejection queue.application-not-found */
export function application(state: ApplicationState, book: Book): queueV1.Application {
  if (state.phase === 'none') throw new Rejection('queue.application-not-found');
  return toApplication(state, state.phase === 'waiting' ? book.placeOf(state.applicationId) : undefined);
}

export function toApplication(state: Application, place?: Place): queueV1.Application {
  const { applicationId, childId, guardianId, phase, category, statusClass, placement, submittedAt, channel, iterationId = '' } = state;
  const paused = state.phase === 'waiting' ? state.paused : undefined;
  return {
    ...{ applicationId, childId, guardianId, phase, category, statusClass, submittedAt, channel, iterationId },
    placement: { ...placement, languages: [...placement.languages], kinds: [...placement.kinds] },
    positionInCategory: place?.inCategory ?? 0,
    positionInDistrict: place?.inDistrict ?? 0,
    restorableUntil: state.phase === 'inactive' ? (state.restorableUntil ?? '') : '',
    sequence: state.sequence ?? 0,
    wishes: { kindergartenIds: [...(state.wishes?.kindergartenIds ?? [])], stayHours: [...(state.wishes?.stayHours ?? [])] },
    pausedSince: paused?.since ?? '',
    pausedUntil: paused?.until ?? '',
    stopListedUntil: state.stopListedUntil ?? '',
    importId: state.importId ?? '',
    ending: proposalIn(state).ending,
    endReason: state.phase === 'withdrawn' ? state.reason : '',
  };
}

export interface ApplicationPage {
  readonly districtId: string;
  readonly phase: string;
  /** Only those proposed to end for this reason; empty for all. */
  readonly ending: string;
  readonly limit: number;
  readonly after: string;
}

/** In the order of the queue. */
export async function applicationPage(
  { applications, book }: { readonly applications: Applications; readonly book: Book },
  { limit, after, ...asked }: ApplicationPage,
) {
  const wanted = Object.fromEntries(Object.entries(asked).filter(([, text]) => text !== ''));
  const filter = { order: { gt: '' }, ...wanted };
  const page = await applications.find(filter, { limit, sort: { by: 'order' }, ...(after === '' ? {} : { after }) });
  return {
    applications: page.flatMap(({ state }) => (state.phase === 'none' ? [] : [application(state, book)])),
    next: page.length < limit ? '' : (page.at(-1)?.cursor ?? ''),
  };
}

/** @throws Rejection queue.iteration-not-found */
export function existing(state: IterationState): Iteration {
  if (state.phase === 'none') throw new Rejection('queue.iteration-not-found');
  return state;
}

export function toIteration(state: IterationState): queueV1.Iteration {
  const { iterationId, districtId, phase, waiting, turnCount, snapshotHash, policyHash, previewedBy, ...more } = existing(state);
  return {
    ...{ iterationId, districtId, phase, waiting, turnCount, snapshotHash, policyHash, previewedBy },
    previewedAt: more.previewedAt ?? '',
    approvedBy: 'approvedBy' in more ? (more.approvedBy ?? '') : '',
    approvedAt: 'approvedAt' in more ? (more.approvedAt ?? '') : '',
    protocolHash: 'protocolHash' in more ? more.protocolHash : '',
    refusedReason: 'reason' in more ? more.reason : '',
    skippedSettlementIds: [...more.skippedSettlementIds],
    turnsMax: more.turnsMax ?? 0,
    continues: more.continues ?? '',
    returned: 'returned' in more ? [...(more.returned ?? [])] : [],
    continuations: 'continuedBy' in more ? toContinuations(more.continuedBy ?? {}) : [],
  };
}

/** In the order in which they were given on. */
function toContinuations(continuedBy: Readonly<Record<string, string>>): queueV1.Continuation[] {
  const found = new Map<string, string[]>();
  for (const [applicationId, iterationId] of Object.entries(continuedBy)) {
    found.set(iterationId, [...(found.get(iterationId) ?? []), applicationId]);
  }
  return [...found].map(([iterationId, applicationIds]) => ({ iterationId, applicationIds }));
}

/** The newest first. */
export async function iterationList(
  iterations: Iterations,
  { districtId, limit }: { districtId: string; limit: number },
): Promise<queueV1.Iteration[]> {
  const filter = districtId === '' ? { number: { gt: 0 } } : { districtId };
  const found = await iterations.find(filter, { limit, sort: { by: 'number', descending: true } });
  return found.map(({ state }) => toIteration(state));
}

export function toProtocol(
  protocol: Protocol,
  { protocolHash, text }: { protocolHash: string; text: string },
): queueV1.GetProtocolResponse {
  return {
    turns: protocol.turns.map((turn) => ({ batch: '', ...turn })),
    passedOver: [...protocol.passedOver],
    notGiven: [...protocol.notGiven],
    cameLater: [...(protocol.cameLater ?? [])],
    protocolHash,
    text,
  };
}

export async function countByPhase({ streams }: Applications): Promise<commonV1.PhaseCount[]> {
  const groups = await streams.collection
    .aggregate<{ _id: { districtId: string; phase: string }; count: number }>([
      { $match: { 'ix.districtId': { $exists: true } } },
      { $group: { _id: { districtId: '$ix.districtId', phase: '$ix.phase' }, count: { $sum: 1 } } },
      { $sort: { '_id.districtId': 1, '_id.phase': 1 } },
    ])
    .toArray();
  return groups.map(({ _id, count }) => ({ ..._id, count }));
}
