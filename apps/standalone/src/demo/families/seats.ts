import type { LocalDate } from '@kezek/domain';
import type { Household } from './household.js';
import { type Crew, headOf, houseOf, keyOf, soon } from './town.js';

interface Contract {
  readonly contractId: string;
  readonly childId: string;
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
  const { childId, groupId = '' } = household;
  const house = houseOf(groupId);
  const path = `/kindergartens/${house}/contracts/${contractId}/signature`;
  await headOf(crew, house).post(path, { childId }, keyOf(household, 'head-signs'));
}

/** What follows from both signatures has followed. */
export async function enrolled({ heads }: Crew, households: readonly Household[]): Promise<void> {
  await soon('the children to be enrolled', async () => {
    const lists = [...heads].map(([house, head]) => head.get<{ items: Contract[] }>(`/kindergartens/${house}/contracts?phase=enrolled`));
    const children = new Set((await Promise.all(lists)).flatMap(({ items }) => items.map(({ childId }) => childId)));
    return households.every(({ childId }) => children.has(childId));
  });
}
