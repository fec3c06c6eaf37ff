import { addDays } from '@kezek/domain';
import type { StreamDefinition } from '@kezek/stream';
import { dueAt } from './decide.js';
import { type GroupFact, type GroupState, evolve, initial, offersOf } from './facts.js';

/** What queries of free seats read of a group: no children, only numbers and times. */
export interface GroupIndex {
  readonly kindergartenId: string;
  readonly districtId: string;
  readonly settlementId: string;
  readonly kind: string;
  /** Told last: of those who come, even if it begins on a day to come. */
  readonly ageGroup: number;
  /** Since when it is of that age, and of which it was before; absent while it never changed. */
  readonly agedFrom?: string;
  readonly ageBefore?: number;
  readonly language: string;
  readonly seats: number;
  readonly stayHours: string;
  /** Absent for the general ones. */
  readonly need?: string;
  /** When each hold ends. */
  readonly holds: readonly string[];
  /** When each offer to the waiting list ends; absent if there is none. */
  readonly offers?: readonly string[];
  /** Children without a last day. */
  readonly lasting: number;
  /** Last days of the others. */
  readonly lastDays: readonly string[];
  readonly dueAt?: string;
  /** The shift in hand. */
  readonly shift?: string;
}

export const groupStream: StreamDefinition<GroupState, GroupFact> = {
  name: 'group',
  service: 'enrolment',
  initial,
  evolve,
  index: (state) => (state.phase === 'none' ? {} : { ...indexOf(state) }),
};

function indexOf(state: Extract<GroupState, { phase: 'open' }>): GroupIndex {
  const { kindergartenId, districtId, settlementId, kind, ageGroup, language, seats, stayHours, need } = state.profile;
  const lastDays = state.taken.flatMap(({ lastDay }) => lastDay ?? []);
  const due = dueAt(state);
  return {
    ...{ kindergartenId, districtId, settlementId, kind, ageGroup, language, seats, stayHours },
    ...agedOf(state),
    ...(need === undefined ? {} : { need }),
    holds: state.holds.map(({ until }) => until),
    ...(offersOf(state).length === 0 ? {} : { offers: offersOf(state).map(({ until }) => until) }),
    lasting: state.taken.length - lastDays.length,
    lastDays,
    ...(due === undefined ? {} : { dueAt: due }),
    ...(state.shift === undefined ? {} : { shift: state.shift.shiftId }),
  };
}

function agedOf({ agesWere = [] }: Extract<GroupState, { phase: 'open' }>): Pick<GroupIndex, 'agedFrom' | 'ageBefore'> {
  const before = agesWere.at(-1);
  return before === undefined ? {} : { agedFrom: addDays(before.lastDay, 1), ageBefore: before.ageGroup };
}
