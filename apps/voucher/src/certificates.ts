import { certificateV1 } from '@kezek/contracts';
import type { RpcServer } from '@kezek/rpc';
import type { ServiceDeps } from '@kezek/service';
import type { StreamStore } from '@kezek/stream';
import { certificateApi } from './certificate-api.js';
import type { VoucherConfig } from './config.js';
import { identityClient } from './identity-port.js';
import { Slots } from './slots.js';
import { StatusLists } from './status-list.js';
import type { VoucherFact, VoucherState } from './voucher/facts.js';
import { Issuer } from './voucher/issuer.js';

export interface Certificates {
  addTo(server: RpcServer): void;
  stop(): void;
}

/** The voucher as a paper, signed, and the list of those taken back. */
export function openCertificates(
  deps: ServiceDeps<unknown, 'identity', VoucherConfig>,
  vouchers: StreamStore<VoucherState, VoucherFact>,
): Certificates {
  const { clock, config, database, ids, policy } = deps;
  const children = identityClient(deps.call.identity, deps);
  const issuer = new Issuer(policy.id, config.VOUCHER_SIGNING_KEY);
  const statusLists = new StatusLists(vouchers, { issuer, policy, clock });
  const slots = new Slots(database);
  return {
    addTo: (server) =>
      void server.add(
        certificateV1.CertificateServiceService,
        certificateApi({ vouchers, policy, ids, children, issuer, statusLists, slots }),
      ),
    stop: () => children.disconnect(),
  };
}
