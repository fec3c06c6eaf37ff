import type { OpenGroup, PlannedShift } from '../group/facts.js';
import { overPromised } from '../group/seats.js';
import { cellOf } from './ages.js';
import type { Shift } from './facts.js';
import type { PlanDays, Pupil, PupilPlan, Reason } from './plan.js';

/** Finds a seat for everyone who does not fit its group, also by a round through full groups: each goes where the next one leaves. */
export class Seating {
  private readonly groups: ReadonlyMap<string, OpenGroup>;
  private readonly moves = new Map<string, { readonly pupil: Pupil; readonly to: string }>();

  constructor(
    groups: readonly OpenGroup[],
    private readonly ages: ReadonlyMap<string, number>,
    private readonly year: { readonly days: PlanDays; readonly graduating: readonly Pupil[] },
  ) {
    this.groups = new Map(groups.map((group) => [group.profile.groupId, group]));
  }

  /** @param targets what the head chose: it holds even where it does not fit, and is seen not to */
  seat(pupils: readonly Pupil[], targets: ReadonlyMap<string, string>): Map<string, PupilPlan> {
    const plans = new Map<string, PupilPlan>();
    const open: Pupil[] = [];
    for (const pupil of pupils) {
      const target = targets.get(pupil.contractId);
      if (target !== undefined) plans.set(pupil.contractId, this.chosen(pupil, target));
      else if (this.fits(pupil, pupil.groupId)) plans.set(pupil.contractId, this.stays(pupil));
      else if (pupil.isBound) plans.set(pupil.contractId, this.stays(pupil, 'bound'));
      else if (pupil.ageGroup === undefined) plans.set(pupil.contractId, this.stays(pupil, 'over-age'));
      else open.push(pupil);
    }
    for (let found = true; found;) found = open.filter(({ contractId }) => !this.moves.has(contractId)).some((one) => this.find(one, open));
    for (const pupil of open) {
      const move = this.moves.get(pupil.contractId);
      plans.set(pupil.contractId, move === undefined ? this.stays(pupil, this.whyNot(pupil)) : this.goes(pupil, move.to));
    }
    return plans;
  }

  shifts(): Shift[] {
    const { agedFrom: from } = this.year.days;
    return [...this.groups.keys()].flatMap((groupId) => {
      const { goes, comes } = this.through(groupId);
      const ageGroup = this.ages.get(groupId);
      const group = this.groups.get(groupId);
      const isAged = group !== undefined && ageGroup !== undefined && ageGroup !== group.profile.ageGroup;
      if (goes.length === 0 && comes.length === 0 && !isAged) return [];
      return [{ groupId, goes, comes, ...(isAged ? { aged: { from, ageGroup, ageGroupBefore: group.profile.ageGroup } } : {}) }];
    });
  }

  planned({ goes, comes }: Shift): PlannedShift {
    return { shiftId: 'plan', on: this.year.days.on, goes, comes };
  }

  /** Breadth first: into a group with a seat, or, through others who want to leave, back to the seat that the first of them gives. */
  private find(pupil: Pupil, open: readonly Pupil[]): boolean {
    const seen = new Set<string>([pupil.contractId]);
    let paths: (readonly { readonly pupil: Pupil; readonly to: string }[])[] = this.wanted(pupil).map((to) => [{ pupil, to }]);
    while (paths.length > 0) {
      for (const path of paths) if (this.tries(path)) return true;
      paths = paths.flatMap((path) => {
        const end = path.at(-1)?.to;
        const leavers = open.filter((one) => one.groupId === end && !this.moves.has(one.contractId) && !seen.has(one.contractId));
        for (const one of leavers) seen.add(one.contractId);
        return leavers.flatMap((one) => this.wanted(one).map((to) => [...path, { pupil: one, to }]));
      });
    }
    return false;
  }

  /** All of them move, or none. */
  private tries(path: readonly { readonly pupil: Pupil; readonly to: string }[]): boolean {
    for (const move of path) this.moves.set(move.pupil.contractId, move);
    if (path.every(({ to }) => this.isWithin(to))) return true;
    for (const { pupil } of path) this.moves.delete(pupil.contractId);
    return false;
  }

  private isWithin(groupId: string): boolean {
    const group = this.groups.get(groupId);
    if (group === undefined) return false;
    return overPromised({ ...group, shift: this.planned({ groupId, ...this.through(groupId) }) }, this.year.days.now) === undefined;
  }

  private through(groupId: string): Pick<Shift, 'goes' | 'comes'> {
    const moves = [...this.moves.values()];
    return {
      goes: [...moves.map(({ pupil }) => pupil), ...this.year.graduating]
        .filter((one) => one.groupId === groupId)
        .map((one) => one.contractId),
      comes: moves
        .filter(({ to }) => to === groupId)
        .map(({ pupil: { contractId, childId, firstDay: from } }) => ({ contractId, childId, from })),
    };
  }

  private chosen(pupil: Pupil, target: string): PupilPlan {
    if (target === pupil.groupId) return this.stays(pupil, this.fits(pupil, target) ? undefined : 'chosen');
    this.moves.set(pupil.contractId, { pupil, to: target });
    return this.goes(pupil, target, this.fits(pupil, target) ? undefined : 'chosen');
  }

  private goes(pupil: Pupil, toGroupId: string, reason?: Reason): PupilPlan {
    return { ...pupil, toGroupId, outcome: 'moves', ...(reason === undefined ? {} : { reason }) };
  }

  private stays(pupil: Pupil, reason?: Reason): PupilPlan {
    const group = this.groups.get(pupil.groupId);
    const outcome = group !== undefined && group.profile.ageGroup !== this.ages.get(pupil.groupId) ? 'with-group' : 'stays';
    return { ...pupil, toGroupId: pupil.groupId, outcome, ...(reason === undefined ? {} : { reason }) };
  }

  private whyNot(pupil: Pupil): Reason {
    if (this.wanted(pupil).length > 0) return 'no-seat';
    return this.like(pupil).some((groupId) => pupil.groupsWere.includes(groupId)) ? 'was-there' : 'no-group';
  }

  /** The emptiest first. */
  private wanted(pupil: Pupil): string[] {
    const room = (groupId: string): number => {
      const { goes, comes } = this.through(groupId);
      const group = this.groups.get(groupId);
      return group === undefined ? 0 : group.profile.seats - group.taken.length + goes.length - comes.length;
    };
    return this.like(pupil)
      .filter((groupId) => !pupil.groupsWere.includes(groupId))
      .sort((a, b) => room(b) - room(a) || (a < b ? -1 : 1));
  }

  private like(pupil: Pupil): string[] {
    const own = this.groups.get(pupil.groupId);
    if (own === undefined) return [];
    return [...this.groups]
      .filter(([groupId, group]) => groupId !== pupil.groupId && cellOf(group) === cellOf(own) && this.fits(pupil, groupId))
      .map(([groupId]) => groupId);
  }

  private fits = ({ ageGroup }: Pupil, groupId: string): boolean => ageGroup !== undefined && ageGroup === this.ages.get(groupId);
}
