import { z } from 'zod';
import { type BaseConfig, baseConfig, peers } from '@kezek/service';
import { parseSmppUrl } from './sms/smpp-link.js';

const isSmppUrl = (text: string): boolean => {
  try {
    parseSmppUrl(text);
    return true;
  } catch {
    return false;
  }
};

const hours = (name: string) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(240)
    .meta({ description: `${name}, 1 to 240` })
    .default(24);

export const configSchema = baseConfig.extend(peers('identity')).extend({
  SMPP_URL: z
    .string()
    .refine(isSmppUrl)
    .meta({ description: 'the SMS centre as smpp://user:password@host:port, or ssmpp:// for TLS', secret: true }),
  SMPP_WINDOW: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .meta({ description: 'submits that may be unanswered at once, 1 to 1000' })
    .default(100),
  /** The name people see; the region's unless given. */
  SMS_SENDER: z.string().min(1).max(11).meta({ description: 'the sender people see, at most 11 letters' }).optional(),
  SMS_SEND_LIMIT_HOURS: hours('hours in which a message must be sent'),
  SMS_RECEIPT_LIMIT_HOURS: hours('hours after sending in which a receipt must come'),
  QUIET_HOURS: z
    .enum(['0', '1'])
    .meta({ description: '1 to keep messages for the end of the quiet hours of the region, 0 to send at any hour' })
    .default('0')
    .transform((text) => text === '1'),
});

/** What this service reads beyond what every service is told. */
export type NotificationConfig = Omit<z.output<typeof configSchema>, keyof BaseConfig | 'IDENTITY_ADDR'>;
