import type { commonV1 } from '@kezek/contracts';
import { type Instant, instantPlusMs } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import {
  type ComputedStatement,
  type Stay,
  budgetFaults,
  expectedTransfers,
  ledgerFaults,
  overdrawn,
  paidTwiceFaults,
  registerFaults,
  sheetFaults,
  statementFaults,
  stayFaults,
  transferFaults,
} from './checks/faults.js';
import { type Arrival, type MovedVoucher, type PaidLine, arrivalFaults, districtFaults } from './checks/moves.js';
import type { Transfer } from './ledger/facts.js';
import type { ExistingRegister } from './register/facts.js';
import { type ReserveState, leftOf } from './reserve/facts.js';
import { usedOf } from './reserve/used.js';
import { type Stores, every } from './stores.js';

const BROKEN_MAX = 100;
/** A transfer follows its cause through the bus; when it takes longer than this, something holds it up. */
const POSTING_LIMIT_MS = 5 * 60_000;

/**
 * P1: transfers have two sides, and all balances together are nothing. P2: lines = statement = register line = transfer, and no day of a child
 * is paid twice. P3: no statement is in two registers that can pay it, each settled line has its one payment, and no transfer is there that
 * nothing calls for. V2: no more vouchers than turns with money. STATE: what is stored follows from history.
 */
export async function checkInvariants(stores: Stores, clock: Clock): Promise<commonV1.Invariant[]> {
  // Transfers before what calls for them: then none can seem to come from nowhere.
  const posted = await postedTransfers(stores);
  const registers = await registersOf(stores);
  const young = instantPlusMs(clock.now(), -POSTING_LIMIT_MS);
  const statements = await checkedStatements(stores, young);
  const totals = new Map(statements.totals);
  const { payments } = expectedTransfers(
    [],
    registers.map(({ state }) => state),
  );
  const paymentsUnderWay = expectedTransfers(
    [],
    registers.filter(({ at }) => at > young).map(({ state }) => state),
  ).payments;
  const [debtsPosted, paymentsPosted] = [byCause(posted, 'statement'), byCause(posted, 'payment')];
  return [
    report('P1', posted.size, transferFaults([...posted.values()])),
    report('P2', statements.lines + registers.length, [
      ...statements.faults,
      ...sheetFaults(statements.sheets),
      ...stayFaults(await doubtfulStays(stores)),
      ...districtFaults(await movedVouchers(stores)),
      ...registers.flatMap(({ state }) => registerFaults(state, totals)),
      ...ledgerFaults(statements.debts, debtsPosted, statements.underWay),
    ]),
    report('P3', registers.length + payments.length, [
      ...paidTwiceFaults(registers.map(({ state }) => state)),
      ...ledgerFaults(payments, paymentsPosted, idsOf(paymentsUnderWay)),
    ]),
    await checkBudgets(stores),
    await replayed(stores),
  ];
}

async function postedTransfers({ transfers }: Stores): Promise<Map<string, Transfer>> {
  const posted = new Map<string, Transfer>();
  for await (const { id, state } of every(transfers, {})) if (state.phase === 'posted') posted.set(id, state.transfer);
  return posted;
}

const byCause = (posted: ReadonlyMap<string, Transfer>, cause: Transfer['cause']): Map<string, Transfer> =>
  new Map([...posted].filter(([, transfer]) => transfer.cause === cause));

interface Timed<S> {
  readonly state: S;
  readonly at: Instant;
}

async function registersOf({ registers }: Stores): Promise<Timed<ExistingRegister>[]> {
  return registers.streams
    .find({ 'ix.number': { $exists: true } })
    .select('state at')
    .read('primary')
    .readConcern('majority')
    .lean<Timed<ExistingRegister>[]>();
}

/** One statement at a time: all their lines together may be too many to hold. */
async function checkedStatements({ statements }: Stores, young: Instant) {
  const found = {
    lines: 0,
    faults: [] as string[],
    totals: [] as [string, string][],
    sheets: [] as { statementId: string; sheetIds: readonly string[] }[],
    debts: [] as Transfer[],
    underWay: new Set<string>(),
  };
  const cursor = statements.streams
    .find({ 'ix.phase': 'computed' })
    .select('state at')
    .read('primary')
    .readConcern('majority')
    .lean<Timed<ComputedStatement>>()
    .cursor();
  for await (const { state, at } of cursor as AsyncIterable<Timed<ComputedStatement>>) {
    const { debts } = expectedTransfers([state], []);
    found.lines += state.statement.lines.length;
    found.faults.push(...statementFaults(state));
    found.totals.push([state.key.statementId, state.statement.totalTiyn]);
    found.sheets.push({ statementId: state.key.statementId, sheetIds: state.sheetIds });
    found.debts.push(...debts);
    if (at > young) for (const { transferId } of debts) found.underWay.add(transferId);
  }
  return found;
}

/** Only children with more than one line in a month can have a day paid twice. */
async function doubtfulStays({ statements }: Stores): Promise<Stay[]> {
  const groups = await statements.streams
    .aggregate<{ stays: Stay[] }>([
      { $match: { 'ix.phase': 'computed' } },
      { $project: { line: '$state.statement.lines', month: '$state.key.month', statementId: '$state.key.statementId' } },
      { $unwind: '$line' },
      {
        $group: {
          _id: { childId: '$line.childId', month: '$month' },
          stays: {
            $push: { statementId: '$statementId', childId: '$line.childId', month: '$month', from: '$line.from', lastDay: '$line.lastDay' },
          },
        },
      },
      { $match: { 'stays.1': { $exists: true } } },
    ])
    .allowDiskUse(true)
    .read('primary')
    .readConcern('majority');
  return groups.flatMap(({ stays }) => stays);
}

async function checkBudgets({ budgets, reserves }: Stores): Promise<commonV1.Invariant> {
  // Vouchers before budgets, so that each finds its iteration; what was given back last, as it only grows.
  const opened = new Map(
    (
      await reserves.streams
        .aggregate<{ _id: string; count: number }>([{ $group: { _id: '$ix.iterationId', count: { $sum: 1 } } }])
        .read('primary')
        .readConcern('majority')
    ).map(({ _id, count }) => [_id, count]),
  );
  const faults: string[] = [];
  const known = new Set<string>();
  const arrivals = await arrivalsOf(reserves);
  const kept = new Set<string>();
  let checked = 0;
  for await (const { state } of every(budgets, {})) {
    checked += 1;
    for (const { contractId, isKept } of state.moves ?? []) if (isKept) kept.add(contractId);
    if (state.phase === 'unset') continue;
    for (const { iterationId } of state.reservations) known.add(iterationId);
    faults.push(...budgetFaults(state, await usedOf(reserves, state.districtId, state.year), opened));
    for (const { iterationId, turnCount } of overdrawn(state, opened)) {
      for (const childId of (await childrenOf(reserves, iterationId)).slice(turnCount))
        faults.push(`${childId}: has a voucher without money`);
    }
  }
  for (const iterationId of opened.keys()) {
    if (known.has(iterationId)) continue;
    for (const childId of await childrenOf(reserves, iterationId))
      faults.push(`${childId}: has a voucher of ${iterationId}, without money`);
  }
  faults.push(...arrivalFaults(arrivals, kept));
  const vouchers = [...opened.values()].reduce((total, count) => total + count, 0);
  return report('V2', checked + vouchers, faults);
}

/** Vouchers that came into a district from another, now or before. */
async function arrivalsOf({ streams }: Stores['reserves']): Promise<Arrival[]> {
  const found = await streams
    .find({ 'ix.left': { $exists: true } })
    .select('state')
    .read('primary')
    .readConcern('majority')
    .lean<{ state: ReserveState }[]>();
  return found.flatMap(({ state }) =>
    state.phase === 'none'
      ? []
      : [...leftOf(state), state.reserved].flatMap(({ contractId, districtId }) =>
          contractId === undefined ? [] : [{ childId: state.reserved.childId, contractId, districtId }],
        ),
  );
}

/** With what was paid for each voucher that moved to another district, and by which. */
async function movedVouchers({ reserves, statements }: Stores): Promise<MovedVoucher[]> {
  const found = await reserves.streams
    .find({ 'ix.left': { $exists: true } })
    .select('state')
    .read('primary')
    .readConcern('majority')
    .lean<{ _id: string; state: ReserveState }[]>();
  const paid = await statements.streams
    .aggregate<PaidLine & { voucherId: string }>([
      { $match: { 'ix.phase': 'computed' } },
      { $unwind: '$state.statement.lines' },
      { $match: { 'state.statement.lines.voucherId': { $in: found.map(({ _id }) => _id) } } },
      {
        $project: {
          voucherId: '$state.statement.lines.voucherId',
          from: '$state.statement.lines.from',
          lastDay: '$state.statement.lines.lastDay',
          districtId: '$state.key.districtId',
          statementId: '$state.key.statementId',
        },
      },
    ])
    .read('primary')
    .readConcern('majority');
  return found.flatMap(({ _id, state }) => {
    if (state.phase === 'none') return [];
    const lines = [...leftOf(state), state.reserved];
    return [{ childId: state.reserved.childId, lines, paid: paid.filter(({ voucherId }) => voucherId === _id) }];
  });
}

/** Whose vouchers an iteration gave, the first one first. Asked only where something is wrong. */
async function childrenOf(reserves: Stores['reserves'], iterationId: string): Promise<string[]> {
  const found = await reserves.streams
    .find({ 'ix.iterationId': iterationId })
    .select('state')
    .sort({ at: 1, _id: 1 })
    .read('primary')
    .readConcern('majority')
    .lean<{ state: ReserveState }[]>();
  return found.flatMap(({ state }) => (state.phase === 'none' ? [] : [state.reserved.childId]));
}

async function replayed({ budgets, registers, statements, transfers, reserves }: Stores): Promise<commonV1.Invariant> {
  let checked = 0;
  const faults: string[] = [];
  for (const store of [budgets, registers, statements, transfers, reserves]) {
    for await (const { id, verified } of (store as Pick<Stores['transfers'], 'verifyAll'>).verifyAll()) {
      checked += 1;
      if (!verified.ok) faults.push(`${store.streamOf(id)}: ${verified.problem}`);
    }
  }
  return report('STATE', checked, faults);
}

const idsOf = (transfers: readonly Transfer[]): Set<string> => new Set(transfers.map(({ transferId }) => transferId));

const report = (id: string, checked: number, broken: readonly string[]): commonV1.Invariant => ({
  id,
  holds: broken.length === 0,
  checked,
  broken: broken.slice(0, BROKEN_MAX),
});
