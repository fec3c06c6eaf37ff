import { type Crew, type Town, houseOf, soon } from './town.js';

interface Statement {
  readonly kindergartenId: string;
  readonly phase: string;
}

interface Register {
  readonly registerId: string;
  readonly phase: string;
}

/** What of the month is computed is put in a register, approved by two, sent, and carried out by the bank. */
export async function pay(town: Town, { finance, approvers }: Crew, groupIds: readonly string[]): Promise<void> {
  const { firstMonth: month } = town.timetable;
  await computed(town, finance, groupIds);
  const { registerId } = await finance.post<Register>(`/districts/${town.plan.districtId}/registers`, { month }, 'demo.register');
  const path = `/registers/${registerId}`;
  for (const [index, approver] of approvers.entries()) await approver.post(`${path}/approvals`, {}, `demo.approve.${index}`);
  const { fileText } = await finance.post<{ fileText: string }>(`${path}/sending`, {}, 'demo.send');
  const answer = await town.visitor.post<{ fileText: string }>('/demo/bank-answer', { fileText });
  await finance.post(`${path}/bank-answer`, answer, 'demo.answer');
  await soon('the register to be settled', async () => (await finance.get<Register>(path)).phase === 'settled');
}

/** All statements of these groups' kindergartens. */
export async function computed({ plan, timetable }: Town, finance: Crew['finance'], groupIds: readonly string[]): Promise<void> {
  const houses = new Set(groupIds.map(houseOf));
  await soon('the statements to be computed', async () => {
    const path = `/districts/${plan.districtId}/statements?month=${timetable.firstMonth}`;
    const { items } = await finance.get<{ items: Statement[] }>(path);
    return items.filter(({ kindergartenId, phase }) => houses.has(kindergartenId) && phase !== 'collecting').length === houses.size;
  });
}
