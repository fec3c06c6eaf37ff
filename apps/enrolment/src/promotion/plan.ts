import { type Instant, type LocalDate, addDays } from '@kezek/domain';
import { type OpenGroup, ageGroupOn } from '../group/facts.js';
import { childrenOn, overPromised, seatsLeftFrom } from '../group/seats.js';
import { promisedSeats } from '../group/shifted.js';
import { agesOf } from './ages.js';
import type { Choices, Graduate, Move, Shift } from './facts.js';
import { Seating } from './seating.js';

/** A child as far as its age group is concerned. */
export interface Pupil {
  readonly contractId: string;
  readonly childId: string;
  /** Where it is the day before, or where it is to come. */
  readonly groupId: string;
  /** Groups that it was in under the contract: it does not go back into one. */
  readonly groupsWere: readonly string[];
  /** The first in the new groups, or the first of all for who comes only after it. */
  readonly firstDay: LocalDate;
  readonly lastDay?: LocalDate;
  /** On the reference day of the coming school year; undefined once too old for any, or unknown. */
  readonly ageGroup: number | undefined;
  /** Has a contract to sign that gives this seat to another. */
  readonly isBound: boolean;
  /** Its last day comes before the first in the new groups. */
  readonly leaves: boolean;
  /** The last day by age, if it comes before the first in the new groups and the contract does not say so yet. */
  readonly graduatesOn?: LocalDate;
}

/** Why a child stays in a group that does not fit it. */
export type Reason = 'no-group' | 'no-seat' | 'over-age' | 'bound' | 'was-there' | 'chosen';
export type Outcome = 'with-group' | 'moves' | 'stays' | 'graduates' | 'leaves';

export interface PupilPlan extends Pupil {
  readonly toGroupId: string;
  readonly outcome: Outcome;
  readonly reason?: Reason;
}

export interface GroupPlan {
  readonly group: OpenGroup;
  readonly ageGroup: number;
  readonly proposedAgeGroup: number;
  readonly comingAgeGroup: number;
  readonly before: number;
  readonly after: number;
  readonly free: number;
  readonly isOver: boolean;
}

export interface Plan {
  readonly groups: readonly GroupPlan[];
  readonly pupils: readonly PupilPlan[];
  readonly shifts: readonly Shift[];
  readonly children: readonly Move[];
  readonly graduates: readonly Graduate[];
}

export interface PlanDays {
  readonly now: Instant;
  /** The first in the new groups. */
  readonly on: LocalDate;
  /** From when a group is of its new age: the reference day of the school year. */
  readonly agedFrom: LocalDate;
}

/**
 * Who is where in the new school year (domain §3.2). A whole group moves up together, with its room and its educator, and becomes a group of
 * the next age: this is what kindergartens do, and what costs children least. So the group keeps its number and changes its age; only who
 * does not fit the group's new age goes into another group of the same language, hours and needs, as those are in its contract. A group that
 * everybody leaves takes the age that no other group has any more: it is where the youngest of the new year come. Who fits nowhere, or finds
 * no seat, stays with its group and is named with the reason: nobody is put out by a plan.
 */
export function planOf(groups: readonly OpenGroup[], pupils: readonly Pupil[], choices: Choices, days: PlanDays): Plan {
  const graduating = pupils.filter(({ graduatesOn }) => graduatesOn !== undefined);
  const staying = pupils.filter(({ leaves, graduatesOn }) => !leaves && graduatesOn === undefined);
  const proposed = agesOf(groups, staying, days);
  const chosen = new Map(choices.ages.map(({ groupId, ageGroup }) => [groupId, ageGroup]));
  const ages = new Map([...proposed].map(([groupId, ageGroup]) => [groupId, chosen.get(groupId) ?? ageGroup]));
  const seating = new Seating(groups, ages, { days, graduating });
  const targets = new Map(choices.targets.map(({ contractId, groupId }) => [contractId, groupId]));
  const seated = seating.seat(staying, targets);
  const shifts = seating.shifts();
  const rows = pupils.map((pupil) => seated.get(pupil.contractId) ?? goneFrom(pupil));
  const groupPlans = groups.map((group) => {
    const { groupId } = group.profile;
    const shift = shifts.find((one) => one.groupId === groupId);
    const after: OpenGroup = shift === undefined ? group : { ...group, shift: seating.planned(shift) };
    return {
      group,
      ageGroup: ageGroupOn(group, addDays(days.agedFrom, -1)),
      proposedAgeGroup: proposed.get(groupId) ?? 0,
      comingAgeGroup: ages.get(groupId) ?? 0,
      before: childrenOn(group, addDays(days.on, -1)),
      after: childrenOn({ taken: promisedSeats(after) }, days.on),
      free: seatsLeftFrom(after, days.on, days.now),
      isOver: overPromised(after, days.now) !== undefined,
    };
  });
  const children = rows.flatMap((row) => moveOf(row, groupPlans));
  return { groups: groupPlans, pupils: rows, shifts, children, graduates: graduating.flatMap(graduateOf) };
}

const goneFrom = (pupil: Pupil): PupilPlan => ({
  ...pupil,
  toGroupId: pupil.groupId,
  outcome: pupil.graduatesOn === undefined ? 'leaves' : 'graduates',
});

const graduateOf = ({ contractId, childId, graduatesOn: lastDay }: Pupil): Graduate[] =>
  lastDay === undefined ? [] : [{ contractId, childId, lastDay }];

/** What is told to the family: another group, or its own as an older one. */
function moveOf({ contractId, childId, groupId, toGroupId, outcome, firstDay }: PupilPlan, groups: readonly GroupPlan[]): Move[] {
  if (outcome !== 'with-group' && outcome !== 'moves') return [];
  const one = (id: string) => groups.find(({ group }) => group.profile.groupId === id);
  const from = { groupId, ageGroup: one(groupId)?.ageGroup ?? 0 };
  return [{ contractId, childId, from, to: { groupId: toGroupId, ageGroup: one(toGroupId)?.comingAgeGroup ?? 0, firstDay } }];
}
