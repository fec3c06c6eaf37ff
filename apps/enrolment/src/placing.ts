import { type Instant, type LocalDate, type RegionPolicy, firstDayOf, isRejection, later, monthOf, plusMonths } from '@kezek/domain';
import type { ChangeRequest } from '@kezek/stream';
import type { Drafting } from './contract-text/drafting.js';
import { cancel, draft, enrol, refuseRequest } from './enrolment/decide.js';
import { type Contract, type PendingContract, type RunningContract, contractOf, groupsOf, runningOf } from './enrolment/facts.js';
import { type Round, extendHold, free, giveUp, hold, open, seatOf, take } from './group/decide.js';
import type { GroupPlan } from './kindergarten/facts.js';
import { sheetIdOf } from './sheet/facts.js';
import type { Stores } from './stores.js';
import type { Waiting } from './waiting/waiting.js';

const MINUTE_MS = 60_000;

/** Why something is done, for the record. Neither key nor source: these steps find out from the streams themselves whether they are done. */
export type Why = Pick<ChangeRequest, 'correlationId' | 'actor' | 'traceparent'>;

/**
 * The steps that touch a child and a group. Each is one write, names its contract, and may be repeated, by anybody, at any time, whatever
 * died in between: the child's stream says what is wanted, the group's what is so, and the step brings them together.
 */
export class Placing {
  constructor(
    private readonly stores: Stores,
    private readonly policy: RegionPolicy,
    private readonly waiting: Pick<Waiting, 'fill'>,
    private readonly drafting: Pick<Drafting, 'textOf'>,
  ) {}

  async openGroup({ requestId: _, ...profile }: GroupPlan, why: Why): Promise<void> {
    await this.stores.groups.execute(profile.groupId, why, (state) => open(state, profile));
  }

  /**
   * A request becomes a contract to sign, or ends for want of a seat. In another district it waits, with its seat, for that district's money.
   * @param budgetId the budget that holds the money
   * @returns the contract; undefined if the request is over
   */
  async finishRequest(childId: string, contractId: string, why: Why, budgetId?: string): Promise<Contract | undefined> {
    const contract = await this.contract(childId, contractId);
    if (contract?.phase !== 'requested') return contract;
    // The seat of an exchange is the other child's until both change.
    if (contract.swapId === undefined && !(await this.holdSeat(contract, why))) {
      await this.stores.enrolments.execute(childId, why, (state) => refuseRequest(state, contractId, 'seat-gone'));
      return undefined;
    }
    if (contract.districtMove !== undefined && budgetId === undefined) return contract;
    const text = await this.drafting.textOf(contract);
    const drafted = await unless(
      ['enrolment.contract-not-found'],
      this.stores.enrolments.execute(childId, why, (state) => draft(state, contractId, text, budgetId)),
    );
    if (drafted !== undefined) return contractOf(drafted.state, contractId);
    await this.giveUpSeat(contract, why);
    return undefined;
  }

  /** Both have signed: the seat is taken, then the child is enrolled; without a seat the contract is void. */
  async settle(childId: string, contractId: string, why: Why): Promise<void> {
    const contract = await this.contract(childId, contractId);
    if (contract === undefined) return;
    if (contract.phase === 'cancelled') return this.giveUpSeat(contract, why);
    if (contract.phase !== 'signed' || contract.swapId !== undefined) return;
    // Nobody attends before the contract is signed.
    const from = await this.openDay(later(contract.from, this.policy.localDateOf(contract.signedAt)), contract);
    const takenFrom = await this.takeSeat(contract, from, why);
    if (takenFrom === undefined) {
      await this.stores.enrolments.execute(childId, why, (state) => cancel(state, contractId, 'seat-lost'));
      return;
    }
    const enrolled = await unless(
      ['enrolment.contract-cancelled', 'enrolment.contract-not-found'],
      this.stores.enrolments.execute(childId, why, (state) => enrol(state, { contractId, from: takenFrom })),
    );
    if (enrolled === undefined) await this.giveUpSeat(contract, why);
  }

  /** The seat went to an earlier voucher of the same round before it was sure. */
  async yieldSeat({ childId, contractId }: Pick<Contract, 'childId' | 'contractId'>, why: Why): Promise<void> {
    await unless(
      ['enrolment.contract-not-found', 'enrolment.contract-running'],
      this.stores.enrolments.execute(childId, why, (state) => cancel(state, contractId, 'earlier-voucher')),
    );
  }

  /** There is more time to sign. */
  async extendHold({ groupId, contractId }: Pick<Contract, 'groupId' | 'contractId'>, until: Instant, why: Why): Promise<void> {
    await this.stores.groups.execute(groupId, why, (state, now) => extendHold(state, { contractId, until }, now));
  }

  /** The contract came to nothing. */
  async giveUpSeat({ groupId, contractId, childId }: Pick<Contract, 'groupId' | 'contractId' | 'childId'>, why: Why): Promise<void> {
    await this.stores.groups.execute(groupId, why, (state) => giveUp(state, { contractId, childId }));
  }

  /** The child left, for another kindergarten or for good: each group it was in, or was to be in, has its seat back. */
  async freeSeat(seat: { contractId: string; childId: string; lastDay: LocalDate }, why: Why): Promise<void> {
    const contract = await this.contract(seat.childId, seat.contractId);
    for (const groupId of contract === undefined ? [] : groupsOf(contract)) {
      await this.stores.groups.execute(groupId, why, (state) => free(state, seat));
    }
  }

  /** Whether a hold still has somebody behind it. */
  async isWanted(childId: string, contractId: string): Promise<boolean> {
    const contract = await this.contract(childId, contractId);
    return contract !== undefined && contract.phase !== 'cancelled';
  }

  /** The first day from then on whose month is not closed, in the new group and in the one the child comes from: else it is nobody's. */
  private async openDay(from: LocalDate, { childId, groupId }: Contract): Promise<LocalDate> {
    const running = runningOf((await this.stores.enrolments.load(childId)).state);
    const groupIds = [groupId, ...(running === undefined ? [] : groupsOf(running))];
    for (let day = from; ;) {
      const month = monthOf(day);
      const sheets = await Promise.all(groupIds.map((one) => this.stores.sheets.load(sheetIdOf(one, month))));
      if (sheets.every(({ state }) => state.phase === 'none' || state.phase === 'open')) return day;
      day = firstDayOf(plusMonths(month, 1));
    }
  }

  private async holdSeat(contract: PendingContract, why: Why): Promise<boolean> {
    const { contractId, childId, from, holdUntil, voucherAt, offerId } = contract;
    // Who waits for a seat that is free has it before who only asks.
    await this.waiting.fill(contract.groupId, why);
    const order = { ...(voucherAt === undefined ? {} : { voucherAt }), ...(offerId === undefined ? {} : { offerId }) };
    const held = await unless(
      ['enrolment.group-full'],
      this.stores.groups.execute(contract.groupId, why, (state, now) =>
        hold(state, { contractId, childId, from, until: holdUntil, ...order }, now, this.round(now)),
      ),
    );
    return held !== undefined;
  }

  private round(now: Instant): Round {
    const order = this.policy.at(now).seatOrder;
    return order.by === 'arrival' ? undefined : { roundMs: order.roundMinutes * MINUTE_MS };
  }

  /** @returns the seat's first day: an earlier attempt may have taken it already */
  private async takeSeat(contract: Contract, from: LocalDate, why: Why): Promise<RunningContract['from'] | undefined> {
    const { contractId, childId } = contract;
    const taken = await unless(
      ['enrolment.group-full'],
      this.stores.groups.execute(contract.groupId, why, (state, now) => take(state, { contractId, childId, from }, now)),
    );
    return taken?.state.phase === 'open' ? seatOf(taken.state, contractId)?.from : undefined;
  }

  private async contract(childId: string, contractId: string): Promise<Contract | undefined> {
    return contractOf((await this.stores.enrolments.load(childId)).state, contractId);
  }
}

/** Undefined if it was refused for one of these reasons. */
async function unless<T>(codes: readonly string[], work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isRejection(error) && codes.includes(error.code)) return undefined;
    throw error;
  }
}
