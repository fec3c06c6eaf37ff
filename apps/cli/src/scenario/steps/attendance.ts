import { type LocalDate, type YearMonth, compare, eachDay, lastDayOf, later, monthOf, plusMonths } from '@kezek/domain';
import { forEach } from '../../rest/gate.js';
import { isProblem } from '../../rest/problem.js';
import type { Contract } from '../../rest/shapes.js';
import { type Seat, absencesOn, attends, attendsIn, groupsOf, markingDays, seatOf } from '../attendance.js';
import { moveClockTo } from '../clock.js';
import { morningFrom } from '../day.js';
import { type Town, clockOf, familiesInFlight, keyOf } from '../world.js';
import { householdOf } from './offers.js';
import { headOf } from './staff.js';

/**
 * Marks, closes, confirms and accepts the sheets of the months that have begun, and of `months` − 1 more.
 * @returns the months, the first one first
 */
export async function attend(town: Town, months: number): Promise<YearMonth[]> {
  const seats = await seatsTaken(town);
  const [first] = seats.map(({ from }) => from).sort(compare);
  if (first === undefined || months === 0) return [];
  const { today } = await clockOf(town);
  const last = plusMonths(monthOf(later(first, today)), months - 1);
  const all: YearMonth[] = [];
  for (let month = monthOf(first); month <= last; month = plusMonths(month, 1)) all.push(month);
  await markUpTo(town, seats, { first, last });
  await eachSheet(town, seats, { months: all, name: 'Heads close the sheets', work: (sheet) => close(town, sheet) });
  await confirmAll(town, seats, all);
  await eachSheet(town, seats, { months: all, name: 'The department accepts the sheets', work: (sheet) => accept(town, sheet) });
  return all;
}

async function seatsTaken(town: Town): Promise<Seat[]> {
  const contracts: Contract[] = [];
  await forEach(town.crew.heads, town.concurrency, async ([kindergartenId, head]) => {
    contracts.push(...(await head.all<Contract>(`/kindergartens/${kindergartenId}/contracts`, { phase: 'enrolled' })));
  });
  return contracts.flatMap((contract) => seatOf(contract, householdOf(town, contract.childId).family.number) ?? []);
}

/** The days that went by are marked at once, those to come week by week. */
async function markUpTo(town: Town, seats: readonly Seat[], { first, last }: { first: LocalDate; last: YearMonth }): Promise<void> {
  const { policy } = town;
  const working = eachDay(first, lastDayOf(last)).filter((date) => policy.calendar.isWorkingDay(date));
  const { today } = await clockOf(town);
  const past = working.filter((date) => date <= today);
  const ahead = working.filter((date) => date > today);
  const groups = [...groupsOf(seats)];
  const step = town.progress.step('Attendance is marked', groups.length * working.length);
  const mark = (days: readonly LocalDate[]): Promise<void> =>
    forEach(groups, town.concurrency, async ([groupId, members]) => {
      for (const date of days) {
        await markDay(town, { groupId, members, date });
        step.advance();
      }
    });
  await mark(past);
  let marked = today;
  for (const day of markingDays(ahead)) {
    await moveClockTo(town, morningFrom(policy, day));
    await mark(ahead.filter((date) => date > marked && date <= day));
    marked = day;
  }
  step.done(`${working.length} days in ${groups.length} groups`);
}

async function markDay(
  town: Town,
  { groupId, members, date }: { groupId: string; members: readonly Seat[]; date: LocalDate },
): Promise<void> {
  const [anyone] = members.filter((seat) => attends(seat, date));
  if (anyone === undefined) return;
  const marks = absencesOn(date, members, town);
  const path = `/groups/${groupId}/sheets/${monthOf(date)}/days/${date}`;
  await unlessDone(['enrolment.month-closed'], async () => {
    await headOf(town.crew, anyone.kindergartenId).put(path, { marks, others: 'present' }, keyOf(town, 'marks', groupId, date));
  });
}

interface OneSheet {
  readonly groupId: string;
  readonly kindergartenId: string;
  readonly month: YearMonth;
}

async function eachSheet(
  town: Town,
  seats: readonly Seat[],
  { months, name, work }: { months: readonly YearMonth[]; name: string; work: (sheet: OneSheet) => Promise<void> },
): Promise<void> {
  const sheets = months.flatMap((month) =>
    [...groupsOf(seats.filter((seat) => attendsIn(seat, month)))].flatMap(([groupId, [anyone]]) =>
      anyone === undefined ? [] : [{ groupId, kindergartenId: anyone.kindergartenId, month }],
    ),
  );
  const step = town.progress.step(name, sheets.length);
  await forEach(sheets, town.concurrency, async (sheet) => {
    await work(sheet);
    step.advance();
  });
  step.done(String(sheets.length));
}

async function close(town: Town, { groupId, kindergartenId, month }: OneSheet): Promise<void> {
  await headOf(town.crew, kindergartenId).post(`/groups/${groupId}/sheets/${month}/closing`, {}, keyOf(town, 'close', groupId, month));
}

async function accept({ crew, ...town }: Town, { groupId, month }: OneSheet): Promise<void> {
  await crew.department.post(`/groups/${groupId}/sheets/${month}/acceptance`, {}, keyOf(town, 'accept', groupId, month));
}

async function confirmAll(town: Town, seats: readonly Seat[], months: readonly YearMonth[]): Promise<void> {
  const step = town.progress.step('Guardians confirm the months', seats.length);
  await forEach(seats, familiesInFlight(town), async (seat) => {
    const { guardian, family } = householdOf(town, seat.childId);
    for (const month of months.filter((one) => attendsIn(seat, one))) {
      const path = `/children/${seat.childId}/months/${month}/confirmation`;
      const key = keyOf(town, family.number, 'confirm-month', month);
      await unlessDone(['enrolment.sheet-accepted'], async () => void (await guardian.post(path, {}, key)));
    }
    step.advance();
  });
  step.done(String(seats.length));
}

/** An earlier run was here already. */
async function unlessDone(codes: string[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isProblem(error, ...codes)) throw error;
  }
}
