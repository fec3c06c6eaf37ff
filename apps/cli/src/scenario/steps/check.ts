import type { YearMonth } from '@kezek/domain';
import type { AuditReport } from '@kezek/translog';
import { auditLog } from '../../log-audit.js';
import { PublicLog } from '../../rest/public-log.js';
import type { Invariants, Iteration, Statement } from '../../rest/shapes.js';
import { childrenOf, seatsOf, sum } from '../city.js';
import { type Law, lawsOf } from '../laws.js';
import { type Town, districtOf, statisticsOf } from '../world.js';
import { statementsOf } from './payment.js';

export interface Checked {
  readonly invariants: Invariants;
  readonly conservation: readonly Law[];
  /** What an outsider finds in the public log. */
  readonly log: AuditReport;
}

/** What every service finds on its own data, and what must balance from the outside. */
export async function check(town: Town, paid: ReadonlyMap<YearMonth, bigint>): Promise<Checked> {
  const step = town.progress.step('Invariants, conservation laws and the public log are checked');
  const invariants = await town.crew.auditor.get<Invariants>('/invariants');
  const conservation = lawsOf(await count(town, paid));
  const { report: log } = await auditLog(new PublicLog(town.client));
  const broken = [...invariants.invariants, ...conservation].filter(({ holds }) => !holds).length + log.faults.length;
  step.done(broken === 0 ? 'all hold' : `${broken} broken`);
  return { invariants, conservation, log };
}

export async function iterationsOf({ visitor }: Pick<Town, 'visitor'>, districtId: string): Promise<Iteration[]> {
  const { items } = await visitor.get<{ items: Iteration[] }>('/iterations', { districtId, limit: ITERATIONS_MAX });
  return items.filter(({ phase }) => phase === 'completed').reverse();
}

const ITERATIONS_MAX = 100;

async function count(town: Town, paid: ReadonlyMap<YearMonth, bigint>) {
  const { turnsGiven, vouchersIssued, districts } = await statisticsOf(town);
  const iterations = await Promise.all(districts.map(({ districtId }) => iterationsOf(town, districtId)));
  const accounts = await town.crew.finance.get<{ items: { balanceTiyn: string }[] }>(`/districts/${town.city.districtId}/accounts`);
  const months = await Promise.all(
    [...paid].map(async ([month, paidTiyn]) => ({ month, paidTiyn, linesTiyn: await linesOf(town, month) })),
  );
  return {
    children: childrenOf(town.city),
    seats: seatsOf(town.city),
    district: await districtOf(town),
    turnsGiven,
    vouchersIssued,
    turnsOfIterations: sum(iterations.flat().map(({ turnCount }) => turnCount)),
    months,
    balancesTiyn: accounts.items.map(({ balanceTiyn }) => BigInt(balanceTiyn)),
  };
}

/** Lists show statements without their lines: each is read whole. */
async function linesOf(town: Town, month: YearMonth): Promise<bigint> {
  const listed = await statementsOf(town, month);
  const whole = await Promise.all(listed.map(({ statementId }) => town.crew.finance.get<Statement>(`/statements/${statementId}`)));
  return whole.flatMap(({ lines }) => lines).reduce((total, { amountTiyn }) => total + BigInt(amountTiyn), 0n);
}
