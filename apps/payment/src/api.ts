import type { paymentV1 } from '@kezek/contracts';
import { type LocalDate, type RegionPolicy, Rejection, monthOf, tiyn, toText, yearOf } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Clock, Ids } from '@kezek/service';
import { accountedMonths } from './budget/accounted.js';
import { checkedYear, setBudget } from './budget/decide.js';
import { type BudgetState, budgetIdOf } from './budget/facts.js';
import { savedIn } from './budget/saved.js';
import { limitOf, presetOf, toBudget } from './budget/view.js';
import { checkInvariants } from './invariants.js';
import { accountsOf, months, paidOf, unpaidOf } from './ledger/balances.js';
import { monthlyMoney } from './monthly-money.js';
import { type Command, type PayingDeps, draftRegister, existing, recordBankAnswer, sendRegister } from './paying.js';
import { approve, reject } from './register/decide.js';
import type { ExistingRegister } from './register/facts.js';
import { standingOf, toRegister } from './register/view.js';
import { usedOf } from './reserve/used.js';
import { type ExistingStatement, toStatement, withoutLines } from './statement/view.js';
import { type Stores, every, pageSize } from './stores.js';

export interface ApiDeps extends PayingDeps {
  readonly stores: Stores;
  readonly policy: RegionPolicy;
  readonly clock: Clock;
  readonly ids: Ids;
}

export function api(deps: ApiDeps): Implementation<typeof paymentV1.PaymentServiceService> {
  const { stores, policy, clock, ids } = deps;
  const { budgets, reserves, statements, registers, transfers } = stores;
  const today = (): LocalDate => policy.localDateOf(clock.now());

  /** @throws Rejection `payment.unauthenticated`, `payment.forbidden` */
  function command(call: CallContext, by: string): Command {
    const { actor, correlationId, idempotencyKey } = call;
    if (actor === undefined) throw new Rejection('payment.unauthenticated');
    if (by !== '' && by !== actor.id) throw new Rejection('payment.forbidden');
    return { by: actor.id, now: clock.now(), request: { key: idempotencyKey ?? ids.next('cmd'), correlationId, actor: actor.id } };
  }

  async function budgetOf(districtId: string, year: number, known?: BudgetState): Promise<paymentV1.Budget> {
    const preset = presetOf(policy, districtId, year);
    const state = known ?? (await budgets.load(budgetIdOf(districtId, year))).state;
    const limit = limitOf(state, preset);
    if (limit === undefined) throw new Rejection('payment.budget-not-found', { districtId, year });
    const [used, all, accounted] = await Promise.all([
      usedOf(reserves, districtId, year),
      months(transfers),
      accountedMonths(stores, districtId, year),
    ]);
    const paid = paidOf(all.filter((one) => one.districtId === districtId && one.month.startsWith(`${year}-`)));
    const saved = savedIn(accounted, monthOf(today()));
    return toBudget(state, { districtId, year, today: today() }, { limit, used, paid, saved, policy });
  }

  async function told(found: readonly ExistingStatement[]): Promise<paymentV1.Statement[]> {
    const ids = found.map(({ key }) => key.statementId);
    const having: ExistingRegister[] = [];
    for await (const { state } of every(registers, { statementIds: { in: ids } })) having.push(existing(state));
    return found.map((state) => toStatement(state, standingOf(state.key.statementId, having), policy));
  }

  return {
    setBudget: async ({ districtId, year, limitTiyn, act, by }, call) => {
      const { by: who, request } = command(call, by);
      policy.district(districtId);
      const budget = { budgetId: budgetIdOf(districtId, year), districtId, year, limit: tiyn(limitTiyn), act, by: who };
      const used = await usedOf(reserves, districtId, year);
      const content = { year, limitTiyn, act, by: who };
      const { state } = await budgets.execute(budget.budgetId, { ...request, content }, (before) => setBudget(before, budget, used));
      return { budget: await budgetOf(districtId, year, state) };
    },

    getBudget: async ({ districtId, year }) => ({ budget: await budgetOf(districtId, year) }),

    listStatements: async ({ districtId, kindergartenId, month, limit, after }) => {
      const size = pageSize(limit);
      const filter = given({ districtId, kindergartenId, month });
      const found = await statements.find(filter, { limit: size, ...(after === '' ? {} : { after }) });
      const states = found.map(({ state }) => state).filter((state): state is ExistingStatement => state.phase !== 'none');
      return { statements: (await told(states)).map(withoutLines), next: found.length < size ? '' : (found.at(-1)?.cursor ?? '') };
    },

    getStatement: async ({ statementId }) => {
      const { state } = await statements.load(statementId);
      if (state.phase === 'none') throw new Rejection('payment.statement-not-found');
      const [statement] = await told([state]);
      return { statement };
    },

    draftRegister: async ({ districtId, month, by }, call) => ({
      register: toRegister(await draftRegister(deps, { districtId, month }, command(call, by))),
    }),

    approveRegister: async ({ registerId, by }, call) => {
      const { by: who, request } = command(call, by);
      const { state } = await registers.execute(registerId, { ...request, content: { approve: registerId, by: who } }, (before, now) =>
        approve(before, { by: who, now }),
      );
      return { register: toRegister(existing(state)) };
    },

    rejectRegister: async ({ registerId, by, reason }, call) => {
      const { by: who, request } = command(call, by);
      const content = { reject: registerId, reason, by: who };
      const { state } = await registers.execute(registerId, { ...request, content }, (before, now) =>
        reject(before, { by: who, reason, now }),
      );
      return { register: toRegister(existing(state)) };
    },

    sendRegister: async ({ registerId, by }, call) => {
      const { register, fileName, fileText } = await sendRegister(deps, registerId, command(call, by));
      return { register: toRegister(register), fileName, fileText };
    },

    recordBankAnswer: async ({ registerId, fileText, by }, call) => ({
      register: toRegister(await recordBankAnswer(deps, { registerId, fileText }, command(call, by))),
    }),

    getRegister: async ({ registerId }) => ({ register: toRegister(existing((await registers.load(registerId)).state)) }),

    listRegisters: async ({ districtId, month, limit }) => {
      const found = await registers.find(given({ districtId, month }), { limit: pageSize(limit), sort: { by: 'month', descending: true } });
      return { registers: found.map(({ state }) => toRegister(existing(state))) };
    },

    listAccounts: async ({ districtId }) => ({ accounts: await accountsOf(transfers, districtId) }),

    getMonthlyMoney: async ({ districtId, year }) => {
      policy.district(districtId);
      return { months: await monthlyMoney(stores, districtId, checkedYear(year)) };
    },

    getStatistics: async () => {
      const year = yearOf(today());
      const all = await months(transfers);
      const withBudget = policy.districts.filter(({ budgets: preset }) => preset.some((one) => one.year === year));
      const found = await Promise.all(withBudget.map(({ id }) => budgetOf(id, year)));
      return { paidTiyn: toText(paidOf(all)), owedTiyn: toText(unpaidOf(all)), budgets: found };
    },

    checkInvariants: async () => ({ invariants: await checkInvariants(stores, clock) }),
  };
}

/** A filter of the fields that were asked for. */
const given = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
