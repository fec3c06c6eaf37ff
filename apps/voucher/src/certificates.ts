import { absenceV1, certificateV1, endingV1, suspensionV1 } from '@kezek/contracts';
import type { RpcServer } from '@kezek/rpc';
import type { ServiceDeps } from '@kezek/service';
import type { StreamStore } from '@kezek/stream';
import { absenceApi } from './absence-api.js';
import { certificateApi } from './certificate-api.js';
import type { VoucherConfig } from './config.js';
import { endingApi } from './ending-api.js';
import { identityClient } from './identity-port.js';
import { Slots } from './slots.js';
import { StatusLists } from './status-list.js';
import { suspensionApi } from './suspension-api.js';
import type { VoucherFact, VoucherState } from './voucher/facts.js';
import { Issuer } from './voucher/issuer.js';

export interface Certificates {
  addTo(server: RpcServer): void;
  stop(): void;
}

/** The voucher as a paper, and as something that can rest for a while. */
export function openCertificates(
  deps: ServiceDeps<unknown, 'identity', VoucherConfig>,
  vouchers: StreamStore<VoucherState, VoucherFact>,
): Certificates {
  const { clock, config, database, ids, policy } = deps;
  const children = identityClient(deps.call.identity, deps);
  const issuer = new Issuer(policy.id, config.VOUCHER_SIGNING_KEY);
  const statusLists = new StatusLists(vouchers, { issuer, policy, clock });
  const common = { vouchers, policy, ids };
  return {
    addTo: (server) =>
      void server
        .add(
          certificateV1.CertificateServiceService,
          certificateApi({ ...common, children, issuer, statusLists, slots: new Slots(database) }),
        )
        .add(suspensionV1.SuspensionServiceService, suspensionApi({ ...common, clock }))
        .add(absenceV1.AbsenceServiceService, absenceApi({ ...common, clock }))
        .add(endingV1.EndingServiceService, endingApi({ ...common, clock })),
    stop: () => children.disconnect(),
  };
}
