import type { EventData } from '@kezek/contracts';
import { entryOfOffer } from '../group/offer.js';
import {
  type Contract,
  type DistrictMove,
  type EnrolmentFact,
  type EnrolmentState,
  type Terms,
  contractOf,
  isAttended,
  runningOf,
  waitsOf,
} from './facts.js';

/** Where the money of the voucher is, and where the seat is. */
export interface Ground {
  readonly fromDistrictId: string;
  readonly settlementId?: string;
  /** The child attends already. */
  readonly inUse: boolean;
}

type Asked = Pick<Terms, 'voucherId' | 'districtId' | 'from'>;

/** What is said of a contract with a kindergarten of another district; nothing of one in the same. */
export function withDistrictMove(
  state: EnrolmentState,
  { voucherId, districtId, from }: Asked,
  { fromDistrictId, settlementId, inUse }: Ground,
): { districtMove?: DistrictMove } {
  if (districtId === fromDistrictId) return {};
  const after = cameBy(state, voucherId);
  const where = {
    fromDistrictId,
    toDistrictId: districtId,
    ...(settlementId === undefined ? {} : { settlementId }),
    firstDay: from,
    inUse,
  };
  return { districtMove: { ...where, ...(after === undefined ? {} : { afterContractId: after.contractId }) } };
}

/** The contract that brought the voucher into the district it is in; undefined where it was given. */
const cameBy = ({ contracts }: EnrolmentState, voucherId: string): Contract | undefined =>
  contracts.findLast((one) => isAttended(one) && one.voucherId === voucherId && one.districtMove !== undefined);

/**
 * The other district has no money for the voucher's months: the family keeps what it has, and is told. It may ask again when the district has
 * money, or for a kindergarten of its own.
 */
export function refuseMoney(state: EnrolmentState, contractId: string): EnrolmentFact[] {
  const contract = contractOf(state, contractId);
  if (contract?.phase !== 'requested') return [];
  const { childId, guardianId, voucherId, kindergartenId, groupId } = contract;
  const whose = { contractId, childId, guardianId, voucherId, kindergartenId, groupId };
  const data = { ...whose, cause: 'no-money' as const, ...keptPlace(state, contract), ...moneyOf(contract) };
  return [{ type: 'enrolment.contract-cancelled', data }];
}

/** The seat was offered to the family: it stays where it stands on the list. */
function keptPlace(state: EnrolmentState, { offerId }: Pick<Terms, 'offerId'>): { entryId?: string } {
  const place = offerId === undefined ? undefined : waitsOf(state).find(({ entryId }) => entryId === entryOfOffer(offerId));
  return place === undefined ? {} : { entryId: place.entryId };
}

/** The child attends where its budget pays; before it does, the voucher's district would. */
export function homeOf(state: EnrolmentState, voucher: { readonly districtId: string }): { districtId: string; attends: boolean } {
  const running = runningOf(state);
  return { districtId: running?.districtId ?? voucher.districtId, attends: running !== undefined };
}

/** For who keeps the money: nobody has to be asked which budget it is about. */
export const moneyOf = ({ districtMove }: Pick<Terms, 'districtMove'>): Pick<EventData<'enrolment.contract-cancelled'>, 'districtMove'> =>
  districtMove === undefined ? {} : { districtMove };

/** Whether the district that would pay still has to say that it can. */
export const awaitsMoney = ({ districtMove, budgetId }: Pick<Terms, 'districtMove' | 'budgetId'>): boolean =>
  districtMove !== undefined && budgetId === undefined;

/** What is wrong with its moves between districts: nobody has anything to sign, or attends, before there is money. */
export function brokenDistrictMove({ contracts }: EnrolmentState): string | undefined {
  const bare = contracts.find((one) => one.phase !== 'requested' && one.phase !== 'cancelled' && awaitsMoney(one));
  return bare && `${bare.contractId} is ${bare.phase} in ${bare.districtId}, whose budget holds nothing for it`;
}
