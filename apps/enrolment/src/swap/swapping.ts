import { type Instant, type LocalDate, firstDayOf, isRejection, later, monthOf, plusMonths } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import { holdUntilOf } from '../enrolment/days.js';
import { cancel, enrol, requestTransfer } from '../enrolment/decide.js';
import { type Contract, type EnrolmentState, contractOf, isAttended } from '../enrolment/facts.js';
import { exchange } from '../group/exchange.js';
import { pages } from '../pages.js';
import type { Placing, Why } from '../placing.js';
import { sheetIdOf } from '../sheet/facts.js';
import type { Stores } from '../stores.js';
import { complete, fall, order } from './decide.js';
import type { KnownSwap, SwapState } from './facts.js';

type Agreed = Extract<KnownSwap, { phase: 'agreed' }>;
type Ordered = Extract<KnownSwap, { phase: 'ordered' }>;

const INDEXES = [0, 1] as const;

/**
 * Carries an exchange of seats out. While contracts are signed nothing moves and either may fall, and the other with it: between two districts
 * each has its contract to sign only once the other district holds the money for it. A contract that both have signed can be withdrawn by
 * nobody, so once both contracts are, the exchange is ordered in one write, and every step after it is one that cannot be refused: each group
 * lets one child go and takes the other in one write, then each child changes, and its money with it. Any step may be repeated, by anybody, at
 * any time.
 */
export class Swapping {
  constructor(
    private readonly stores: Stores,
    private readonly placing: Pick<Placing, 'finishRequest'>,
    private readonly today: (now: Instant) => LocalDate,
    private readonly clock: Clock,
  ) {}

  /** Does what is to be done next, as far as it goes. */
  async carryOn(swapId: string, why: Why): Promise<void> {
    let { state } = await this.stores.swaps.load(swapId);
    if (state.phase === 'agreed') state = await this.whileSigning(state, why);
    if (state.phase === 'ordered') await this.carryOut(state, why);
    if (state.phase === 'fallen') await this.undo(state, why);
  }

  /** Something was signed or cancelled, which may have been a half of an exchange. */
  async noticeContract({ childId, contractId }: { childId: string; contractId: string }, why: Why): Promise<void> {
    const contract = contractOf((await this.stores.enrolments.load(childId)).state, contractId);
    if (contract?.swapId !== undefined) await this.carryOn(contract.swapId, why);
  }

  /** What a crash left. */
  async tidy(why: Why): Promise<void> {
    for await (const { id } of pages((page) => this.stores.swaps.find({ unfinished: { exists: true } }, page))) await this.carryOn(id, why);
  }

  private async whileSigning(swap: Agreed, why: Why): Promise<SwapState> {
    const isPossible = (await this.draft(swap, 0, why)) && (await this.draft(swap, 1, why));
    const contracts = await Promise.all(INDEXES.map((index) => this.contract(swap, index)));
    const isOver = contracts.some((contract) => contract === undefined || contract.phase === 'cancelled');
    const next = (decide: (state: SwapState) => ReturnType<typeof fall>) => this.stores.swaps.execute(swap.swapId, why, decide);
    const isElsewhere = (await Promise.all(swap.sides.map((side) => this.isElsewhere(side)))).includes(true);
    const isUnpaid = contracts.some((contract) => contract?.phase === 'cancelled' && contract.cause === 'no-money');
    if (isUnpaid) return (await next((state) => fall(state, 'no-money'))).state;
    if (!isPossible || isOver || isElsewhere) return (await next((state) => fall(state, 'not-possible'))).state;
    if (!contracts.every((contract) => contract?.phase === 'signed')) return swap;
    // Whoever moves up in one of the groups keeps its seats until that is done; then this goes on, or falls.
    if (await this.isShifting(swap)) return swap;
    const on = await this.openDay(swap);
    return (await next((state) => order(state, on))).state;
  }

  /** @returns whether there is a contract now, drafted by this or by an earlier attempt */
  private async draft(swap: Agreed, index: 0 | 1, why: Why): Promise<boolean> {
    const { childId, guardianId } = swap.sides[index];
    const { kindergartenId, groupId, districtId } = swap.sides[index === 0 ? 1 : 0];
    const contractId = swap.newContractIds[index];
    const terms = {
      ...{ contractId, childId, guardianId, kindergartenId, groupId, districtId, swapId: swap.swapId },
      ...{ from: swap.on, signBy: swap.signBy, holdUntil: holdUntilOf(swap.signBy) },
    };
    try {
      if ((await this.contract(swap, index)) === undefined) {
        const { state: group } = await this.stores.groups.load(groupId);
        const settlement = group.phase === 'open' ? { settlementId: group.profile.settlementId } : {};
        await this.stores.enrolments.execute(childId, why, (state, now) => {
          // The family may have moved since the two agreed.
          if (!this.isStill(state, swap.sides[index].contractId)) return [];
          return requestTransfer(state, terms, { now, today: this.today(now), ...settlement });
        });
      }
      return (await this.placing.finishRequest(childId, contractId, why)) !== undefined;
    } catch (error) {
      if (isRejection(error) && error.code.split('.', 1)[0] === 'enrolment') return false;
      throw error;
    }
  }

  private async carryOut(swap: Ordered, why: Why): Promise<void> {
    const { sides, newContractIds, on, swapId } = swap;
    for (const index of INDEXES) {
      const into = sides[index === 0 ? 1 : 0];
      const comes = { contractId: newContractIds[index], childId: sides[index].childId };
      const goes = { contractId: into.contractId, childId: into.childId };
      await this.stores.groups.execute(into.groupId, why, (state) => exchange(state, { goes, comes, on }));
    }
    for (const index of INDEXES) {
      const contractId = newContractIds[index];
      await this.stores.enrolments.execute(sides[index].childId, why, (state) => enrol(state, { contractId, from: on }));
    }
    await this.stores.swaps.execute(swapId, why, complete);
  }

  /** What the other had signed is void with it. */
  private async undo(swap: Extract<KnownSwap, { phase: 'fallen' }>, why: Why): Promise<void> {
    for (const index of INDEXES) {
      const contractId = swap.newContractIds?.[index];
      if (contractId === undefined) continue;
      await this.stores.enrolments.execute(swap.sides[index].childId, why, (state) => {
        const contract = contractOf(state, contractId);
        return contract === undefined || isAttended(contract) ? [] : cancel(state, contractId, 'swap-fallen');
      });
    }
  }

  /** The first day from the agreed one on whose month is closed in neither group: one day for both children. */
  private async openDay({ on, sides }: Agreed): Promise<LocalDate> {
    for (let day = later(on, this.today(this.clock.now())); ;) {
      const month = monthOf(day);
      const sheets = await Promise.all(sides.map(({ groupId }) => this.stores.sheets.load(sheetIdOf(groupId, month))));
      if (sheets.every(({ state }) => state.phase === 'none' || state.phase === 'open')) return day;
      day = firstDayOf(plusMonths(month, 1));
    }
  }

  /** The child moved up into another group: the seat that was to be given is no longer its own. */
  private async isElsewhere({ childId, contractId, groupId }: Agreed['sides'][number]): Promise<boolean> {
    const contract = contractOf((await this.stores.enrolments.load(childId)).state, contractId);
    return contract !== undefined && contract.groupId !== groupId;
  }

  private async isShifting({ sides }: Agreed): Promise<boolean> {
    const groups = await Promise.all(sides.map(({ groupId }) => this.stores.groups.load(groupId)));
    return groups.some(({ state }) => state.phase === 'open' && state.shift !== undefined);
  }

  private isStill(state: EnrolmentState, contractId: string): boolean {
    return contractOf(state, contractId)?.phase === 'enrolled';
  }

  private async contract({ sides, newContractIds }: Agreed, index: number): Promise<Contract | undefined> {
    const side = sides[index];
    const contractId = newContractIds[index];
    if (side === undefined || contractId === undefined) throw new Error('A swap has two sides');
    return contractOf((await this.stores.enrolments.load(side.childId)).state, contractId);
  }
}
