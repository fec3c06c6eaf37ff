import { type LocalDate, type Money, ZERO, addDays, sum, tenge, tiyn } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';
import fc from 'fast-check';
import { join } from 'node:path';
import { committedOf } from '../budget/decide.js';
import { type BudgetFact, type BudgetState, budgetIdOf, evolve as evolveBudget, initial as noBudget } from '../budget/facts.js';
import { hasCome, move, open } from '../reserve/decide.js';
import { type ReserveState, evolve as evolveReserve, initial as noReserve, leftOf } from '../reserve/facts.js';
import { costFrom } from './cost.js';
import { dropMove, keepMove, reserveMove } from './decide.js';
import { heldByMoves, isOver, moveOf } from './facts.js';

const { calendar } = loadRegionPolicy(join(workspaceRoot(), 'deploy/regions/zhetysu.yaml'));
const YEAR = 2026;
const NORM = tenge(65_000);
const MONTHS = 11;
const PER_TURN = (NORM * BigInt(MONTHS)) as Money;
const FIRST = '2026-02-01' as LocalDate;
const DAYS = Array.from({ length: 330 }, (_, ahead) => addDays(FIRST, ahead));

/** Two children, each in the district that the other comes to. */
const SIDES = [
  { contractId: 'con_x.1', voucherId: 'vch_1', childId: 'chd_1', guardianId: 'gdn_1', from: 'taldykorgan', to: 'tekeli' },
  { contractId: 'con_x.2', voucherId: 'vch_2', childId: 'chd_2', guardianId: 'gdn_2', from: 'tekeli', to: 'taldykorgan' },
] as const;
type Side = (typeof SIDES)[number];

type Message = { readonly kind: 'asked' | 'dropped' | 'carried' | 'kept'; readonly side: 0 | 1 };

/** What payment keeps of the two, and the exchange as the kindergartens' service carries it out. */
class World {
  readonly budgets = new Map<string, BudgetState>();
  readonly reserves: ReserveState[] = SIDES.map(({ voucherId, childId, from }) => {
    const amounts = { monthlyTiyn: NORM.toString(), perTurnTiyn: PER_TURN.toString() };
    const reservation = { iterationId: `itr_${from}`, turnCount: 1, ...amounts };
    const where = { budgetId: budgetIdOf(from, YEAR), districtId: from, reservation };
    return open(noReserve, { voucherId, childId }, where).reduce(evolveReserve, noReserve);
  });
  /** What the budgets said, and whether the exchange is decided. */
  readonly said = new Map<string, boolean>();
  outcome: 'open' | 'ordered' | 'fallen' = 'open';

  constructor(
    private readonly firstDay: LocalDate,
    readonly limits: Readonly<Record<string, Money>>,
  ) {
    for (const { from } of SIDES) this.budgets.set(from, limited(from, limits[from]!));
  }

  /** @returns what follows; undefined if it is too early and comes again */
  deliver({ kind, side }: Message): Message[] | undefined {
    const one = SIDES[side];
    const budget = this.budgets.get(one.to)!;
    const key = { budgetId: budgetIdOf(one.to, YEAR), districtId: one.to };
    const { from: fromDistrictId, contractId, voucherId, childId, guardianId } = one;
    const whose = { contractId, voucherId, childId, guardianId, fromDistrictId, firstDay: this.firstDay, inUse: true };
    switch (kind) {
      case 'asked': {
        const about = { ...whose, signBy: '2026-12-31T00:00:00.000000Z' };
        const claim = { ...key, year: YEAR, about, monthly: NORM, amount: costFrom(this.firstDay, NORM, calendar) };
        const facts = reserveMove(budget, claim, { used: this.used(one.to), preset: undefined });
        this.change(one, facts);
        return facts.flatMap((fact) => this.answered(one, fact));
      }
      case 'dropped':
        this.change(one, dropMove(budget, { ...key, contractId }));
        return [];
      case 'carried': {
        if (moveOf(budget, contractId) === undefined && !isOver(budget, contractId)) return undefined;
        const facts = keepMove(budget, { ...key, ...whose }, (monthly) => costFrom(this.firstDay, tiyn(monthly), calendar));
        this.change(one, facts);
        return facts.length === 0 ? [] : [{ kind: 'kept', side }];
      }
      case 'kept': {
        const state = this.reserves[side]!;
        if (hasCome(state, contractId)) return [];
        const { amountTiyn, monthlyTiyn } = moveOf(budget, contractId)!;
        const arrival = { ...key, contractId, firstDay: this.firstDay, monthlyTiyn, amountTiyn, inUse: true };
        this.reserves[side] = move(state, arrival, calendar).reduce(evolveReserve, state);
        return [];
      }
    }
  }

  /** One of the families goes back; once all have signed, nobody can. */
  fall(): Message[] {
    if (this.outcome !== 'open') return [];
    this.outcome = 'fallen';
    return both('dropped');
  }

  /** All have signed: nothing is drafted, and so nothing signed, before both budgets hold the money. */
  order(): Message[] {
    if (this.outcome !== 'open' || SIDES.some(({ contractId }) => this.said.get(contractId) !== true)) return [];
    this.outcome = 'ordered';
    return both('carried');
  }

  used(districtId: string) {
    const left = this.reserves.flatMap(leftOf).filter((line) => line.districtId === districtId);
    return { released: sum(left.map(({ releasedTiyn }) => tiyn(releasedTiyn))), carried: ZERO };
  }

  private answered({ contractId }: Side, { type }: BudgetFact): Message[] {
    if (type === 'payment.move-reserved') this.said.set(contractId, true);
    if (type !== 'payment.move-refused') return [];
    this.said.set(contractId, false);
    return this.fall();
  }

  private change({ to }: Side, facts: readonly BudgetFact[]): void {
    this.budgets.set(to, facts.reduce(evolveBudget, this.budgets.get(to)!));
  }
}

const both = (kind: Message['kind']): Message[] => [0, 1].map((side) => ({ kind, side: side as 0 | 1 }));

function limited(districtId: string, limit: Money): BudgetState {
  const about = { budgetId: budgetIdOf(districtId, YEAR), districtId };
  const amounts = { turnCount: 1, months: MONTHS, amountTiyn: PER_TURN.toString(), perTurnTiyn: PER_TURN.toString() };
  const facts: BudgetFact[] = [
    { type: 'payment.budget-set', data: { ...about, year: YEAR, limitTiyn: limit.toString(), act: 'Decree', by: 'stf_1' } },
    { type: 'payment.budget-reserved', data: { ...about, iterationId: `itr_${districtId}`, ...amounts, monthlyTiyn: NORM.toString() } },
  ];
  return facts.reduce(evolveBudget, noBudget);
}

/** No budget holds more than it has; each voucher is on exactly one line a day. */
function expectSound(world: World): void {
  for (const [districtId, budget] of world.budgets) {
    expect(committedOf(budget, world.used(districtId))).toBeLessThanOrEqual(world.limits[districtId]!);
  }
  for (const reserve of world.reserves) {
    if (reserve.phase === 'none') throw new Error('Each has one');
    const lines = [...leftOf(reserve), { ...reserve.reserved, lastDay: undefined }];
    const holding = (day: LocalDate): number =>
      lines.filter(({ firstDay = FIRST, lastDay = '2099' }) => firstDay <= day && day <= lastDay).length;
    expect(DAYS.filter((day) => holding(day) !== 1)).toEqual([]);
  }
}

describe('two vouchers that change districts on one day', () => {
  it('both take their money along or neither, whatever is heard in whatever order', () => {
    const spare = fc.integer({ min: 0, max: 15 }).map((months) => (PER_TURN + NORM * BigInt(months)) as Money);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.record({ taldykorgan: spare, tekeli: spare }),
        fc.option(fc.nat(8)),
        fc.infiniteStream(fc.nat()),
        (ahead, limits, fallsAfter, order) => {
          const world = new World(addDays(FIRST, ahead), limits);
          // Each message may come twice; one that is too early comes again.
          const left = [...both('asked'), ...both('asked')];
          for (let heard = 0; left.length > 0 && heard < 400; heard += 1) {
            const [message] = left.splice(order.next().value % left.length, 1) as [Message];
            const follows = world.deliver(message) ?? [message];
            if (heard === fallsAfter) follows.push(...world.fall());
            follows.push(...world.order());
            left.push(...follows, ...follows.filter(({ kind }) => kind !== message.kind));
            expectSound(world);
          }
          expect(left).toEqual([]);
          const isMoved = SIDES.map(({ contractId }, side) => hasCome(world.reserves[side]!, contractId));
          expect(new Set(isMoved).size).toBe(1);
          expect(isMoved[0]).toBe(world.outcome === 'ordered');
          // What came to nothing holds nothing.
          for (const budget of world.budgets.values()) if (!isMoved[0]) expect(heldByMoves(budget)).toBe(ZERO);
        },
      ),
      { numRuns: 200 },
    );
  });
});
