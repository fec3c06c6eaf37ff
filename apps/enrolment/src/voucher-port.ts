import { voucherV1 } from '@kezek/contracts';
import { type Client, createClient } from '@kezek/rpc';
import type { Logger, Metrics, Tls } from '@kezek/service';

/** The one question enrolment asks the voucher service. */
export type VoucherPort = Pick<Client<typeof voucherV1.VoucherServiceService>, 'getVoucher' | 'disconnect'>;

export const voucherClient = (address: string, deps: { log: Logger; metrics: Metrics; tls?: Tls }): VoucherPort =>
  createClient(voucherV1.VoucherServiceClient, address, { name: 'voucher', ...deps });
