import type { StreamDefinition } from '@kezek/stream';
import { type Recorded, type SheetFact, type SheetState, evolve, initial } from './facts.js';

/** A sheet lists every child of a group in one write when its month begins, so its outbox holds more than a usual stream's. */
export const SHEET_OUTBOX_MAX = 256;

export const sheetStream: StreamDefinition<SheetState, SheetFact> = {
  name: 'sheet',
  service: 'enrolment',
  initial,
  evolve: (state, fact) => evolve(state, fact as Recorded<SheetFact>),
  index: (state) => {
    if (state.phase === 'none') return {};
    const { groupId, kindergartenId, districtId, month } = state.header;
    const children = [...new Set(state.entries.map(({ childId }) => childId))];
    return { phase: state.phase, groupId, kindergartenId, districtId, month, children };
  },
};
