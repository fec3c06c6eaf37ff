import type { LocalDate } from '@kezek/domain';
import type { Household } from './household.js';
import { type Crew, headOf, houseOf, keyOf, soon } from './town.js';

interface Contract {
  readonly contractId: string;
  readonly phase: string;
}

/** The family asks for a seat in its group and signs. */
export async function askForSeat(household: Household, from?: LocalDate): Promise<Contract> {
  const { guardian, childId, groupId } = household;
  const path = `/children/${childId}/contracts`;
  const contract = await guardian.post<Contract>(path, { groupId, ...(from === undefined ? {} : { from }) }, keyOf(household, 'seat'));
  await guardian.post(`${path}/${contract.contractId}/signature`, {}, keyOf(household, 'sign'));
  return contract;
}

/** And the kindergarten signs too. */
export async function takeSeat(household: Household, crew: Crew, from: LocalDate): Promise<void> {
  const { contractId } = await askForSeat(household, from);
  const { guardian, childId, groupId = '', number } = household;
  const house = houseOf(groupId);
  const path = `/kindergartens/${house}/contracts/${contractId}/signature`;
  await headOf(crew, house).post(path, { childId }, keyOf(household, 'head-signs'));
  await soon(`the child of family ${number} to be enrolled`, async () => {
    const { items } = await guardian.get<{ items: Contract[] }>(`/children/${childId}/contracts`);
    return items.some((one) => one.contractId === contractId && one.phase === 'enrolled');
  });
}
