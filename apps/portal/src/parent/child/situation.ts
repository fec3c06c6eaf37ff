import type { Application, Contract, Voucher } from '../records.js';

/** What of a child decides where it stands. `undefined` for an application or voucher there never was. */
export interface ChildRecords {
  readonly application: Application | undefined;
  readonly voucher: Voucher | undefined;
  readonly contracts: readonly Contract[];
  /** The region's day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Why nothing is under way any more. */
export type OverCause = 'withdrawn' | 'annulled' | 'refused' | 'left' | ClosedCause;
/** What the department, or the child's age, ended; `closed` where there is nothing to be said about it. */
export type ClosedCause = 'closed' | 'age' | 'school' | 'moved' | 'false-data';

const CLOSED: Readonly<Record<string, ClosedCause>> = {
  age: 'age',
  school: 'school',
  moved: 'moved',
  'false-data': 'false-data',
  death: 'closed',
};

/** For a child that is too old, goes to school, or has died, nobody is asked to apply. */
export const mayApplyAnew = (cause: OverCause): boolean => cause !== 'closed' && cause !== 'age' && cause !== 'school';

/** Where a child stands: one thing at a time, as its guardian would say it. */
export type Situation =
  | { readonly kind: 'not-applied' }
  | { readonly kind: 'waiting'; readonly application: Application }
  /** The turn has come, the voucher is on its way. */
  | { readonly kind: 'turn'; readonly application: Application }
  /** The term begins when the SMS has arrived; until then there is no deadline. */
  | { readonly kind: 'offered'; readonly voucher: Voucher; readonly confirmBy: string | undefined }
  | { readonly kind: 'choosing'; readonly voucher: Voucher; readonly contractBy: string; readonly lost: Contract | undefined }
  | { readonly kind: 'contract'; readonly contract: Contract; readonly voucher: Voucher | undefined }
  | { readonly kind: 'enrolled'; readonly contract: Contract; readonly move: Contract | undefined }
  /** The last day is named and has not passed. */
  | { readonly kind: 'leaving'; readonly contract: Contract; readonly lastDay: string }
  | { readonly kind: 'inactive'; readonly restorableUntil: string | undefined }
  | { readonly kind: 'over'; readonly cause: OverCause; readonly lastDay: string | undefined }
  /** One part has heard of it and another not yet; it passes within a second. */
  | { readonly kind: 'settling' };

const PENDING: readonly string[] = ['requested', 'drafted', 'signed'];

export const pendingOf = (contracts: readonly Contract[]): Contract | undefined => contracts.find(({ phase }) => PENDING.includes(phase));
export const runningOf = (contracts: readonly Contract[]): Contract | undefined => contracts.find(({ phase }) => phase === 'enrolled');

/** Seats outweigh vouchers, and vouchers the queue: the later part knows more. */
export function situationOf({ application, voucher, contracts, today }: ChildRecords): Situation {
  const running = runningOf(contracts);
  const pending = pendingOf(contracts);
  if (running !== undefined) return { kind: 'enrolled', contract: running, move: pending };
  if (pending !== undefined) return { kind: 'contract', contract: pending, voucher };
  switch (application?.phase) {
    case undefined:
    case 'none':
      return { kind: 'not-applied' };
    case 'waiting':
      return { kind: 'waiting', application };
    case 'inactive':
      return { kind: 'inactive', restorableUntil: application.restorableUntil };
    case 'withdrawn':
      return { kind: 'over', cause: CLOSED[application.endReason ?? ''] ?? 'withdrawn', lastDay: undefined };
    case 'annulled':
      return {
        kind: 'over',
        cause: isOf(voucher, application) && voucher.phase === 'refused' ? 'refused' : 'annulled',
        lastDay: undefined,
      };
    case 'turn-given':
      return ofTurn(application, voucher, contracts);
    case 'fulfilled':
      return afterEnrolment(contracts, today);
  }
}

function ofTurn(application: Application, voucher: Voucher | undefined, contracts: readonly Contract[]): Situation {
  // The voucher of an earlier turn says nothing about this one.
  if (!isOf(voucher, application)) return { kind: 'turn', application };
  if (voucher.phase === 'offered') return { kind: 'offered', voucher, confirmBy: voucher.confirmBy };
  if (voucher.phase === 'confirmed' && voucher.contractBy !== undefined) {
    return { kind: 'choosing', voucher, contractBy: voucher.contractBy, lost: lostWith(voucher, contracts) };
  }
  return voucher.phase === 'refused' ? { kind: 'over', cause: 'refused', lastDay: undefined } : { kind: 'settling' };
}

function afterEnrolment(contracts: readonly Contract[], today: string): Situation {
  const left = contracts.find(({ phase }) => phase === 'left');
  if (left?.lastDay === undefined) return { kind: 'settling' };
  if (left.lastDay >= today) return { kind: 'leaving', contract: left, lastDay: left.lastDay };
  return { kind: 'over', cause: 'left', lastDay: left.lastDay };
}

const isOf = (voucher: Voucher | undefined, application: Application): voucher is Voucher =>
  voucher !== undefined && voucher.applicationId === application.applicationId && voucher.iterationId === application.iterationId;

/** The newest contract of this voucher that came to nothing. */
const lostWith = ({ voucherId }: Voucher, contracts: readonly Contract[]): Contract | undefined =>
  contracts.find((contract) => contract.phase === 'cancelled' && contract.voucherId === voucherId);
