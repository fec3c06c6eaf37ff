import { at, day } from '../../test/region.js';
import type { Choices } from './facts.js';
import type { OpenGroup, TakenSeat } from '../group/facts.js';
import { type Pupil, planOf } from './plan.js';

const days = { now: at('2026-08-10T05:00'), on: day('2026-09-01'), agedFrom: day('2026-09-01') };
const none: Choices = { ages: [], targets: [] };

const groupOf = (
  n: number,
  { ageGroup, seats = 3, ...other }: { ageGroup: number; seats?: number } & Partial<OpenGroup['profile']>,
): OpenGroup => ({
  phase: 'open',
  profile: {
    ...{ groupId: `kdg_1.${n}`, kindergartenId: 'kdg_1', districtId: 'tekeli', settlementId: 'tekeli', kind: 'state', ageGroup },
    ...{ language: 'kk', stayHours: '10.5h', seats, ...other },
  },
  holds: [],
  taken: [],
});

const pupil = (name: string, group: number, ageGroup: number | undefined, other: Partial<Pupil> = {}): Pupil => ({
  ...{ contractId: `con_${name}`, childId: `chd_${name}`, groupId: `kdg_1.${group}`, groupsWere: [], firstDay: days.on, ageGroup },
  ...{ isBound: false, leaves: false, ...other },
});

/** The groups with a seat for each of the children. */
const house = (groups: readonly OpenGroup[], pupils: readonly Pupil[]): OpenGroup[] =>
  groups.map((group) => ({
    ...group,
    taken: pupils
      .filter(({ groupId }) => groupId === group.profile.groupId)
      .map(({ contractId, childId, lastDay }): TakenSeat => ({
        ...{ contractId, childId, from: day('2025-09-01') },
        ...(lastDay === undefined ? {} : { lastDay }),
      })),
  }));

const planned = (groups: readonly OpenGroup[], pupils: readonly Pupil[], choices = none) => {
  const plan = planOf(house(groups, pupils), pupils, choices, days);
  const row = (name: string) => plan.pupils.find(({ childId }) => childId === `chd_${name}`);
  const group = (n: number) => plan.groups.find((one) => one.group.profile.groupId === `kdg_1.${n}`);
  return { ...plan, row, group };
};

describe('the plan of moving up', () => {
  it('moves whole groups with their room and educator, and gives the one that is left empty to the youngest', () => {
    const graduate = pupil('six', 3, undefined, { graduatesOn: day('2026-08-31') });
    const plan = planned(
      [groupOf(1, { ageGroup: 2 }), groupOf(2, { ageGroup: 3 }), groupOf(3, { ageGroup: 5 })],
      [pupil('a', 1, 3), pupil('b', 1, 3), pupil('c', 2, 4), graduate],
    );
    expect([1, 2, 3].map((n) => plan.group(n)?.comingAgeGroup)).toEqual([3, 4, 2]);
    expect(plan.row('a')).toMatchObject({ outcome: 'with-group', toGroupId: 'kdg_1.1' });
    expect(plan.children.map(({ to }) => to)).toEqual([
      { groupId: 'kdg_1.1', ageGroup: 3, firstDay: '2026-09-01' },
      { groupId: 'kdg_1.1', ageGroup: 3, firstDay: '2026-09-01' },
      { groupId: 'kdg_1.2', ageGroup: 4, firstDay: '2026-09-01' },
    ]);
    expect(plan.graduates).toEqual([{ contractId: 'con_six', childId: 'chd_six', lastDay: '2026-08-31' }]);
    expect(plan.group(3)).toMatchObject({ before: 1, after: 0, free: 3 });
  });

  it('moves who does not fit the group into one of the same language, hours and needs', () => {
    const plan = planned(
      [groupOf(1, { ageGroup: 2 }), groupOf(2, { ageGroup: 3, language: 'ru' }), groupOf(3, { ageGroup: 3 })],
      [pupil('a', 1, 3), pupil('b', 1, 3), pupil('old', 1, 4), pupil('r', 2, 4), pupil('k', 3, 4)],
    );
    expect(plan.row('old')).toMatchObject({ outcome: 'moves', toGroupId: 'kdg_1.3' });
    expect(plan.shifts.find(({ groupId }) => groupId === 'kdg_1.3')).toMatchObject({
      comes: [{ contractId: 'con_old', from: '2026-09-01' }],
      aged: { from: '2026-09-01', ageGroup: 4, ageGroupBefore: 3 },
    });
  });

  it('moves a round of children through full groups', () => {
    const groups = [groupOf(1, { ageGroup: 2, seats: 3 }), groupOf(2, { ageGroup: 3, seats: 3 })];
    const plan = planned(groups, [
      ...[pupil('a', 1, 3), pupil('b', 1, 3), pupil('old', 1, 4)],
      ...[pupil('c', 2, 4), pupil('d', 2, 4), pupil('young', 2, 3)],
    ]);
    expect(plan.row('old')).toMatchObject({ outcome: 'moves', toGroupId: 'kdg_1.2' });
    expect(plan.row('young')).toMatchObject({ outcome: 'moves', toGroupId: 'kdg_1.1' });
    expect(plan.groups.some(({ isOver }) => isOver)).toBe(false);
  });

  it('says why a child stays: no seat, no group of its age, an exchange that is signed', () => {
    const full = [pupil('c', 2, 4), pupil('d', 2, 4), pupil('e', 2, 4)];
    const plan = planned(
      [groupOf(1, { ageGroup: 2, seats: 6 }), groupOf(2, { ageGroup: 3 })],
      [
        ...[pupil('a', 1, 3), pupil('b', 1, 3), pupil('f', 1, 3), pupil('old', 1, 4), pupil('oldest', 1, 5)],
        ...[pupil('bound', 1, 4, { isBound: true }), ...full],
      ],
    );
    expect(plan.row('old')).toMatchObject({ outcome: 'with-group', reason: 'no-seat' });
    expect(plan.row('oldest')).toMatchObject({ outcome: 'with-group', reason: 'no-group' });
    expect(plan.row('bound')).toMatchObject({ reason: 'bound' });
    expect(plan.shifts.flatMap(({ comes }) => comes)).toEqual([]);
  });

  it('does what the head chose, even against the rule, and sees when that is too much', () => {
    const groups = [groupOf(1, { ageGroup: 2 }), groupOf(2, { ageGroup: 3, seats: 1 })];
    const pupils = [pupil('a', 1, 3), pupil('b', 1, 3), pupil('c', 2, 4)];
    const plan = planned(groups, pupils, {
      ages: [{ groupId: 'kdg_1.1', ageGroup: 2 }],
      targets: [{ contractId: 'con_a', groupId: 'kdg_1.2' }],
    });
    expect(plan.group(1)?.comingAgeGroup).toBe(2);
    expect(plan.row('a')).toMatchObject({ outcome: 'moves', toGroupId: 'kdg_1.2', reason: 'chosen' });
    expect(plan.group(2)).toMatchObject({ after: 2, isOver: true });
  });

  it('counts what is held, and leaves a group its age that seats are held in', () => {
    const held = { contractId: 'con_h', childId: 'chd_h', from: day('2026-09-01'), until: at('2026-08-20T05:00') };
    const empty: OpenGroup = { ...groupOf(2, { ageGroup: 5 }), holds: [held, { ...held, contractId: 'con_i' }] };
    const plan = planOf([...house([groupOf(1, { ageGroup: 2 })], [pupil('a', 1, 3)]), empty], [pupil('a', 1, 3)], none, days);
    expect(plan.groups.map(({ comingAgeGroup }) => comingAgeGroup)).toEqual([3, 5]);
    expect(plan.groups[1]).toMatchObject({ free: 1 });
  });

  it('leaves out who leaves before the day, and takes along who leaves after it', () => {
    const groups = [groupOf(1, { ageGroup: 2 }), groupOf(2, { ageGroup: 3 })];
    const plan = planned(groups, [
      ...[pupil('a', 1, 3), pupil('gone', 1, 3, { leaves: true, lastDay: day('2026-08-20') })],
      ...[pupil('soon', 2, 4, { lastDay: day('2026-10-15') })],
    ]);
    expect(plan.row('gone')).toMatchObject({ outcome: 'leaves' });
    expect(plan.row('soon')).toMatchObject({ outcome: 'with-group' });
    expect(plan.children.map(({ childId }) => childId)).toEqual(['chd_a', 'chd_soon']);
  });
});
