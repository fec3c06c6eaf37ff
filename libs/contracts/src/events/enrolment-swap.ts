import { z } from 'zod';
import { id, instant, localDate } from './shapes.js';

/** One of the two families: where its child is, and the contract under which it attends. */
const side = z.object({ childId: id, guardianId: id, contractId: id, kindergartenId: id, groupId: id, districtId: id });

const swap = z.object({ swapId: id, sides: z.tuple([side, side]) });

/** Two families exchange their seats on one date. Their contracts are ordinary ones, signed by four; this is what binds the two together. */
export const swapEvents = {
  /** The first family asks the second. */
  'enrolment.swap-proposed': swap.extend({ on: localDate, answerBy: instant }),
  /** The second has agreed: two contracts are drafted, each with the other's kindergarten. */
  'enrolment.swap-agreed': swap.extend({
    on: localDate,
    /** Of both contracts, in the order of the sides. */
    newContractIds: z.tuple([id, id]),
    signBy: instant,
  }),
  /** All four have signed: from here on it can only be carried out. */
  'enrolment.swap-ordered': swap.extend({ on: localDate, newContractIds: z.tuple([id, id]) }),
  'enrolment.swap-completed': swap.extend({ on: localDate }),
  'enrolment.swap-fallen': swap.extend({
    /** `no-money`: between two districts, one of which has none for the voucher that would come to it. */
    cause: z.enum(['declined', 'withdrawn', 'term-over', 'not-possible', 'no-money']),
  }),
} as const;
