import { z } from 'zod';
import { id, instant } from './shapes.js';

const message = z.object({
  messageId: id,
  recipientId: id,
  template: z.string().min(1),
  /** What the message is about, e.g. { voucherId, childId }: whoever waits for its delivery finds its own here. */
  about: z.record(z.string(), id),
});

export const notificationEvents = {
  'notification.planned': message,
  'notification.sent': message.extend({ at: instant, parts: z.number().int().min(1) }),
  'notification.delivered': message.extend({ at: instant }),
  /** No channel reached the person: a human calls. */
  'notification.failed': message.extend({ at: instant, reason: z.string().min(1) }),
  'notification.handled-by-call': message.extend({ at: instant, by: id }),
} as const;
