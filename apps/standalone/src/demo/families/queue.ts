import { type Crew, type Town, each, keyOf, soon } from './town.js';
import type { Household } from './household.js';

const KINDS = ['state', 'private', 'mini-centre'];

/** Signs in, and registers the child the first time. */
export async function comeIn(household: Household): Promise<void> {
  const { guardian, child } = household;
  await guardian.signIn();
  if (household.childId !== '') return;
  const body = { ...child, relation: 'parent' };
  household.childId = (await guardian.post<{ childId: string }>('/children', body, keyOf(household, 'child'))).childId;
}

/** One family after the other takes a place in the queue; that they come in at once does not change the order. */
export async function apply({ plan }: Town, households: readonly Household[]): Promise<void> {
  await each(households, comeIn);
  for (const household of households) {
    const { guardian, childId, plan: wish } = household;
    const { districtId, settlementId } = plan;
    const body = { districtId, settlementId, languages: [wish.language], kinds: KINDS };
    await guardian.post(`/children/${childId}/application`, body, keyOf(household, 'apply'));
  }
}

interface Iteration {
  readonly iterationId: string;
  readonly phase: string;
}

/** The department previews, a second person approves, and every turn is given. */
export async function giveTurns({ plan, visitor }: Town, { department, approvers }: Crew, name: string): Promise<void> {
  const { iterationId } = await department.post<Iteration>(`/districts/${plan.districtId}/iterations`, {}, `demo.preview.${name}`);
  await approvers[0].post(`/iterations/${iterationId}/approval`, {}, `demo.approve.${name}`);
  await soon(`iteration ${name} to be completed`, async () => {
    const { phase } = await visitor.get<Iteration>(`/iterations/${iterationId}`);
    return phase === 'completed';
  });
}

interface Voucher {
  readonly childId: string;
  readonly phase: string;
  readonly confirmBy?: string;
}

const VOUCHERS_MAX = 500;

/** Their notices have arrived, and the time to answer runs. */
export async function offered({ plan }: Town, { department }: Crew, households: readonly Household[]): Promise<void> {
  await soon('the offers to arrive', async () => {
    const { items } = await department.get<{ items: Voucher[] }>(`/districts/${plan.districtId}/vouchers?limit=${VOUCHERS_MAX}`);
    const arrived = new Set(
      items.flatMap(({ childId, phase, confirmBy }) => (phase === 'offered' && confirmBy === undefined ? [] : [childId])),
    );
    return households.every(({ childId }) => arrived.has(childId));
  });
}

export async function takeOffer(household: Household): Promise<void> {
  await household.guardian.post(`/children/${household.childId}/voucher/confirmation`, {}, keyOf(household, 'confirm'));
}
