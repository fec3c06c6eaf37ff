import type { EventData } from '@kezek/contracts';
import { type LocalDate, addDays, earlier } from '@kezek/domain';
import type { OpenGroup, PlannedShift, TakenSeat } from './facts.js';

/** Seats once a shift is carried out: who goes has gone the day before, who comes has come. */
export function withShift(taken: readonly TakenSeat[], { goes, comes, on }: Shift): TakenSeat[] {
  const stays = taken.flatMap((seat) => {
    if (!goes.includes(seat.contractId)) return [seat];
    const lastDay = earlier(seat.lastDay ?? addDays(on, -1), addDays(on, -1));
    // A seat whose child would come only after it was never anybody's.
    return lastDay < seat.from ? [] : [{ ...seat, lastDay }];
  });
  const there = new Set(stays.map(({ contractId }) => contractId));
  return [...stays, ...comes.filter(({ contractId }) => !there.has(contractId))];
}

type Shift = Pick<PlannedShift, 'goes' | 'on'> & { readonly comes: readonly TakenSeat[] };

/** As they are promised: a shift that is planned counts like one that is done. */
export const promisedSeats = ({ taken, shift }: Pick<OpenGroup, 'taken' | 'shift'>): readonly TakenSeat[] =>
  shift === undefined ? taken : withShift(taken, shift);

export function withShifted(state: OpenGroup, { on, freed, taken, aged }: EventData<'enrolment.group-shifted'>): OpenGroup {
  const { shift: _, ...free } = state;
  const goes = freed.map(({ contractId }) => contractId);
  const seats = withShift(state.taken, { goes, comes: taken.map(seatIn), on: on as LocalDate });
  return aged === undefined ? { ...free, taken: seats } : { ...free, ...agedTo(free, aged), taken: seats };
}

const seatIn = ({ contractId, childId, from, lastDay }: EventData<'enrolment.group-shifted'>['taken'][number]): TakenSeat => ({
  ...{ contractId, childId, from: from as LocalDate },
  ...(lastDay === undefined ? {} : { lastDay: lastDay as LocalDate }),
});

/** Told twice for a day, the second holds for it. */
function agedTo({ profile, agesWere = [] }: OpenGroup, { from, ageGroup, ageGroupBefore }: NonNullable<PlannedShift['aged']>) {
  const lastDay = addDays(from as LocalDate, -1);
  const before = agesWere.find((one) => one.lastDay === lastDay) ?? { lastDay, ageGroup: ageGroupBefore };
  return { profile: { ...profile, ageGroup }, agesWere: [...agesWere.filter((one) => one.lastDay < lastDay), before] };
}
