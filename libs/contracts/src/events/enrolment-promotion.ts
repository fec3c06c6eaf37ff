import { z } from 'zod';
import { ageGroup, id, instant, localDate } from './shapes.js';

/** One kindergarten's moving up of age groups in one year. */
const promotion = z.object({ promotionId: id, kindergartenId: id, districtId: id });

const group = z.object({ groupId: id, kindergartenId: id, districtId: id, shiftId: id });

/** Who goes out of a group and who comes into it on the day, and what age the group is from then on. */
const shift = z.object({
  goes: z.array(id),
  comes: z.array(z.object({ contractId: id, childId: id, from: localDate })),
  /** Absent if the group keeps its age. */
  aged: z.object({ from: localDate, ageGroup, ageGroupBefore: ageGroup }).optional(),
});

/** Children move up an age group between 1 and 31 August (domain §3.2). The contracts go on; only the groups change. */
export const promotionEvents = {
  /** What the head chose; everything else of the plan follows from it and from who attends. */
  'enrolment.promotion-drafted': promotion.extend({
    firstDay: localDate,
    /** After this the day itself has come. */
    endsAt: instant,
    ages: z.array(z.object({ groupId: id, ageGroup })),
    targets: z.array(z.object({ contractId: id, groupId: id })),
    by: id,
  }),
  'enrolment.promotion-confirmed': promotion.extend({
    shiftId: id,
    firstDay: localDate,
    shifts: z.array(shift.extend({ groupId: id })),
    children: z.array(
      z.object({
        contractId: id,
        childId: id,
        from: z.object({ groupId: id, ageGroup }),
        to: z.object({ groupId: id, ageGroup, firstDay: localDate }),
      }),
    ),
    /** Who is too old for the new year: their last day by age is known. */
    graduates: z.array(z.object({ contractId: id, childId: id, lastDay: localDate })),
    by: id,
  }),
  /** From here on it is carried out, whatever stops in between. */
  'enrolment.promotion-ordered': promotion.extend({ shiftId: id, firstDay: localDate }),
  'enrolment.promotion-completed': promotion.extend({ shiftId: id, firstDay: localDate, children: z.number().int().min(0) }),
  'enrolment.promotion-fallen': promotion.extend({
    /** Of a plan that was confirmed. */
    shiftId: id.optional(),
    /** `changed`: somebody moved, or came to be bound elsewhere; `no-seat`: a seat of the plan is not there any more. */
    cause: z.enum(['discarded', 'term-over', 'changed', 'no-seat']),
  }),

  /** Seats are kept on both sides for those who move, so that nothing can get in between. */
  'enrolment.group-shift-planned': group.extend(shift.shape).extend({ on: localDate }),
  'enrolment.group-shift-dropped': group,
  'enrolment.group-shifted': group.extend({
    on: localDate,
    freed: z.array(z.object({ contractId: id, childId: id })),
    taken: z.array(z.object({ contractId: id, childId: id, from: localDate, lastDay: localDate.optional() })),
    aged: shift.shape.aged,
  }),

  /** One child, under the contract it has: in another group from the day on, or in its own, which becomes an older one. */
  'enrolment.promoted': z.object({
    contractId: id,
    childId: id,
    guardianId: id,
    voucherId: id,
    kindergartenId: id,
    districtId: id,
    shiftId: id,
    from: z.object({ groupId: id, ageGroup, lastDay: localDate }),
    to: z.object({ groupId: id, ageGroup, firstDay: localDate }),
  }),
} as const;
