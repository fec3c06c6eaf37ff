import { checkV1 } from '@kezek/contracts';
import { type Client, createClient } from '@kezek/rpc';
import type { Logger, Metrics, Tls } from '@kezek/service';

/** The one question the voucher service asks identity. */
export type IdentityPort = Client<typeof checkV1.CheckServiceService>;

export const identityClient = (address: string, deps: { log: Logger; metrics: Metrics; tls?: Tls }): IdentityPort =>
  createClient(checkV1.CheckServiceClient, address, { name: 'identity', ...deps });
