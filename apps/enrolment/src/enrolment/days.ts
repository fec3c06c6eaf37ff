import { type Instant, type LocalDate, addDays, earlier, instantPlusMs, later } from '@kezek/domain';
import { type AttendedContract, type EnrolmentState, groupsOf, isAttended, isPending, lastDayOf } from './facts.js';

/** A signature at the last moment must still find the seat. */
const HOLD_GRACE_MS = 24 * 60 * 60 * 1_000;

export const holdUntilOf = (signBy: Instant): Instant => instantPlusMs(signBy, HOLD_GRACE_MS);

/** Days of one child in one group; without a last day they go on. */
export interface Stay {
  readonly contractId: string;
  readonly groupId: string;
  readonly kindergartenId: string;
  readonly from: LocalDate;
  readonly lastDay?: LocalDate;
}

export const staysOf = (state: EnrolmentState): Stay[] =>
  state.contracts
    .filter(isAttended)
    .flatMap(staysUnder)
    .filter((stay) => stay.lastDay === undefined || stay.from <= stay.lastDay)
    .sort((a, b) => (a.from < b.from ? -1 : 1));

/** What is wrong with a child's contracts; undefined if E2 holds. */
export function brokenE2(state: EnrolmentState): string | undefined {
  if (state.contracts.filter(isPending).length > 1) return 'two contracts to be signed at once';
  const stays = staysOf(state);
  for (const [index, stay] of stays.entries()) {
    const before = stays[index - 1];
    if (before !== undefined && (before.lastDay === undefined || stay.from <= before.lastDay)) {
      return `${before.contractId} and ${stay.contractId} share ${stay.from}`;
    }
  }
  return undefined;
}

/** What is wrong with its transfers: a child who moves misses no day. */
export function brokenTransfer(state: EnrolmentState): string | undefined {
  for (const contract of state.contracts.filter((one) => one.phase === 'transferred')) {
    const next = state.contracts.filter(isAttended).find((one) => one.transferFromContractId === contract.contractId);
    if (next?.from !== addDays(contract.lastDay, 1)) return `${contract.contractId} ends and no day follows`;
  }
  return undefined;
}

/** One stay in each group of the contract. */
export function staysUnder(contract: AttendedContract): Stay[] {
  const { contractId, kindergartenId, groupsWere = [] } = contract;
  const ends: readonly (LocalDate | undefined)[] = [...groupsWere.map(({ lastDay }) => lastDay), lastDayOf(contract)];
  return groupsOf(contract).map((groupId, index) => {
    const before = groupsWere[index - 1]?.lastDay;
    const from = before === undefined ? contract.from : later(contract.from, addDays(before, 1));
    const lastDay = soonest(ends[index], lastDayOf(contract));
    return { contractId, groupId, kindergartenId, from, ...(lastDay === undefined ? {} : { lastDay }) };
  });
}

const soonest = (a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined =>
  a === undefined || b === undefined ? (a ?? b) : earlier(a, b);
