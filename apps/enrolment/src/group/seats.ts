import type { Instant, LocalDate } from '@kezek/domain';
import type { Hold, OpenGroup, TakenSeat } from './facts.js';

/** A hold still counts at its last moment. */
export const isLive = (hold: Pick<Hold, 'until'>, now: Instant): boolean => now <= hold.until;

const attends = (seat: TakenSeat, day: LocalDate): boolean => seat.from <= day && (seat.lastDay === undefined || day <= seat.lastDay);

export const childrenOn = (group: Pick<OpenGroup, 'taken'>, day: LocalDate): number =>
  group.taken.filter((seat) => attends(seat, day)).length;

/**
 * Seats for somebody who comes on a day and has no last day: the least that is left on any day from then on. A seat whose child
 * leaves before that day counts as left.
 */
export function seatsLeftFrom(group: OpenGroup, from: LocalDate, now: Instant): number {
  const live = group.holds.filter((hold) => isLive(hold, now));
  const usedOn = (day: LocalDate): number => childrenOn(group, day) + live.filter((hold) => hold.from <= day).length;
  const arrivals = [...group.taken, ...live].map((seat) => seat.from).filter((day) => day > from);
  // The number only grows on a day somebody arrives.
  return group.profile.seats - Math.max(...[from, ...arrivals].map(usedOn));
}

/** What is left to offer today: a seat that is held, or taken on this day or any later one, is not free. */
export function countSeats(
  group: { readonly seats: number; readonly holds: readonly string[]; readonly lasting: number; readonly lastDays: readonly string[] },
  on: { readonly now: Instant; readonly today: LocalDate },
): { held: number; taken: number; free: number } {
  const held = group.holds.filter((until) => on.now <= until).length;
  const taken = group.lasting + group.lastDays.filter((day) => day >= on.today).length;
  // Children leaving and children held for the days after them share a seat; there is never less than none.
  return { held, taken, free: Math.max(0, group.seats - held - taken) };
}

/** Days on which there are more children than seats; empty if E1 holds. Numbers only grow on days somebody arrives. */
export const overfullDays = (group: OpenGroup): LocalDate[] =>
  [...new Set(group.taken.map((seat) => seat.from))].filter((day) => childrenOn(group, day) > group.profile.seats);
