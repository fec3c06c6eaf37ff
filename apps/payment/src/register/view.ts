import type { paymentV1 } from '@kezek/contracts';
import { sum, tiyn, toText } from '@kezek/domain';
import { endToEndId } from './bank-names.js';
import { type ExistingRegister, type Outcome, type RegisterLine, isSent } from './facts.js';

export function toRegister(state: ExistingRegister): paymentV1.Register {
  const { registerId, districtId, month, phase, totalTiyn, draftedBy, approvedBy, approvalsNeeded, number } = state;
  return {
    registerId,
    districtId,
    month,
    phase,
    totalTiyn,
    draftedBy,
    approvalsNeeded,
    approvedBy: [...approvedBy],
    lines: state.lines.map((line) => toLine(line, number)),
    fileId: isSent(state) ? state.fileId : '',
    fileHash: isSent(state) ? state.fileHash : '',
    settledTiyn: answeredTiyn(state, 'settled'),
    returnedTiyn: answeredTiyn(state, 'returned'),
    rejectedBy: state.phase === 'rejected' ? state.rejectedBy : '',
    rejectReason: state.phase === 'rejected' ? state.rejectReason : '',
  };
}

/** Where the payment of one statement stands, by the last register that has it and was not rejected. */
export interface Standing {
  readonly phase: 'in-register' | 'sent' | 'paid' | 'returned';
  readonly registerId: string;
  readonly outcome: Outcome | undefined;
}

/** @param registers all that have the statement */
export function standingOf(statementId: string, registers: readonly ExistingRegister[]): Standing | undefined {
  const last = registers
    .filter(({ phase, lines }) => phase !== 'rejected' && lines.some((line) => line.statementId === statementId))
    .reduce<ExistingRegister | undefined>((latest, one) => (latest === undefined || one.number > latest.number ? one : latest), undefined);
  if (last === undefined) return undefined;
  const outcome = last.lines.find((line) => line.statementId === statementId)?.outcome;
  const pending = isSent(last) ? 'sent' : 'in-register';
  const phase = outcome === undefined ? pending : outcome.kind === 'settled' ? 'paid' : 'returned';
  return { phase, registerId: last.registerId, outcome };
}

export const answerOf = (outcome: Outcome | undefined) => ({
  bankReference: outcome?.kind === 'settled' ? outcome.bankReference : '',
  bankReason: outcome?.kind === 'returned' ? outcome.bankReason : '',
  paidOn: outcome?.kind === 'settled' ? outcome.paidOn : '',
});

const toLine = ({ statementId, kindergartenId, amountTiyn, outcome }: RegisterLine, number: number): paymentV1.RegisterLine => ({
  statementId,
  kindergartenId,
  amountTiyn,
  phase: outcome?.kind ?? 'pending',
  endToEndId: endToEndId(statementId, number),
  ...answerOf(outcome),
});

const answeredTiyn = ({ lines }: ExistingRegister, kind: Outcome['kind']): string =>
  toText(sum(lines.filter(({ outcome }) => outcome?.kind === kind).map(({ amountTiyn }) => tiyn(amountTiyn))));
