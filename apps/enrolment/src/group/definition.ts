import type { StreamDefinition } from '@kezek/stream';
import { dueAt } from './decide.js';
import { type GroupFact, type GroupState, evolve, initial } from './facts.js';

/** What queries of free seats read of a group: no children, only numbers and times. */
export interface GroupIndex {
  readonly kindergartenId: string;
  readonly districtId: string;
  readonly settlementId: string;
  readonly kind: string;
  readonly ageGroup: number;
  readonly language: string;
  readonly seats: number;
  /** When each hold ends. */
  readonly holds: readonly string[];
  /** Children without a last day. */
  readonly lasting: number;
  /** Last days of the others. */
  readonly lastDays: readonly string[];
  readonly dueAt?: string;
}

export const groupStream: StreamDefinition<GroupState, GroupFact> = {
  name: 'group',
  service: 'enrolment',
  initial,
  evolve,
  index: (state) => (state.phase === 'none' ? {} : { ...indexOf(state) }),
};

function indexOf(state: Extract<GroupState, { phase: 'open' }>): GroupIndex {
  const { kindergartenId, districtId, settlementId, kind, ageGroup, language, seats } = state.profile;
  const lastDays = state.taken.flatMap(({ lastDay }) => lastDay ?? []);
  const due = dueAt(state);
  return {
    ...{ kindergartenId, districtId, settlementId, kind, ageGroup, language, seats },
    holds: state.holds.map(({ until }) => until),
    lasting: state.taken.length - lastDays.length,
    lastDays,
    ...(due === undefined ? {} : { dueAt: due }),
  };
}
