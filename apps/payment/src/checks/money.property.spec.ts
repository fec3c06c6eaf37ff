import type { EventData } from '@kezek/contracts';
import { type Instant, type LocalDate, type Money, ZERO, isRejection, sum, tenge, tiyn } from '@kezek/domain';
import fc from 'fast-check';
import * as budgets from '../budget/decide.js';
import { type BudgetState, evolve as evolveBudget, initial as noBudget, reservationOf } from '../budget/facts.js';
import { owed, paid, post } from '../ledger/decide.js';
import { type Transfer, type TransferState, evolve as evolveTransfer, initial as noTransfer } from '../ledger/facts.js';
import { endToEndId, messageId } from '../register/bank-names.js';
import { approve, draft, payable, recordAnswer, reject, send } from '../register/decide.js';
import {
  type ExistingRegister,
  type Outcome,
  type RegisterFact,
  type RegisterState,
  evolve as evolveRegister,
  initial as noRegister,
} from '../register/facts.js';
import { open, release } from '../reserve/decide.js';
import { type ReserveState, evolve as evolveReserve, initial as noReserve } from '../reserve/facts.js';
import type { Place } from '../statement/chain.js';
import { ComputedWithout, acceptSheet, dropSheet, expectSheet } from '../statement/decide.js';
import {
  type StatementFact,
  type StatementState,
  evolve as evolveStatement,
  initial as noStatement,
  statementIdOf,
} from '../statement/facts.js';
import { priceSheet } from '../statement/pricing.js';
import {
  type ComputedStatement,
  balances,
  budgetFaults,
  expectedTransfers,
  ledgerFaults,
  paidTwiceFaults,
  registerFaults,
  sheetFaults,
  stayFaults,
  statementFaults,
  transferFaults,
} from './faults.js';

/** The whole of payment without its shell: every document, and what events of one make happen in another. */
class Books {
  budget: BudgetState = noBudget;
  readonly reserves = new Map<string, ReserveState>();
  readonly statements = new Map<string, StatementState>();
  readonly registers = new Map<string, ExistingRegister>();
  readonly transfers = new Map<string, TransferState>();

  get posted(): Map<string, Transfer> {
    return new Map([...this.transfers].flatMap(([id, state]) => (state.phase === 'posted' ? [[id, state.transfer] as const] : [])));
  }
  get computed(): ComputedStatement[] {
    return [...this.statements.values()].filter((state): state is ComputedStatement => state.phase === 'computed');
  }
  get used(): budgets.Used {
    const released = [...this.reserves.values()].flatMap((one) => (one.phase === 'released' ? [tiyn(one.releasedTiyn)] : []));
    return { released: sum(released), carried: ZERO };
  }

  /** As `inItsStatement` looks for it. */
  sheet(kindergarten: number, decide: (state: StatementState, place: Place) => StatementFact[]): void {
    const settledSheetIds: string[] = [];
    for (let number = 1; ; number += 1) {
      const of = key(kindergarten, number);
      try {
        return this.#statement(of.statementId, (state) => decide(state, { key: of, settledSheetIds }));
      } catch (error) {
        if (!(error instanceof ComputedWithout)) throw error;
        settledSheetIds.push(...error.settledSheetIds);
      }
    }
  }
  #statement(id: string, decide: (state: StatementState) => StatementFact[]): void {
    const before = this.statements.get(id) ?? noStatement;
    const facts = decide(before);
    this.statements.set(id, facts.reduce(evolveStatement, before));
    for (const { type, data } of facts) if (type === 'payment.statement-computed') this.#post(owed(data));
  }
  register(id: string, decide: (state: RegisterState) => RegisterFact[]): void {
    const before: RegisterState = this.registers.get(id) ?? noRegister;
    const facts = decide(before);
    const after = facts.reduce(evolveRegister, before);
    if (after.phase !== 'none') this.registers.set(id, after);
    for (const { type, data } of facts) if (type === 'payment.line-settled') this.#post(paid(data));
  }
  #post(transfer: Transfer | undefined): void {
    if (transfer === undefined) return;
    const before = this.transfers.get(transfer.transferId) ?? noTransfer;
    // Told twice, as a bus may.
    const once = post(before, transfer).reduce(evolveTransfer, before);
    this.transfers.set(transfer.transferId, post(once, transfer).reduce(evolveTransfer, once));
  }
}

const districtId = 'taldykorgan';
const month = '2026-09';
const budget = { budgetId: 'taldykorgan:2026', districtId, year: 2026 };
const registerId = (n: number) => `${districtId}.${month}.${n}`;
const now = '2026-10-05T04:00:00.000000Z' as Instant;

type Step = (books: Books) => void;

const small = fc.integer({ min: 1, max: 3 });
const person = fc.constantFrom('stf_1', 'stf_2', 'stf_3', 'stf_4');
/** Mostly the first: much then happens to one register. */
const registerNumber = fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: small });
const outcome: fc.Arbitrary<Outcome | undefined> = fc.constantFrom(
  { kind: 'settled', bankReference: 'REF1', paidOn: '2026-10-06' },
  { kind: 'returned', bankReason: 'AC04' },
  undefined,
);

const key = (kindergarten: number, number = 1) => ({
  statementId: statementIdOf(`kdg_${kindergarten}`, month, number),
  kindergartenId: `kdg_${kindergarten}`,
  districtId,
  month,
});

const opening = fc.record({ kindergarten: small, group: small }).map(
  ({ kindergarten, group }): Step =>
    (books) =>
      books.sheet(kindergarten, (state, place) => expectSheet(state, place.key, `kdg_${kindergarten}.${group}`)),
);
const voiding = fc.record({ kindergarten: small, group: small }).map(
  ({ kindergarten, group }): Step =>
    (books) =>
      books.sheet(kindergarten, (state, place) => dropSheet(state, place.key, `kdg_${kindergarten}.${group}`)),
);

type Day = { paidDayHundredths: number; confirmed: boolean };
interface Accepting {
  readonly kindergarten: number;
  readonly group: number;
  readonly planned: number;
  readonly days: readonly Day[];
  readonly normTenge: number;
  /** Groups whose sheets are known when this one is accepted. */
  readonly known?: readonly number[];
}

function acceptStep({ kindergarten, group, planned, days, normTenge, known = [] }: Accepting): Step {
  const sheetId = `kdg_${kindergarten}.${group}`;
  const lines = days.map((day, n) => ({
    ...{ childId: `chd_${kindergarten}.${group}.${n}`, voucherId: `vch_${kindergarten}.${group}.${n}` },
    ...{ from: `${month}-01`, lastDay: `${month}-30`, presentDays: 0, excusedDays: 0, unexcusedDays: 0 },
    ...day,
  }));
  const about = { groupId: sheetId, by: 'stf_9', kind: 'state', stayHours: '9h', settlementId: districtId } as const;
  const sheet: EventData<'enrolment.sheet-accepted'> = { ...key(kindergarten), ...about, sheetId, plannedDays: planned, lines };
  const price = { norm: tenge(normTenge), formula: 'paid-over-planned-days.1', rounding: 'half-up-to-tenge' } as const;
  const monthSheetIds = known.map((one) => `kdg_${kindergarten}.${one}`);
  return (books) =>
    books.sheet(kindergarten, (state, { key: of, settledSheetIds }) =>
      acceptSheet(state, of, priceSheet(sheet, price), { monthSheetIds, settledSheetIds }),
    );
}

function draftStep(by: string, request: number): Step {
  const requestId = `req_${request}`;
  return (books) => {
    const registers = [...books.registers.values()];
    const number = registers.find((one) => one.requestId === requestId)?.number ?? registers.length + 1;
    const due = books.computed.map(({ key: { statementId, kindergartenId }, statement: { totalTiyn } }) => ({
      ...{ statementId, kindergartenId, amountTiyn: totalTiyn },
    }));
    const lines = payable(due, registers);
    books.register(registerId(number), (state) => draft(state, { districtId, month, number, lines, by, requestId, approvalsNeeded: 2 }));
  };
}

const approveStep =
  (n: number, by: string): Step =>
  (books) =>
    books.register(registerId(n), (state) => approve(state, { by, now }));

const rejectStep =
  (n: number, by: string): Step =>
  (books) =>
    books.register(registerId(n), (state) => reject(state, { by, reason: 'An account is closed', now }));

const sendStep =
  (n: number, by: string): Step =>
  (books) =>
    books.register(registerId(n), (state) => send(state, { by, fileId: `pain.001:${n}`, fileHash: 'a'.repeat(64) }));

function answerStep(n: number, said: readonly (readonly [number, Outcome | undefined])[]): Step {
  const answers = said.flatMap(([kindergarten, one]) =>
    one === undefined ? [] : [{ endToEndId: endToEndId(key(kindergarten).statementId, n), outcome: one }],
  );
  return (books) => books.register(registerId(n), (state) => recordAnswer(state, { messageId: messageId(registerId(n)), answers }, now));
}

const accepting = fc
  .record({
    kindergarten: small,
    group: small,
    planned: fc.integer({ min: 19, max: 23 }),
    days: fc.array(fc.record({ paidDayHundredths: fc.integer({ min: 0, max: 2300 }), confirmed: fc.boolean() }), { maxLength: 4 }),
    normTenge: fc.integer({ min: 1, max: 150_000 }),
    known: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(small, { maxLength: 2 }) }),
  })
  .map(acceptStep);
const drafting = fc.tuple(person, fc.nat()).map(([by, request]) => draftStep(by, request));
const approving = fc.tuple(registerNumber, person).map(([n, by]) => approveStep(n, by));
const rejecting = fc.tuple(registerNumber, person).map(([n, by]) => rejectStep(n, by));
const sending = fc.tuple(registerNumber, person).map(([n, by]) => sendStep(n, by));
const answering = fc.tuple(registerNumber, fc.array(fc.tuple(small, outcome), { maxLength: 4 })).map(([n, said]) => answerStep(n, said));

/** A register on its way to the bank, and one payment made. */
const underWay: Step[] = [
  ...[1, 2].map((kindergarten) =>
    acceptStep({ kindergarten, group: 1, planned: 22, days: [{ paidDayHundredths: 1900, confirmed: true }], normTenge: 65_000 }),
  ),
  draftStep('stf_1', 0),
  approveStep(1, 'stf_2'),
  approveStep(1, 'stf_3'),
  sendStep(1, 'stf_1'),
  answerStep(1, [[1, { kind: 'settled', bankReference: 'REF1', paidOn: '2026-10-06' }]]),
];

const reserving = fc.tuple(small, fc.integer({ min: 1, max: 5 })).map(([iteration, turnCount]): Step => (books) => {
  const claim = { ...budget, iterationId: `itr_${iteration}`, turnCount, monthly: tenge(65_000), months: 4 };
  const preset = { limit: tenge(65_000 * 4 * 7), act: 'Decree' };
  books.budget = budgets.reserve(books.budget, claim, { used: books.used, preset }).reduce(evolveBudget, books.budget);
});
const voucherId = (iteration: number, n: number) => `vch_${iteration}.${n}`;
const offering = fc.tuple(small, small).map(([iteration, n]): Step => (books) => {
  const reservation = reservationOf(books.budget, `itr_${iteration}`);
  // A queue gives no more turns than it asked money for.
  if (reservation === undefined || n > reservation.turnCount) return;
  const id = voucherId(iteration, n);
  const before = books.reserves.get(id) ?? noReserve;
  const facts = open(before, { voucherId: id, childId: `chd_${n}` }, { ...budget, reservation });
  books.reserves.set(id, facts.reduce(evolveReserve, before));
});
const releasing = fc
  .tuple(small, small, fc.constantFrom('refused' as const, 'lapsed' as const, 'ended' as const))
  .map(([iteration, n, cause]): Step => (books) => {
    const before = books.reserves.get(voucherId(iteration, n));
    if (before === undefined) return;
    const why = cause === 'ended' ? { cause, lastDay: '2026-10-31' as LocalDate } : { cause };
    books.reserves.set(voucherId(iteration, n), release(before, why).reduce(evolveReserve, before));
  });

const step = fc.oneof(
  { weight: 2, arbitrary: opening },
  { weight: 1, arbitrary: voiding },
  { weight: 1, arbitrary: rejecting },
  { weight: 6, arbitrary: accepting },
  { weight: 4, arbitrary: drafting },
  { weight: 8, arbitrary: approving },
  { weight: 4, arbitrary: sending },
  { weight: 6, arbitrary: answering },
  { weight: 2, arbitrary: reserving },
  { weight: 4, arbitrary: offering },
  { weight: 3, arbitrary: releasing },
);

/** A rule may refuse a step; anything else is a defect. */
function attempt(books: Books, one: Step): void {
  try {
    one(books);
  } catch (error) {
    if (!isRejection(error)) throw error;
  }
}

const seen = (books: Books): string =>
  JSON.stringify([books.budget, ...[books.reserves, books.statements, books.registers, books.transfers].map((map) => [...map])]);

const paidOut = (books: Books): Money => balances([...books.posted.values()]).get(`bank:${districtId}`) ?? ZERO;

function faultsOf(books: Books): string[] {
  const registers = [...books.registers.values()];
  const totals = new Map(books.computed.map(({ key: { statementId }, statement }) => [statementId, statement.totalTiyn]));
  const { debts, payments } = expectedTransfers(books.computed, registers);
  const opened = new Map<string, number>();
  for (const one of books.reserves.values())
    if (one.phase !== 'none') opened.set(one.reserved.iterationId, (opened.get(one.reserved.iterationId) ?? 0) + 1);
  const stays = books.computed.flatMap(({ key: { statementId }, statement }) =>
    statement.lines.map(({ childId, from = '', lastDay = '' }) => ({ statementId, childId, month, from, lastDay })),
  );
  return [
    ...transferFaults([...books.posted.values()]),
    ...books.computed.flatMap(statementFaults),
    ...stayFaults(stays),
    ...sheetFaults(books.computed.map(({ key: { statementId }, sheetIds }) => ({ statementId, sheetIds }))),
    ...registers.flatMap((register) => registerFaults(register, totals)),
    ...paidTwiceFaults(registers),
    ...ledgerFaults([...debts, ...payments], books.posted),
    ...budgetFaults(books.budget, books.used, opened),
  ];
}

describe('whatever is done in whatever order', () => {
  const anything = fc.array(step, { minLength: 10, maxLength: 80 });
  const steps = fc.tuple(fc.constantFrom([], underWay), anything).map(([first, rest]) => [...first, ...rest]);

  it('keeps P1, P2, P3, V2 and the rule of two persons, and a step done again changes nothing', () => {
    let most = ZERO;
    let supplements = 0;
    let rejections = 0;
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (sequence, dice) => {
        const books = new Books();
        sequence.forEach((one, index) => {
          attempt(books, one);
          const before = seen(books);
          attempt(books, one);
          expect(seen(books)).toBe(before);
          // Any earlier step again, however late, must not pay or promise anything twice either.
          attempt(books, sequence[(dice.next().value ?? 0) % (index + 1)]!);
          expect(faultsOf(books)).toEqual([]);
        });
        if (paidOut(books) > most) most = paidOut(books);
        supplements += books.computed.filter(({ key: { statementId } }) => statementId.endsWith(':2')).length;
        rejections += [...books.registers.values()].filter(({ phase }) => phase === 'rejected').length;
      }),
      { numRuns: 300 },
    );
    // The sequences do get as far as paying, late sheets and rejecting.
    expect(most).toBeGreaterThan(ZERO);
    expect(Math.min(supplements, rejections)).toBeGreaterThan(0);
  });
});

describe('the checks find', () => {
  const transfer = {
    transferId: 't_1',
    debitAccount: 'a_1',
    creditAccount: 'b_1',
    amountTiyn: '5',
    cause: 'statement',
    ref: 'r_1',
  } as const;
  const statement = {
    phase: 'computed',
    key: key(1),
    sheetIds: ['s_1'],
    statement: {
      formula: 'paid-over-planned-days.1',
      rounding: 'half-up-to-tenge',
      lines: [
        {
          childId: 'chd_1',
          voucherId: 'vch_1',
          sheetId: 's_1',
          normTiyn: '6500000',
          plannedDays: 22,
          paidDayHundredths: 1100,
          amountTiyn: '3250000',
        },
      ],
      excluded: [],
      totalTiyn: '3250000',
    },
  } as const satisfies ComputedStatement;
  const line = { statementId: key(1).statementId, kindergartenId: 'kdg_1', amountTiyn: '3250000' };
  const register = {
    ...{ phase: 'approved', registerId: registerId(1), districtId, month, number: 1, totalTiyn: '3250000', draftedBy: 'stf_1' },
    ...{ approvalsNeeded: 2, requestId: 'req_1', approvedBy: ['stf_2', 'stf_3'], approvedAt: now, lines: [line] },
  } as ExistingRegister;
  const totals = new Map([[key(1).statementId, '3250000']]);

  it('nothing where all is right', () => {
    expect(transferFaults([transfer])).toEqual([]);
    expect(statementFaults(statement)).toEqual([]);
    expect(registerFaults(register, totals)).toEqual([]);
    expect(paidTwiceFaults([register])).toEqual([]);
  });
  it('a transfer that moves nothing', () => {
    expect(transferFaults([{ ...transfer, amountTiyn: '0' }])).toHaveLength(1);
    expect(transferFaults([{ ...transfer, creditAccount: 'a_1' }])).toHaveLength(1);
  });
  it('amounts that are not what explains them', () => {
    const { lines } = statement.statement;
    const changed = { ...statement, statement: { ...statement.statement, lines: [{ ...lines[0], amountTiyn: '3250100' }] } };
    expect(statementFaults(changed)).toHaveLength(2);
    expect(registerFaults(register, new Map([[key(1).statementId, '1']]))).toHaveLength(1);
    expect(registerFaults({ ...register, totalTiyn: '1' }, totals)).toHaveLength(1);
  });
  it('signatures of one person', () => {
    expect(registerFaults({ ...register, approvedBy: ['stf_2', 'stf_2'] }, totals)).toHaveLength(1);
    expect(registerFaults({ ...register, approvedBy: ['stf_1', 'stf_2'] }, totals)).toHaveLength(1);
    expect(registerFaults({ ...register, approvedBy: ['stf_2'] }, totals)).toHaveLength(1);
  });
  it('a statement or a day paid twice', () => {
    expect(paidTwiceFaults([register, { ...register, registerId: registerId(2) }])).toHaveLength(1);
    const stay = { statementId: 'a', childId: 'chd_1', month, from: '2026-09-01', lastDay: '2026-09-15' };
    expect(stayFaults([stay, { ...stay, statementId: 'b', from: '2026-09-16', lastDay: '2026-09-30' }])).toEqual([]);
    expect(stayFaults([{ ...stay, statementId: 'b', from: '2026-09-15' }, stay])).toHaveLength(1);
  });
  it('a sheet that two statements pay, and none that was rejected as paid twice', () => {
    expect(
      sheetFaults([
        { statementId: 'a', sheetIds: ['s_1'] },
        { statementId: 'b', sheetIds: ['s_2'] },
      ]),
    ).toEqual([]);
    expect(
      sheetFaults([
        { statementId: 'a', sheetIds: ['s_1'] },
        { statementId: 'b', sheetIds: ['s_1'] },
      ]),
    ).toHaveLength(1);
    const rejected = { ...register, phase: 'rejected', rejectedBy: 'stf_2', rejectReason: 'A mistake' } as ExistingRegister;
    expect(paidTwiceFaults([rejected, { ...register, registerId: registerId(2) }])).toEqual([]);
  });
  it('transfers that are missing, other, twice or called for by nothing', () => {
    expect(ledgerFaults([transfer], new Map())).toEqual(['t_1: is missing']);
    expect(ledgerFaults([transfer], new Map([['t_1', { ...transfer, amountTiyn: '6' }]]))).toEqual(['t_1: says something else']);
    expect(ledgerFaults([transfer, transfer], new Map([['t_1', transfer]]))).toEqual(['t_1: is called for twice']);
    expect(ledgerFaults([], new Map([['t_1', transfer]]))).toEqual(['t_1: nothing calls for it']);
  });
  it('promises over the limit or the turns', () => {
    const reservation = { iterationId: 'itr_1', turnCount: 1, perTurnTiyn: '5', monthlyTiyn: '5' };
    const state: BudgetState = { ...budget, phase: 'set', refusedIterationIds: [], limitTiyn: '5', act: 'a', reservations: [reservation] };
    const none = { released: ZERO, carried: ZERO };
    expect(budgetFaults(state, none, new Map([['itr_1', 1]]))).toEqual([]);
    expect(budgetFaults(state, none, new Map([['itr_1', 2]]))).toHaveLength(1);
    expect(budgetFaults({ ...state, limitTiyn: '4' }, none, new Map())).toHaveLength(1);
  });
});
