import type { Clock, Logger } from '@kezek/service';
import { type Relay, StreamStore } from '@kezek/stream';
import type { Connection } from 'mongoose';
import { enrolmentStream } from './enrolment/definition.js';
import type { EnrolmentFact, EnrolmentState } from './enrolment/facts.js';
import { groupStream } from './group/definition.js';
import type { GroupFact, GroupState } from './group/facts.js';
import { papersStream } from './papers/definition.js';
import type { PaperFact, PapersState } from './papers/facts.js';
import { promotionStream } from './promotion/definition.js';
import type { PromotionFact, PromotionState } from './promotion/facts.js';
import { kindergartenStream } from './kindergarten/definition.js';
import type { KindergartenFact, KindergartenState } from './kindergarten/facts.js';
import { swapStream } from './swap/definition.js';
import type { SwapFact, SwapState } from './swap/facts.js';
import { waitingStream } from './waiting/definition.js';
import type { WaitingFact, WaitingState } from './waiting/facts.js';
import { SHEET_OUTBOX_MAX, sheetStream } from './sheet/definition.js';
import type { SheetFact, SheetState } from './sheet/facts.js';

/** Every stream of the service. */
export interface Stores {
  readonly kindergartens: StreamStore<KindergartenState, KindergartenFact>;
  readonly groups: StreamStore<GroupState, GroupFact>;
  readonly enrolments: StreamStore<EnrolmentState, EnrolmentFact>;
  readonly papers: StreamStore<PapersState, PaperFact>;
  readonly sheets: StreamStore<SheetState, SheetFact>;
  readonly lists: StreamStore<WaitingState, WaitingFact>;
  readonly swaps: StreamStore<SwapState, SwapFact>;
  readonly promotions: StreamStore<PromotionState, PromotionFact>;
}

export function createStores(deps: { connection: Connection; clock: Clock; log: Logger; relay: Relay }): Stores {
  return {
    kindergartens: new StreamStore(kindergartenStream, deps),
    groups: new StreamStore(groupStream, deps),
    enrolments: new StreamStore(enrolmentStream, deps),
    papers: new StreamStore(papersStream, deps),
    lists: new StreamStore(waitingStream, deps),
    swaps: new StreamStore(swapStream, deps),
    promotions: new StreamStore(promotionStream, deps),
    sheets: new StreamStore(sheetStream, { ...deps, limits: { outboxEntriesMax: SHEET_OUTBOX_MAX } }),
  };
}

export async function ensureIndexes({
  kindergartens,
  groups,
  enrolments,
  sheets,
  lists,
  swaps,
  papers,
  promotions,
}: Stores): Promise<void> {
  await papers.ensureIndexes();
  await kindergartens.ensureIndexes([{ fields: { districtId: 1 } }]);
  // Groups that were written before the catalogue looked for their hours.
  await groups.reindex();
  await groups.ensureIndexes([
    { fields: { kindergartenId: 1 } },
    { fields: { districtId: 1, ageGroup: 1 } },
    { fields: { shift: 1 }, where: 'shift' },
  ]);
  await promotions.ensureIndexes([{ fields: { districtId: 1, year: 1 } }, { fields: { unfinished: 1 }, where: 'unfinished' }]);
  // Exchanges that were written before the department saw those of its district.
  await swaps.reindex();
  await swaps.ensureIndexes([
    { fields: { children: 1 } },
    { fields: { unfinished: 1 }, where: 'unfinished' },
    { fields: { districts: 1 }, where: 'districts' },
  ]);
  await lists.ensureIndexes([{ fields: { awaited: 1 }, where: 'awaited' }]);
  // Contracts that were made before anybody could look for one by its number.
  await enrolments.reindex();
  await enrolments.ensureIndexes([
    { fields: { groups: 1 } },
    { fields: { kindergartens: 1 } },
    { fields: { kindergartenPhases: 1 } },
    { fields: { numbers: 1 } },
    { fields: { appeals: 1 } },
    { fields: { awaiting: 1 } },
    { fields: { unfinished: 1 }, where: 'unfinished' },
    { fields: { absence: 1 }, where: 'absence' },
    { fields: { orderEnd: 1 }, where: 'orderEnd' },
  ]);
  await sheets.ensureIndexes([
    { fields: { groupId: 1, month: 1 } },
    { fields: { kindergartenId: 1, month: 1 } },
    { fields: { districtId: 1, month: 1, phase: 1 } },
    { fields: { children: 1, month: 1 } },
  ]);
}
