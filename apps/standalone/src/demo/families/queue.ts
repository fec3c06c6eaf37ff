import { type Crew, type Town, each, keyOf, soon } from './town.js';
import type { Household } from './household.js';

const KINDS = ['state', 'private', 'mini-centre'];

/** Signs in and registers the child. */
export async function comeIn(household: Household): Promise<void> {
  const { guardian, child } = household;
  await guardian.signIn();
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
  readonly phase: string;
  readonly confirmBy?: string;
}

/** The notice has arrived, and the time to answer runs. */
export async function offered({ guardian, childId, number }: Household): Promise<void> {
  await soon(`the offer to family ${number}`, async () => {
    const { phase, confirmBy } = await guardian.get<Voucher>(`/children/${childId}/voucher`);
    return phase !== 'none' && (phase !== 'offered' || confirmBy !== undefined);
  });
}

export async function takeOffer(household: Household): Promise<void> {
  await offered(household);
  await household.guardian.post(`/children/${household.childId}/voucher/confirmation`, {}, keyOf(household, 'confirm'));
}
