import { addDays, firstDayOf, monthOf } from '@kezek/domain';
import { accept, close, groupsBy, mark } from './months.js';
import { computed, pay } from './payment.js';
import { apply, comeIn, giveTurns, offered, takeOffer } from './queue.js';
import { askForSeat, enrolled, takeSeat } from './seats.js';
import { workingDays } from './timetable.js';
import { type Crew, type Town, each, soon, who } from './town.js';

/** The first families get their turns and a seat; those for whom none is left stay in the queue. */
export async function turns(town: Town, crew: Crew): Promise<void> {
  const attending = who(town, 'attends');
  await apply(town, [...attending, ...who(town, 'waits')]);
  await giveTurns(town, crew, 'first');
  await offered(town, crew, attending);
  await each(attending, async (household) => {
    await takeOffer(household);
    await takeSeat(household, crew, town.timetable.firstDay);
  });
  await enrolled(crew, attending);
}

/** The first month is over: it is closed, confirmed, accepted and paid, in each kindergarten as far as the plan says. */
export async function settling(town: Town, crew: Crew): Promise<void> {
  const { firstDay, settling: today } = town.timetable;
  const groupIds = groupsBy(town, 'paid', 'computed', 'confirmed');
  const confirming = who(town, 'attends').filter(({ groupId = '' }) => groupIds.includes(groupId));
  await Promise.all([mark(town, crew, workingDays(town.policy, firstDay, addDays(today, -1))), each(confirming, comeIn)]);
  await close(town, crew, { groupIds });
  await Promise.all([payment(town, crew), lapsing(town, crew)]);
}

async function payment(town: Town, crew: Crew): Promise<void> {
  const [paid, later] = [groupsBy(town, 'paid'), groupsBy(town, 'computed')];
  await accept(town, crew, paid);
  await pay(town, crew, paid);
  await accept(town, crew, later);
  await computed(town, crew.finance, later);
}

async function lapsing(town: Town, crew: Crew): Promise<void> {
  const ignoring = who(town, 'ignores');
  await apply(town, ignoring);
  await giveTurns(town, crew, 'second');
  await offered(town, crew, ignoring);
}

/** Where visitors find it: everything up to yesterday is done, and everybody has something to do. */
export async function today(town: Town, crew: Crew): Promise<void> {
  const { today: day } = town.timetable;
  await Promise.all([closeLast(town, crew, day), offersOfToday(town, crew)]);
  await apply(town, who(town, 'applies-today'));
  await each(who(town, 'comes-new'), comeIn);
}

async function closeLast(town: Town, crew: Crew, day: Town['timetable']['today']): Promise<void> {
  const groupIds = groupsBy(town, 'closed');
  const members = who(town, 'attends').filter(({ groupId = '' }) => groupIds.includes(groupId));
  const silent = members.filter(({ plan }) => 'stage' in plan && plan.stage === 'month-to-confirm');
  await Promise.all([
    mark(town, crew, workingDays(town.policy, firstDayOf(monthOf(day)), addDays(day, -1))),
    each(
      members.filter((one) => !silent.includes(one)),
      comeIn,
    ),
  ]);
  await close(town, crew, { groupIds, silent });
}

async function offersOfToday(town: Town, crew: Crew): Promise<void> {
  // Their seats are free again before turns are counted.
  await lapsed(town, crew);
  const [waiting, choosing, asking] = [who(town, 'is-offered'), who(town, 'chooses'), who(town, 'asks')];
  await apply(town, [...waiting, ...choosing, ...asking]);
  await giveTurns(town, crew, 'third');
  await offered(town, crew, [...waiting, ...choosing, ...asking]);
  await each([...choosing, ...asking], takeOffer);
  await each(asking, async (household) => void (await askForSeat(household)));
}

async function lapsed(town: Town, { department }: Crew): Promise<void> {
  const ignoring = new Set(who(town, 'ignores').map(({ childId }) => childId));
  await soon('the offers nobody answered to lapse', async () => {
    const path = `/districts/${town.plan.districtId}/applications?phase=inactive`;
    const { items } = await department.get<{ items: { childId: string }[] }>(path);
    return items.filter(({ childId }) => ignoring.has(childId)).length === ignoring.size;
  });
}
