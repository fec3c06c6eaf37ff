import { type LocalDate, type Money, ZERO, add, addDays, lastDayOf, monthOf, sum, tenge, tiyn, yearOf } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';
import fc from 'fast-check';
import { join } from 'node:path';
import { committedOf } from '../budget/decide.js';
import { type BudgetState, budgetIdOf, evolve as evolveBudget, initial as noBudget } from '../budget/facts.js';
import { type Release, hasCome, move, open, release } from '../reserve/decide.js';
import { type ReserveState, evolve as evolveReserve, initial as noReserve, leftOf } from '../reserve/facts.js';
import { plannedIn } from '../reserve/planned.js';
import { costFrom } from './cost.js';
import { dropMove, keepMove, reserveMove } from './decide.js';
import { isOver, moveOf } from './facts.js';

const { calendar } = loadRegionPolicy(join(workspaceRoot(), 'deploy/regions/zhetysu.yaml'));
const DISTRICTS = ['taldykorgan', 'tekeli', 'eskeldi'];
const NORM = tenge(65_000);
/** Enough for the turn and all five moves at once, should none be given up yet: nobody signs where there was no money. */
const LIMIT = tenge(4_000_000);
const YEAR = 2026;
const FIRST = '2026-02-01' as LocalDate;
const MONTHS = 11;
const DAYS = Array.from({ length: 365 }, (_, ahead) => addDays(FIRST, ahead)).filter((day) => yearOf(day) === YEAR);
/** Each of the districts that share a month rounds its part up. */
const ROUNDED = tenge(1);

/** Where the child goes, and whether the contract comes about. */
interface Step {
  readonly to: number;
  readonly days: number;
  readonly signed: boolean;
}

type Message =
  | { readonly kind: 'asked' | 'carried' | 'dropped'; readonly at: number }
  | { readonly kind: 'kept'; readonly at: number }
  | { readonly kind: 'ended'; readonly lastDay: LocalDate };

interface Plan {
  readonly contractId: string;
  readonly from: string;
  readonly to: string;
  readonly firstDay: LocalDate;
  readonly after: string | undefined;
  readonly signed: boolean;
}

/** As the child's own contracts would have it: each day later than the one before, never to where it is. */
function plansOf(steps: readonly Step[]): Plan[] {
  const plans: Plan[] = [];
  let [at, day, after] = ['taldykorgan', FIRST, undefined as string | undefined];
  for (const [index, { to, days, signed }] of steps.entries()) {
    const target = DISTRICTS[to % DISTRICTS.length]!;
    const firstDay = addDays(day, days);
    if (target === at || yearOf(firstDay) > YEAR) continue;
    const contractId = `con_${index}`;
    plans.push({ contractId, from: at, to: target, firstDay, after, signed });
    if (signed) [at, day, after] = [target, firstDay, contractId];
  }
  return plans;
}

/** The documents of payment, and the rules by which its reactions change them. */
class World {
  reserve: ReserveState = open(
    noReserve,
    { voucherId: 'vch_1', childId: 'chd_1' },
    { budgetId: budgetIdOf('taldykorgan', YEAR), districtId: 'taldykorgan', reservation },
  ).reduce(evolveReserve, noReserve);
  readonly budgets = new Map<string, BudgetState>(DISTRICTS.map((districtId) => [districtId, limited(districtId)]));

  constructor(private readonly plans: readonly Plan[]) {}

  /** @returns what follows; undefined if it is too early and comes again */
  deliver(message: Message): Message[] | undefined {
    if (message.kind === 'ended') {
      const why: Release = { cause: 'ended', lastDay: message.lastDay };
      this.reserve = release(this.reserve, why).reduce(evolveReserve, this.reserve);
      return [];
    }
    const plan = this.plans[message.at]!;
    const { contractId, to, from, firstDay, after } = plan;
    const budget = this.budgets.get(to)!;
    const key = { budgetId: budgetIdOf(to, YEAR), districtId: to };
    const whose = { contractId, voucherId: 'vch_1', childId: 'chd_1', guardianId: 'gdn_1', fromDistrictId: from, firstDay, inUse: true };
    const chained = { ...whose, ...(after === undefined ? {} : { afterContractId: after }) };
    switch (message.kind) {
      case 'asked': {
        const claim = {
          ...key,
          year: YEAR,
          about: { ...chained, signBy: '2026-12-31T00:00:00.000000Z' },
          monthly: NORM,
          amount: costFrom(firstDay, NORM, calendar),
        };
        this.change(to, reserveMove(budget, claim, { used: this.used(to), preset: undefined }));
        return [];
      }
      case 'dropped':
        this.change(to, dropMove(budget, { ...key, contractId }));
        return [];
      case 'carried': {
        if (moveOf(budget, contractId) === undefined && !isOver(budget, contractId)) return undefined;
        const facts = keepMove(budget, { ...key, ...chained }, (monthly) => costFrom(firstDay, tiyn(monthly), calendar));
        this.change(to, facts);
        return facts.length === 0 ? [] : [{ kind: 'kept', at: message.at }];
      }
      case 'kept': {
        if (this.reserve.phase === 'none') return undefined;
        if (hasCome(this.reserve, contractId)) return [];
        if (this.reserve.reserved.contractId !== after) return undefined;
        const { amountTiyn, monthlyTiyn } = moveOf(budget, contractId)!;
        const arrival = { ...key, contractId, firstDay, monthlyTiyn, amountTiyn, inUse: true };
        this.reserve = move(this.reserve, arrival, calendar).reduce(evolveReserve, this.reserve);
        return [];
      }
    }
  }

  lines() {
    if (this.reserve.phase === 'none') return [];
    const { reserved } = this.reserve;
    const until = this.reserve.phase === 'released' && this.reserve.until !== undefined ? lastDayOf(this.reserve.until) : undefined;
    return [
      ...leftOf(this.reserve).map((line) => ({ ...line, released: true, until: line.lastDay && monthOf(line.lastDay), isCurrent: false })),
      {
        ...{ ...reserved, released: this.reserve.phase === 'released', lastDay: until, until: until && monthOf(until), isCurrent: true },
        ...{ lastMonthTiyn: undefined, releasedTiyn: this.reserve.phase === 'released' ? this.reserve.releasedTiyn : '0' },
      },
    ];
  }

  used(districtId: string) {
    const released = sum(
      this.lines()
        .filter((line) => line.districtId === districtId)
        .map(({ releasedTiyn }) => tiyn(releasedTiyn)),
    );
    return { released, carried: ZERO };
  }

  private change(districtId: string, facts: ReturnType<typeof reserveMove>): void {
    this.budgets.set(districtId, facts.reduce(evolveBudget, this.budgets.get(districtId)!));
  }
}

const perTurn = (NORM * BigInt(MONTHS)) as Money;
const reservation = { iterationId: 'itr_1', turnCount: 1, monthlyTiyn: NORM.toString(), perTurnTiyn: perTurn.toString() };

function limited(districtId: string): BudgetState {
  const about = { budgetId: budgetIdOf(districtId, YEAR), districtId };
  const set = evolveBudget(noBudget, {
    type: 'payment.budget-set',
    data: { ...about, year: YEAR, limitTiyn: LIMIT.toString(), act: 'Decree', by: 'stf_1' },
  });
  if (districtId !== 'taldykorgan') return set;
  const amounts = {
    turnCount: 1,
    perTurnTiyn: perTurn.toString(),
    amountTiyn: perTurn.toString(),
    monthlyTiyn: NORM.toString(),
    months: MONTHS,
  };
  return evolveBudget(set, { type: 'payment.budget-reserved', data: { ...about, iterationId: 'itr_1', ...amounts } });
}

/** Exactly one district has each day; a month that several share costs one norm; each district's budget holds its line. */
function expectOneLine(world: World, isEnded: boolean): void {
  const lines = world.lines();
  const holding = (day: LocalDate): number =>
    lines.filter(({ firstDay = FIRST, lastDay = '2099' }) => firstDay <= day && day <= lastDay).length;
  const wrong = DAYS.filter((day) => holding(day) > 1 || (!isEnded && holding(day) === 0));
  expect(wrong).toEqual([]);
  const months = lines
    .map((line) => plannedIn(YEAR, [{ ...line, budgetYear: YEAR, count: 1 }]))
    .reduce((all, one) => all.map((cost, index) => add(cost, one[index]!)));
  const most = NORM + ROUNDED * BigInt(lines.length);
  expect(months.slice(1).filter((cost) => cost > most || (!isEnded && cost < NORM))).toEqual([]);
  for (const [districtId, budget] of world.budgets) {
    const committed = committedOf(budget, world.used(districtId));
    expect(committed).toBeLessThanOrEqual(LIMIT);
    // What it is committed to covers what its lines may still cost.
    const own = lines.filter((line) => line.districtId === districtId);
    expect(committed).toBeGreaterThanOrEqual(
      sum(own.map(({ amountTiyn, releasedTiyn }) => tiyn(amountTiyn) - tiyn(releasedTiyn)) as Money[]),
    );
    for (const { contractId } of own) if (contractId !== undefined) expect(moveOf(budget, contractId)).toMatchObject({ isKept: true });
  }
}

const step = fc.record({ to: fc.nat(2), days: fc.integer({ min: 1, max: 70 }), signed: fc.boolean() });

describe('a voucher that moves between districts', () => {
  it('is held by exactly one line a month, whatever is heard in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 5 }),
        fc.option(fc.integer({ min: 0, max: 60 })),
        fc.infiniteStream(fc.nat()),
        (steps, leavesAfter, order) => {
          const plans = plansOf(steps);
          const world = new World(plans);
          const left: Message[] = plans.flatMap(({ signed }, at): Message[] => [
            { kind: 'asked', at },
            { kind: signed ? 'carried' : 'dropped', at },
          ]);
          const last = plans.findLast(({ signed }) => signed)?.firstDay ?? FIRST;
          const lastDay = leavesAfter === null ? undefined : addDays(last, leavesAfter);
          if (lastDay !== undefined) left.push({ kind: 'ended', lastDay });
          let isEnded = false;
          // Each message may come twice; one that is too early comes again.
          const twice = [...left, ...left];
          for (let tries = 0; twice.length > 0 && tries < 400; tries += 1) {
            const [message] = twice.splice(order.next().value % twice.length, 1) as [Message];
            const follows = world.deliver(message);
            isEnded ||= message.kind === 'ended';
            twice.push(...(follows ?? [message]));
            expectOneLine(world, isEnded);
          }
          expect(twice).toEqual([]);
          const at = plans.findLast(({ signed }) => signed)?.to ?? 'taldykorgan';
          expect(world.lines().at(-1)).toMatchObject({ districtId: at, released: lastDay !== undefined });
        },
      ),
      { numRuns: 100 },
    );
  });
});
