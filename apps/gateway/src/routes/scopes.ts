import { Rejection, isRejection } from '@kezek/domain';
import type { Clients } from '../clients.js';
import type { Scope } from '../permissions/authorise.js';
import type { Principal } from '../sessions/principal.js';

/**
 * Of something that several districts may have to do with: the own one if it is among them. What belongs to no district – a person who has
 * not applied anywhere – is every department's, for somebody has to help at the counter.
 */
export function scopeOf(districtIds: readonly string[], principal: Principal | undefined): Scope {
  const own = principal?.kind === 'staff' ? principal.districtId : undefined;
  if (own !== undefined && (districtIds.length === 0 || districtIds.includes(own))) return { districtId: own };
  return { districtId: districtIds[0] ?? '' };
}

/**
 * The district that pays for the child's voucher, once it has moved there; before, the one where its application is. Empty if there is none:
 * a department that the child has left keeps what was, and hears no more (`formerDistricts`).
 */
export async function districtsOfChild(clients: Pick<Clients, 'queue' | 'voucher'>, childId: string): Promise<string[]> {
  const { voucher } = await clients.voucher.getVoucher({ childId });
  const moved = (voucher?.formerDistricts.length ?? 0) > 0 ? voucher?.placement?.districtId : undefined;
  return moved === undefined ? districtsOfApplication(clients, childId) : [moved];
}

/** The last day on which the child was of a district that paid for its voucher; undefined if it never left it. */
export async function leftOn(
  { voucher: vouchers }: Pick<Clients, 'voucher'>,
  childId: string,
  districtId: string,
): Promise<string | undefined> {
  const { voucher } = await vouchers.getVoucher({ childId });
  if (voucher?.placement?.districtId === districtId) return undefined;
  return voucher?.formerDistricts.findLast((one) => one.districtId === districtId)?.until;
}

async function districtsOfApplication({ queue }: Pick<Clients, 'queue'>, childId: string): Promise<string[]> {
  try {
    const districtId = (await queue.getApplication({ childId })).application?.placement?.districtId ?? '';
    return districtId === '' ? [] : [districtId];
  } catch (error) {
    if (isRejection(error) && error.code === 'queue.application-not-found') return [];
    throw error;
  }
}

/** Where the applications of the guardian's own children are; children they only ask about do not count. */
export async function districtsOfGuardian(clients: Pick<Clients, 'identity' | 'queue' | 'voucher'>, guardianId: string): Promise<string[]> {
  const { children } = await clients.identity.listChildren({ guardianId });
  const own = children.filter(({ pending }) => !pending);
  return [...new Set((await Promise.all(own.map(({ childId }) => districtsOfChild(clients, childId)))).flat())];
}

/** @throws Rejection gateway.no-contract-here */
export async function requireContractHere(
  { enrolment }: Pick<Clients, 'enrolment'>,
  asked: { childId: string; kindergartenId: string; contractId?: string },
): Promise<void> {
  const { contracts } = await enrolment.getEnrolment({ childId: asked.childId });
  const here = contracts.some(
    ({ kindergartenId, contractId, phase }) =>
      kindergartenId === asked.kindergartenId && (asked.contractId === undefined ? phase === 'enrolled' : contractId === asked.contractId),
  );
  if (!here) throw new Rejection('gateway.no-contract-here');
}
