import type { Wait } from '../records.js';

interface Seat {
  readonly kindergartenId: string;
  readonly ageGroup: number;
  readonly free: number;
  readonly need: string;
}

interface Family {
  /** By which the lists are kept. */
  readonly ageGroup: number;
  readonly waits: readonly Pick<Wait, 'kindergartenId' | 'ageGroup'>[];
  /** Where the child attends. */
  readonly attends: string | undefined;
}

/** Whether a family may wait for a seat of a full group, or does already. Seats for special needs are given on a conclusion, not by a list. */
export function mayWait(seat: Seat, { ageGroup, waits, attends }: Family): 'join' | 'waits' | undefined {
  if (seat.free > 0 || seat.need !== 'general' || seat.ageGroup !== ageGroup || seat.kindergartenId === attends) return undefined;
  return waits.some((wait) => wait.kindergartenId === seat.kindergartenId && wait.ageGroup === ageGroup) ? 'waits' : 'join';
}
