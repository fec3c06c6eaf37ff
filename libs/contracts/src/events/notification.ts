import { z } from 'zod';
import { id, instant } from './shapes.js';

const message = z.object({
  messageId: id,
  recipientId: id,
  template: z.string().min(1),
  /** What the message is about, e.g. { voucherId, childId }: whoever waits for its delivery finds its own here. */
  about: z.record(z.string(), id),
});

/** Which try this is, counted from 1 over all phones, and which of the person's phones it goes to. The numbers stay in identity. */
const attempt = { attempt: z.number().int().min(1), phoneOrdinal: z.number().int().min(1) };

export const notificationEvents = {
  'notification.planned': message.extend({
    /** What the text says besides its template: dates, counts, codes of reasons. Never an IIN, a name or a phone. */
    params: z.record(z.string(), z.union([z.string().max(80), z.number()])).optional(),
    plannedAt: instant.optional(),
    /** Not before: quiet hours end then. */
    sendAt: instant.optional(),
    /** After this nothing is tried any more. */
    giveUpAt: instant.optional(),
    /** A rule owes it to the person: if it does not arrive, a human calls. */
    owed: z.boolean().optional(),
    /** Whose office calls if it does not arrive. */
    districtId: id.optional(),
  }),
  /** One instance took it to send; if nothing more is heard by then, another may. */
  'notification.send-intended': message.extend({
    at: instant,
    until: instant,
    attempt: attempt.attempt,
    phoneOrdinal: attempt.phoneOrdinal.optional(),
    /** How many phones the person has. */
    phones: z.number().int().min(1).optional(),
    parts: z.number().int().min(1).optional(),
    /** What the SMS centre gives back in a receipt, so that a receipt finds its message even if the sender died after the submit. */
    reference: z.number().int().min(0).max(65_535),
  }),
  /** The centre could not take it just now; tried again at `dueAt`. */
  'notification.send-postponed': message.extend({
    at: instant,
    dueAt: instant,
    attempt: z.number().int().min(1),
    reason: z.string().min(1),
  }),
  'notification.sent': message.extend({
    at: instant,
    parts: z.number().int().min(1),
    attempt: attempt.attempt.optional(),
    phoneOrdinal: attempt.phoneOrdinal.optional(),
    /** How many phones the person has. */
    phones: z.number().int().min(1).optional(),
    receiptBy: instant.optional(),
  }),
  /** This phone did not work; another one of the person is tried. */
  'notification.phone-failed': message.extend({ at: instant, ...attempt, reason: z.string().min(1) }),
  'notification.delivered': message.extend({ at: instant }),
  /** No channel reached the person: a human calls, if a rule owes the message. */
  'notification.failed': message.extend({ at: instant, reason: z.string().min(1), owed: z.boolean().optional() }),
  'notification.handled-by-call': message.extend({ at: instant, by: id }),
} as const;
