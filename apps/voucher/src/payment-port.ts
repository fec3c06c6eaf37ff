import { reserveV1 } from '@kezek/contracts';
import { type Client, createClient } from '@kezek/rpc';
import type { Logger, Metrics, Tls } from '@kezek/service';

/** What the voucher service asks payment when it is checked: what single vouchers hold. */
export type PaymentPort = Pick<Client<typeof reserveV1.ReserveServiceService>, 'getReserves' | 'disconnect'>;

export const paymentClient = (address: string, deps: { log: Logger; metrics: Metrics; tls?: Tls }): PaymentPort =>
  createClient(reserveV1.ReserveServiceClient, address, { name: 'payment', ...deps });
