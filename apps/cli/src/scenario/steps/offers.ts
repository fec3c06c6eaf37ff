import { forEach } from '../../rest/gate.js';
import type { Iteration, Voucher } from '../../rest/shapes.js';
import { until } from '../../rest/until.js';
import type { SeatCatalogue } from '../seats.js';
import { answerTo } from '../wishes.js';
import { type Household, type Town, countOf, districtOf, familiesInFlight, keyOf } from '../world.js';
import { childOf } from './applications.js';
import { openCatalogue, takeSeat } from './seats.js';

/**
 * Every turn becomes an offer, every offer is told, every family answers as it planned. Offers of an earlier run that are still open are
 * answered with them.
 */
export async function answerOffers(town: Town, iteration: Iteration | undefined): Promise<void> {
  const catalogue = openCatalogue(town);
  await catalogue.refresh();
  const step = town.progress.step('Families answer their offers', iteration?.turnCount);
  const offered = new Set<string>();
  const answered = new Set<string>();
  await until('every turn is offered and its notice has arrived', async (tell) => {
    const vouchers = await vouchersIn(town, 'offered');
    for (const { voucherId, iterationId } of vouchers) if (iterationId === iteration?.iterationId) offered.add(voucherId);
    const told = vouchers.filter(({ voucherId, confirmBy }) => confirmBy !== undefined && !answered.has(voucherId));
    await forEach(told, familiesInFlight(town), async (voucher) => {
      answered.add(voucher.voucherId);
      await answer(town, { voucher, catalogue });
      step.advance();
    });
    tell([offered.size, answered.size]);
    const untold = vouchers.filter(({ confirmBy }) => confirmBy === undefined).length;
    return untold === 0 && offered.size === (iteration?.turnCount ?? 0) ? true : undefined;
  });
  step.done(`${answered.size} answered`);
  await finishConfirmed(town, catalogue);
  await settled(town);
}

async function answer(town: Town, { voucher, catalogue }: { voucher: Voucher; catalogue: SeatCatalogue }): Promise<void> {
  const household = householdOf(town, voucher.childId);
  const { family, guardian, firstOffer } = household;
  const { voucherId } = voucher;
  const answered = answerTo(voucherId, { answer: family.answer, firstOffer });
  if (firstOffer.kind === 'none') household.firstOffer = { kind: 'known', voucherId };
  const path = `/children/${childOf(household)}/voucher`;
  if (answered === 'refuse') await guardian.post(`${path}/refusal`, { certain: true }, keyOf(town, family.number, 'refuse', voucherId));
  if (answered !== 'accept') return;
  await guardian.post(`${path}/confirmation`, {}, keyOf(town, family.number, 'confirm', voucherId));
  await takeSeat(town, household, { voucher, catalogue });
}

/** An earlier run may have stopped between a confirmation and the signatures. */
async function finishConfirmed(town: Town, catalogue: SeatCatalogue): Promise<void> {
  const open = (await vouchersIn(town, 'confirmed')).filter(({ childId }) => !householdOf(town, childId).seated);
  await forEach(open, familiesInFlight(town), (voucher) => takeSeat(town, householdOf(town, voucher.childId), { voucher, catalogue }));
}

/** Whoever signed is enrolled and out of the queue, whoever refused too; only offers that are left to lapse stay open. */
async function settled(town: Town): Promise<void> {
  const step = town.progress.step('Children are enrolled');
  const enrolled = await until('every signed contract is enrolled and its application fulfilled', async (tell) => {
    const { applications, vouchers } = await districtOf(town);
    tell([applications, vouchers]);
    const quiet = countOf(vouchers, 'confirmed') === 0 && countOf(applications, 'turn-given') === countOf(vouchers, 'offered');
    return quiet ? countOf(vouchers, 'in-use') : undefined;
  });
  step.done(String(enrolled));
}

export const vouchersIn = ({ crew, city: { districtId } }: Town, phase: string): Promise<Voucher[]> =>
  crew.department.all(`/districts/${districtId}/vouchers`, { phase });

export function householdOf({ byChild }: Town, childId: string): Household {
  const household = byChild.get(childId);
  if (household === undefined) throw new Error(`${childId} is no child of this scenario`);
  return household;
}
