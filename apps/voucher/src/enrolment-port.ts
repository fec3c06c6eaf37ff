import { enrolmentV1 } from '@kezek/contracts';
import { type Client, createClient } from '@kezek/rpc';
import type { Logger, Metrics, Tls } from '@kezek/service';

/** The one question the voucher service asks enrolment. */
export type EnrolmentPort = Pick<Client<typeof enrolmentV1.EnrolmentServiceService>, 'getEnrolment' | 'disconnect'>;

export const enrolmentClient = (address: string, deps: { log: Logger; metrics: Metrics; tls?: Tls }): EnrolmentPort =>
  createClient(enrolmentV1.EnrolmentServiceClient, address, { name: 'enrolment', ...deps });
