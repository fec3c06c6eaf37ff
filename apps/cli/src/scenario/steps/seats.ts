import { isProblem } from '../../rest/problem.js';
import type { Contract, Voucher } from '../../rest/shapes.js';
import { SeatCatalogue } from '../seats.js';
import { kindsOf, wishOfNewApplication } from '../wishes.js';
import { type Household, type Town, keyOf } from '../world.js';
import { childOf } from './applications.js';
import { headOf } from './staff.js';
import type { Group } from '../../rest/shapes.js';

/** A seat can go between looking and asking; who finds none so often has a reason that no other try will heal. */
const TRIES_MAX = 20;

export const openCatalogue = ({ visitor, city: { districtId } }: Town): SeatCatalogue =>
  new SeatCatalogue(() => visitor.all<Group>('/groups', { districtId, freeOnly: 'true' }));

/** The family chooses a seat, asks for it and signs; the head signs. */
export async function takeSeat(
  town: Town,
  household: Household,
  { voucher, catalogue }: { voucher: Voucher; catalogue: SeatCatalogue },
): Promise<void> {
  const { number } = household.family;
  const contract = await heldSeat(town, household, { voucher, catalogue });
  const { contractId, kindergartenId } = contract;
  const childId = childOf(household);
  if (!contract.guardianSigned) {
    await household.guardian.post(`/children/${childId}/contracts/${contractId}/signature`, {}, keyOf(town, number, 'sign', contractId));
  }
  if (!contract.kindergartenSigned) {
    const head = headOf(town.crew, kindergartenId);
    await head.post(
      `/kindergartens/${kindergartenId}/contracts/${contractId}/signature`,
      { childId },
      keyOf(town, number, 'head-signs', contractId),
    );
  }
  household.seated = true;
}

async function heldSeat(
  town: Town,
  household: Household,
  { voucher, catalogue }: { voucher: Voucher; catalogue: SeatCatalogue },
): Promise<Contract> {
  const { family, guardian } = household;
  // Who refuses takes no seat but under the new application.
  const wish = wishOfNewApplication(family.wish, family.answer);
  const search = {
    settlementId: family.settlementId,
    ageGroup: voucher.placement.ageGroup,
    language: family.language,
    kinds: kindsOf[wish],
  };
  const path = `/children/${childOf(household)}/contracts`;
  for (let attempt = 1; attempt <= TRIES_MAX; attempt += 1) {
    const groupId = await catalogue.choose(search);
    if (groupId === undefined) break;
    try {
      return await guardian.post<Contract>(path, { groupId }, keyOf(town, family.number, 'seat', voucher.voucherId, groupId, attempt));
    } catch (error) {
      if (isProblem(error, 'enrolment.contract-pending', 'enrolment.already-enrolled')) return earlierContract(household, path);
      if (!isProblem(error, 'enrolment.seat-gone')) throw error;
      catalogue.gone(groupId);
    }
  }
  throw new Error(`family ${family.number} has a voucher and finds no seat (${JSON.stringify(search)})`);
}

/** An earlier run asked for it. */
async function earlierContract({ guardian, family }: Household, path: string): Promise<Contract> {
  const { items } = await guardian.get<{ items: Contract[] }>(path);
  const [contract] = items.filter(({ phase }) => phase !== 'cancelled');
  if (contract === undefined) throw new Error(`family ${family.number} has a contract that is not listed`);
  return contract;
}
