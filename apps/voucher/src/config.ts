import { baseConfig, peers } from '@kezek/service';
import { z } from 'zod';
import { RECORD_PEERS } from './records.js';

export const configSchema = baseConfig.extend({
  ...peers('enrolment', ...RECORD_PEERS),
  VOUCHER_SIGNING_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/_-]{43}=?$/)
    .meta({
      description: 'base64 of 32 bytes; certificates of vouchers and their status lists are signed with it',
      secret: true,
    }),
});

/** What this service reads beyond what every service is told. */
export type VoucherConfig = Pick<z.output<typeof configSchema>, 'VOUCHER_SIGNING_KEY'>;
