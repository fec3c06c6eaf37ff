import { type Instant, Rejection, type RegionPolicy, type YearMonth, parseYearMonth } from '@kezek/domain';
import { readAnswer } from './register/bank-answer.js';
import { type Payer, bankFile, fileIdOf, fileNameOf, sha256 } from './register/bank-file.js';
import type { BankFiles } from './register/bank-files.js';
import { type Payable, approvalsNeededBy, draft, payable, recordAnswer, send, toSend } from './register/decide.js';
import { type ExistingRegister, type RegisterState, isSent, registerIdOf } from './register/facts.js';
import { type Stores, every } from './stores.js';

export interface PayingDeps extends Pick<Stores, 'statements' | 'registers'> {
  readonly files: BankFiles;
  readonly payer: Payer;
  readonly policy: RegionPolicy;
}

/** Who asks, and under which key. */
export interface Command {
  readonly by: string;
  readonly now: Instant;
  readonly request: { readonly key: string; readonly correlationId: string; readonly actor: string };
}

/**
 * Collects what is to be paid into the district's next register of the month. The same request again finds the register it made.
 * @throws Rejection `domain.unknown-district`, `domain.month-format`, `payment.nothing-to-pay`, `payment.register-drafted-already`,
 * `stream.key-reused`
 */
export async function draftRegister(
  deps: PayingDeps,
  wanted: { districtId: string; month: string },
  { by, now, request }: Command,
): Promise<ExistingRegister> {
  const { registers, policy } = deps;
  const { id: districtId } = policy.district(wanted.districtId);
  const month = parseYearMonth(wanted.month);
  const requestId = `req_${sha256(request.key).slice(0, 40)}`;
  const [earlier] = await registers.find({ requestId }, { limit: 1 });
  if (earlier !== undefined) return sameRequest(existing(earlier.state), { districtId, month, by }, request.key);

  const due = await computed(deps, districtId, month);
  const others = await registersOf(deps, districtId, month);
  const number = others.length + 1;
  const approvalsNeeded = approvalsNeededBy(policy.at(now));
  const lines = payable(due, others);
  const { state } = await registers.execute(registerIdOf(districtId, month, number), { ...request, content: { month, by } }, (before) =>
    draft(before, { districtId, month, number, lines, by, requestId, approvalsNeeded }),
  );
  return existing(state);
}

/**
 * Writes the bank file, keeps it, then says that it is sent; whatever dies between, the same bytes come again.
 * @throws Rejection `payment.register-not-found`, `payment.register-rejected-already`, `payment.register-not-approved`
 */
export async function sendRegister(deps: PayingDeps, registerId: string, { by, request }: Command) {
  const { registers, files, payer, policy } = deps;
  const register = toSend((await registers.load(registerId)).state);
  const text = isSent(register) ? '' : bankFile(register, { payer, executeOn: policy.localDateOf(register.approvedAt) });
  const fileHash = isSent(register) ? register.fileHash : await files.put(text);
  const { state } = await registers.execute(registerId, { ...request, content: { send: registerId, by } }, (before) =>
    send(before, { by, fileId: fileIdOf(registerId), fileHash }),
  );
  const sent = toSend(state);
  if (!isSent(sent)) throw new Error(`${registerId} is not sent`);
  return { register: sent, fileName: fileNameOf(registerId), fileText: await files.get(sent.fileHash) };
}

/** @throws Rejection of `readAnswer` and `recordAnswer` */
export async function recordBankAnswer(
  { registers, policy }: PayingDeps,
  { registerId, fileText }: { registerId: string; fileText: string },
  { now, request }: Command,
): Promise<ExistingRegister> {
  const report = readAnswer(fileText, { localDateOf: (at) => policy.localDateOf(at) });
  const content = { answer: registerId, hash: sha256(fileText) };
  const { state } = await registers.execute(registerId, { ...request, content }, (before) => recordAnswer(before, report, now));
  return existing(state);
}

/** Totals without lines, of which a month of a district may have tens of thousands. */
async function computed({ statements }: PayingDeps, districtId: string, month: YearMonth): Promise<Payable[]> {
  const found = await statements.streams
    .find({ 'ix.phase': 'computed', 'ix.districtId': districtId, 'ix.month': month })
    .select(['state.key', 'state.statement.totalTiyn'])
    .read('primary')
    .readConcern('majority')
    .lean<{ state: { key: { statementId: string; kindergartenId: string }; statement: { totalTiyn: string } } }[]>();
  return found.map(({ state: { key, statement } }) => ({
    statementId: key.statementId,
    kindergartenId: key.kindergartenId,
    amountTiyn: statement.totalTiyn,
  }));
}

async function registersOf({ registers }: PayingDeps, districtId: string, month: YearMonth): Promise<ExistingRegister[]> {
  const found: ExistingRegister[] = [];
  for await (const { state } of every(registers, { districtId, month })) found.push(existing(state));
  return found;
}

function sameRequest(register: ExistingRegister, wanted: { districtId: string; month: string; by: string }, key: string): ExistingRegister {
  const { districtId, month, draftedBy } = register;
  if (districtId === wanted.districtId && month === wanted.month && draftedBy === wanted.by) return register;
  throw new Rejection('stream.key-reused', { key });
}

/** @throws Rejection `payment.register-not-found` */
export function existing(state: RegisterState): ExistingRegister {
  if (state.phase === 'none') throw new Rejection('payment.register-not-found');
  return state;
}
