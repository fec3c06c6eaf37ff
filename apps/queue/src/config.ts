import { z } from 'zod';
import { baseConfig, peers } from '@kezek/service';

export const configSchema = baseConfig.extend({
  ...peers('enrolment', 'identity'),
  QUEUE_LOG_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/_-]{43}=?$/)
    .meta({
      description: 'base64 of 32 bytes; the public log is signed with it and its commitments are made with it, so it never changes',
      secret: true,
    }),
});

/** What this service reads beyond what every service is told. */
export type QueueConfig = Pick<z.output<typeof configSchema>, 'QUEUE_LOG_KEY'>;
