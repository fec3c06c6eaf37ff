import { type Instant, type LocalDate, addDays } from '@kezek/domain';
import { type Hold, type OpenGroup, type TakenSeat, offersOf } from './facts.js';
import { promisedSeats } from './shifted.js';

/** A hold still counts at its last moment. */
export const isLive = (hold: Pick<Hold, 'until'>, now: Instant): boolean => now <= hold.until;

export const attendsOn = (seat: TakenSeat, day: LocalDate): boolean =>
  seat.from <= day && (seat.lastDay === undefined || day <= seat.lastDay);

export const childrenOn = (group: Pick<OpenGroup, 'taken'>, day: LocalDate): number =>
  group.taken.filter((seat) => attendsOn(seat, day)).length;

/**
 * Seats for somebody who comes on a day and has no last day: the least that is left on any day from then on. A seat whose child
 * leaves before that day counts as left.
 */
export function seatsLeftFrom(group: OpenGroup, from: LocalDate, now: Instant): number {
  const live = [...group.holds, ...offersOf(group)].filter((one) => isLive(one, now));
  const taken = promisedSeats(group);
  const usedOn = (day: LocalDate): number => childrenOn({ taken }, day) + live.filter((hold) => hold.from <= day).length;
  const arrivals = [...taken, ...live].map((seat) => seat.from).filter((day) => day > from);
  // The number only grows on a day somebody arrives.
  return group.profile.seats - Math.max(...[from, ...arrivals].map(usedOn));
}

export interface CountedGroup {
  readonly seats: number;
  /** When each hold ends. */
  readonly holds: readonly string[];
  /** When each offer to the waiting list ends. */
  readonly offers?: readonly string[];
  /** Children without a last day, and the last days of the others. */
  readonly lasting: number;
  readonly lastDays: readonly string[];
}

/** What is left for anybody today: a seat that is held, offered to the waiting list, or taken on this day or any later one, is not free. */
export function countSeats(
  group: CountedGroup,
  on: { readonly now: Instant; readonly today: LocalDate },
): { held: number; offered: number; taken: number; free: number } {
  const live = (terms: readonly string[]): number => terms.filter((until) => on.now <= until).length;
  const held = live(group.holds);
  const offered = live(group.offers ?? []);
  const taken = group.lasting + group.lastDays.filter((day) => day >= on.today).length;
  // Children leaving and children held for the days after them share a seat; there is never less than none.
  return { held, offered, taken, free: Math.max(0, group.seats - held - offered - taken) };
}

/**
 * Offered, held and taken seats on the day that has the most of them, and the seats of that day, if they are too many. Whatever was promised
 * counts, whether or not its term is over.
 */
export function overPromised(group: OpenGroup, now: Instant): { day: LocalDate; promised: number; seats: number } | undefined {
  const live = [...group.holds, ...offersOf(group)].filter((one) => isLive(one, now));
  const taken = promisedSeats(group);
  const days = [...new Set([...taken, ...live].map(({ from }) => from))];
  const promisedOn = (day: LocalDate): number => childrenOn({ taken }, day) + live.filter(({ from }) => from <= day).length;
  const worst = days.map((day) => ({ day, promised: promisedOn(day), seats: seatsOn(group, day) }));
  return worst.find(({ promised, seats }) => promised > seats);
}

/** The first day, not before that one, on which a seat is left for good; undefined if there is none by the last. */
export function firstFreeDay(group: OpenGroup, span: { from: LocalDate; latest: LocalDate }, now: Instant): LocalDate | undefined {
  const left = promisedSeats(group).flatMap(({ lastDay }) => (lastDay === undefined ? [] : [addDays(lastDay, 1)]));
  const days = [span.from, ...left.filter((day) => day > span.from && day <= span.latest)].sort();
  return days.find((day) => seatsLeftFrom(group, day, now) > 0);
}

/** Days on which there are more children than seats; empty if E1 holds. It can only begin on a day somebody arrives or seats are fewer. */
export const overfullDays = (group: OpenGroup): LocalDate[] => {
  const changed = (group.seatsWere ?? []).map(({ lastDay }) => addDays(lastDay, 1));
  return [...new Set([...group.taken.map((seat) => seat.from), ...changed])].filter((day) => childrenOn(group, day) > seatsOn(group, day));
};

export const seatsOn = ({ profile, seatsWere = [] }: Pick<OpenGroup, 'profile' | 'seatsWere'>, day: LocalDate): number =>
  seatsWere.find(({ lastDay }) => day <= lastDay)?.seats ?? profile.seats;
