import { type LocalDate, isRejection } from '@kezek/domain';
import { leave } from '../enrolment/decide.js';
import { type Contract, type EnrolmentState, contractOf, groupOn, isAttended, isPending, lastDayOf } from '../enrolment/facts.js';
import { attendsFrom, firstDayIn, isPromised, promote } from '../enrolment/promote.js';
import { type Comer, carryOutShift, dropShift, planShift } from '../group/shift.js';
import { pages } from '../pages.js';
import type { Placing, Why } from '../placing.js';
import type { Stores } from '../stores.js';
import { complete, fall, order } from './decide.js';
import type { Graduate, KnownPromotion, Move, PlannedPromotion, PromotionState, Shift } from './facts.js';

type Confirmed = Extract<KnownPromotion, { phase: 'confirmed' }>;
type Ordered = Extract<KnownPromotion, { phase: 'ordered' }>;

/** A last day by age is known long before it is announced by anybody else. */
const GRADUATION_NOTICE_DAYS = 366;

/**
 * Carries a promotion out. First every group keeps the seats of who comes as if who goes had gone: a group that cannot lets the whole plan
 * fall, and nothing has happened. Once all do, it is ordered in one write, and every step after that is one that cannot be refused: the
 * children change, under their own contracts, then each group lets go and takes in one write. At no moment is a child in two groups on a day,
 * or a group over its seats, and any step may be repeated, by anybody, at any time.
 */
export class Promoting {
  constructor(
    private readonly stores: Stores,
    private readonly placing: Pick<Placing, 'freeSeat'>,
    private readonly today: () => LocalDate,
  ) {}

  /** Does what is to be done next, as far as it goes. */
  async carryOn(promotionId: string, why: Why): Promise<void> {
    let { state } = await this.stores.promotions.load(promotionId);
    if (state.phase === 'confirmed') state = await this.keepSeats(state, why);
    if (state.phase === 'ordered') await this.carryOut(state, why);
    if (state.phase === 'fallen' && state.shiftId !== undefined) await this.undo(state.shifts ?? [], state.shiftId, why);
  }

  /** What a crash left; and seats that are kept for a plan that has fallen since. */
  async tidy(why: Why): Promise<void> {
    const { promotions, groups } = this.stores;
    for await (const { id } of pages((page) => promotions.find({ unfinished: { exists: true } }, page))) await this.carryOn(id, why);
    for await (const { id: groupId, state } of pages((page) => groups.find({ shift: { exists: true } }, page))) {
      if (state.phase !== 'open' || state.shift === undefined) continue;
      const { shiftId } = state.shift;
      if (!(await this.isInHand(shiftId))) await groups.execute(groupId, why, (one) => dropShift(one, shiftId));
    }
  }

  private async keepSeats(plan: Confirmed, why: Why): Promise<PromotionState> {
    const { promotionId, shiftId, shifts } = plan;
    const next = async (decide: (state: PromotionState) => ReturnType<typeof fall>) =>
      (await this.stores.promotions.execute(promotionId, why, decide)).state;
    for (const shift of shifts) {
      if (!(await this.keeps(shift, plan, why))) return next((state) => fall(state, shiftId, 'no-seat'));
    }
    // Looked at once the seats are kept: whoever signs an exchange from now on sees that they are.
    for (const child of plan.children) if (await this.isElsewhere(child)) return next((state) => fall(state, shiftId, 'changed'));
    for (const child of plan.graduates) if (await this.isPending(child)) return next((state) => fall(state, shiftId, 'changed'));
    const state = await next((before) => order(before, shiftId));
    // Another process saw it fall meanwhile, and may have given back less than this one has kept.
    if (!isRoundOf(state, shiftId)) await this.undo(shifts, shiftId, why);
    return state;
  }

  private async keeps({ groupId, ...shift }: Shift, { shiftId, firstDay: on }: Confirmed, why: Why): Promise<boolean> {
    try {
      await this.stores.groups.execute(groupId, why, (state, now) => planShift(state, { ...shift, shiftId, on }, now));
      return true;
    } catch (error) {
      if (isRejection(error) && error.code === 'enrolment.group-full') return false;
      throw error;
    }
  }

  private async carryOut({ promotionId, shiftId, shifts, children, graduates, firstDay: on }: Ordered, why: Why): Promise<void> {
    const { enrolments, groups, promotions } = this.stores;
    for (const { contractId, childId, from, to } of children) {
      await enrolments.execute(childId, why, (state) => promote(state, { contractId, shiftId, from, to, on }));
    }
    for (const { contractId, childId, lastDay } of graduates) {
      await enrolments.execute(childId, why, (state) => this.graduate(state, { contractId, lastDay }));
    }
    for (const { groupId, comes } of shifts) {
      const comers = await this.comersOf(comes, groupId, on);
      await groups.execute(groupId, why, (state) => carryOutShift(state, shiftId, comers));
    }
    await this.freeLeft(
      shifts.flatMap(({ comes }) => comes),
      why,
    );
    await promotions.execute(promotionId, why, (state) => complete(state, shiftId));
  }

  private graduate(state: EnrolmentState, { contractId, lastDay }: { contractId: string; lastDay: string }): ReturnType<typeof leave> {
    const contract = contractOf(state, contractId);
    if (contract?.phase !== 'enrolled' && contract?.phase !== 'left') return [];
    // The guardian may have named a day meanwhile; age allows none after its own.
    if (contract.phase === 'left' && contract.lastDay <= lastDay) return [];
    const leaving = { lastDay: lastDay as LocalDate, reason: 'age' as const };
    return leave(state, leaving, { today: this.today(), noticeMaxDays: GRADUATION_NOTICE_DAYS });
  }

  /** Those whose contracts say that they are in the group from the day on. */
  private async comersOf(comes: Shift['comes'], groupId: string, on: LocalDate): Promise<Comer[]> {
    const comers: Comer[] = [];
    for (const { contractId, childId } of comes) {
      const contract = await this.contract(childId, contractId);
      if (contract === undefined || !attendsFrom(contract, on)) continue;
      if (groupOn(contract, firstDayIn(contract, on)) !== groupId) continue;
      const lastDay = lastDayIn(contract);
      comers.push({ contractId, ...(lastDay === undefined ? {} : { lastDay }) });
    }
    return comers;
  }

  /** Whoever left while the groups were written has been looked for in a group where it had no seat yet. */
  private async freeLeft(comes: Shift['comes'], why: Why): Promise<void> {
    for (const { contractId, childId } of comes) {
      const contract = await this.contract(childId, contractId);
      const lastDay = contract && lastDayIn(contract);
      if (lastDay !== undefined) await this.placing.freeSeat({ contractId, childId, lastDay }, why);
    }
  }

  private async undo(shifts: readonly Shift[], shiftId: string, why: Why): Promise<void> {
    for (const { groupId } of shifts) await this.stores.groups.execute(groupId, why, (state) => dropShift(state, shiftId));
  }

  /** The seat is another's by now, or promised to another. Who only left is no hindrance. */
  private async isElsewhere({ childId, contractId, from, to }: Move): Promise<boolean> {
    if (from.groupId === to.groupId) return false;
    const { state } = await this.stores.enrolments.load(childId);
    const contract = contractOf(state, contractId);
    return contract === undefined || contract.groupId !== from.groupId || isPromised(state);
  }

  /** A contract to be signed elsewhere is settled first. */
  private async isPending({ childId }: Graduate): Promise<boolean> {
    return (await this.stores.enrolments.load(childId)).state.contracts.some(isPending);
  }

  private async isInHand(shiftId: string): Promise<boolean> {
    const { state } = await this.stores.promotions.load(shiftId.slice(0, shiftId.lastIndexOf(':')));
    return isRoundOf(state, shiftId);
  }

  private async contract(childId: string, contractId: string): Promise<Contract | undefined> {
    return contractOf((await this.stores.enrolments.load(childId)).state, contractId);
  }
}

const isRoundOf = (state: PromotionState, shiftId: string): state is PlannedPromotion =>
  (state.phase === 'confirmed' || state.phase === 'ordered') && state.shiftId === shiftId;

const lastDayIn = (contract: Contract): LocalDate | undefined => (isAttended(contract) ? lastDayOf(contract) : undefined);
