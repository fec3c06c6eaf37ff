import { addressField, baseConfig, peers } from '@kezek/service';
import { z } from 'zod';

export const configSchema = baseConfig.extend(peers('identity', 'queue', 'voucher', 'enrolment', 'payment', 'notification')).extend({
  HTTP_LISTEN: addressField(),
  SESSION_HOURS: z.coerce.number().int().min(1).max(24).meta({ description: 'how long a sign-in lasts, 1 to 24 hours' }).default(8),
  COOKIE_SECURE: z
    .enum(['0', '1'])
    .meta({ description: '1 where the door is reached by https only' })
    .default('0')
    .transform((text) => text === '1'),
  TRUST_PROXY_HOPS: z.coerce.number().int().min(0).max(5).meta({ description: 'reverse proxies in front of the door, 0 to 5' }).default(0),
  PORTAL_DIR: z
    .string()
    .meta({ description: 'the folder of the built portal, e.g. apps/portal/dist/site; without it only the API answers' })
    .optional(),
  DEMO_SMS_URL: z.string().meta({ description: 'where a demonstration reads the SMS it sent, e.g. http://sms:8026' }).optional(),
  DEMO_AUTHORITY_FILE: z.string().meta({ description: 'the key by which a demonstration signs contracts, as JSON' }).optional(),
  DEMO_PEOPLE_FILE: z.string().meta({ description: 'who a demonstration lets visitors be, as JSON' }).optional(),
});

export type GatewayConfig = z.output<typeof configSchema>;
