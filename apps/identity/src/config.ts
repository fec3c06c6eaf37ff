import { z } from 'zod';
import { type BaseConfig, baseConfig, secretField } from '@kezek/service';
import { parseKeys } from './people/key-ring.js';

const MIN_ARGON2_MEMORY_KIB = 1_024;

export const configSchema = baseConfig.extend({
  IDENTITY_KEY: z
    .string()
    .refine((text) => parseKeys(text) !== undefined)
    .meta({
      description: 'the keys that seal personal data as id:base64 of 32 bytes, several divided by commas, the one in use first',
      secret: true,
    }),
  IDENTITY_LOOKUP_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/_-]{43}=?$/)
    .meta({ description: 'base64 of 32 bytes; ids are made with it, so it never changes', secret: true }),
  ARGON2_MEMORY_KIB: z.coerce
    .number()
    .int()
    .min(MIN_ARGON2_MEMORY_KIB)
    .meta({ description: `memory of one password check in KiB, at least ${MIN_ARGON2_MEMORY_KIB}` })
    .default(19_456),
  ARGON2_PASSES: z.coerce.number().int().min(1).max(20).meta({ description: 'passes of one password check, 1 to 20' }).default(2),
  IDENTITY_FIRST_ADMIN_LOGIN: z.string().meta({ description: 'the login of the administrator who is there from the start' }).optional(),
  IDENTITY_FIRST_ADMIN_PASSWORD: secretField('the password of that administrator, used only when the account is made').optional(),
});

/** What this service reads beyond what every service is told. */
export type IdentityConfig = Omit<z.output<typeof configSchema>, keyof BaseConfig>;
