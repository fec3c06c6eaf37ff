import type { YearMonth } from '@kezek/domain';
import { isProblem } from '../../rest/problem.js';
import type { Register, StatementSummary } from '../../rest/shapes.js';
import { until } from '../../rest/until.js';
import { type Town, keyOf } from '../world.js';

/** Statements become a register, two people approve it, the bank carries it out and answers. @returns what was paid, in tiyn */
export async function pay(town: Town, month: YearMonth): Promise<bigint> {
  const { districtId } = town.city;
  const step = town.progress.step(`${month} is paid`);
  const statements = await until(`every statement of ${month} is computed`, () => computed(town, month));
  for (const register of await registersToPay(town, month)) await carryOut(town, register);
  const { items } = await town.crew.finance.get<{ items: Register[] }>(`/districts/${districtId}/registers`, { month });
  const paid = items.reduce((sum, { settledTiyn = '0' }) => sum + BigInt(settledTiyn), 0n);
  step.done(`${statements} statements, ${tengeText(paid)}`);
  return paid;
}

export const tengeText = (tiyn: bigint): string => `${(tiyn / 100n).toLocaleString('en')} ₸`;

export const statementsOf = ({ crew, city: { districtId } }: Town, month: YearMonth): Promise<StatementSummary[]> =>
  crew.finance.all(`/districts/${districtId}/statements`, { month });

async function computed(town: Town, month: YearMonth): Promise<number | undefined> {
  const statements = await statementsOf(town, month);
  const ready = statements.length > 0 && statements.every(({ phase }) => phase !== 'collecting');
  return ready ? statements.length : undefined;
}

/** Those an earlier run left unfinished, and a new one if something is in none. */
async function registersToPay(town: Town, month: YearMonth): Promise<Register[]> {
  const { finance } = town.crew;
  const path = `/districts/${town.city.districtId}/registers`;
  const { items } = await finance.get<{ items: Register[] }>(path, { month });
  const open = items.filter(({ phase }) => phase !== 'settled');
  try {
    return [...open, await finance.post<Register>(path, { month }, keyOf(town, 'register', month, items.length))];
  } catch (error) {
    if (!isProblem(error, 'payment.nothing-to-pay')) throw error;
    return open;
  }
}

async function carryOut(town: Town, { registerId }: Register): Promise<void> {
  const { approvers, finance } = town.crew;
  const key = (what: string): string => keyOf(town, what, registerId);
  for (const approver of approvers) await approve(() => approver.post(`/registers/${registerId}/approvals`, {}, key('approve-register')));
  const { fileText } = await finance.post<{ fileText: string }>(`/registers/${registerId}/sending`, {}, key('send'));
  const answer = await town.visitor.post<{ fileText: string }>('/demo/bank-answer', { fileText });
  await finance.post(`/registers/${registerId}/bank-answer`, answer, key('answer'));
  await until(`register ${registerId} is settled`, async () => {
    const { phase } = await finance.get<Register>(`/registers/${registerId}`);
    return phase === 'settled' ? true : undefined;
  });
}

/** An earlier run has this signature already. */
async function approve(sign: () => Promise<unknown>): Promise<void> {
  try {
    await sign();
  } catch (error) {
    if (!isProblem(error, 'payment.approved-already', 'payment.same-person')) throw error;
  }
}
