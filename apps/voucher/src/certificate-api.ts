import type { certificateV1 } from '@kezek/contracts';
import { type RegionPolicy, childCheckSalt } from '@kezek/domain';
import type { Implementation } from '@kezek/rpc';
import type { Ids } from '@kezek/service';
import type { StreamStore } from '@kezek/stream';
import type { IdentityPort } from './identity-port.js';
import type { Slots } from './slots.js';
import type { StatusLists } from './status-list.js';
import { certificateOf, certify, statementOf } from './voucher/certificate.js';
import type { VoucherFact, VoucherState } from './voucher/facts.js';
import type { Issuer } from './voucher/issuer.js';
import { voucherNumberOf } from './voucher/number.js';

interface Deps {
  readonly vouchers: StreamStore<VoucherState, VoucherFact>;
  readonly children: Pick<IdentityPort, 'getChildCheck'>;
  readonly slots: Slots;
  readonly statusLists: StatusLists;
  readonly issuer: Issuer;
  readonly policy: RegionPolicy;
  readonly ids: Ids;
}

const asVoucher = { actor: { kind: 'system', id: 'voucher' } } as const;

/** The financial voucher, on paper and against it. */
export function certificateApi(deps: Deps): Implementation<typeof certificateV1.CertificateServiceService> {
  const { vouchers, children, slots, statusLists, issuer, policy, ids } = deps;
  return {
    getCertificate: async ({ childId }, call) => {
      const state = await certified(childId, call.correlationId);
      const certificate = certificateOf(state);
      if (state.phase === 'none' || certificate === undefined) throw new Error(`${childId} was certified without a certificate`);
      const { number, certifiedAt, validFrom, validUntil } = certificate;
      const { voucherId, placement } = state.offer;
      const { districtId } = placement;
      const { check } = await children.getChildCheck({ childId, salt: childCheckSalt(number) }, asVoucher);
      const statement = issuer.statement(statementOf(certificate, { districtId, check }));
      const about = { voucherId, number, districtId, certifiedAt, validFrom, validUntil };
      return { certificate: { ...about, statement, issuer: issuer.id } };
    },
    getStatusList: async () => ({ text: await statusLists.text() }),
    getIssuer: async () => ({ issuer: issuer.id, publicKey: issuer.publicKey }),
  };

  /** No slot is taken for who has one, or may have none. @throws Rejection `voucher.none`, `voucher.not-certifiable` */
  async function certified(childId: string, correlationId: string): Promise<VoucherState> {
    const { state } = await vouchers.load(childId);
    if (certificateOf(state) !== undefined) return state;
    const fresh = { number: voucherNumberOf(state.phase === 'none' ? '' : state.offer.placement.districtId, ids.next('num')) };
    const slot = state.phase === 'confirmed' || state.phase === 'in-use' ? await slots.next() : 0;
    const request = { correlationId };
    return (await vouchers.execute(childId, request, (before, now) => certify(before, { now, policy, slot, ...fresh }))).state;
  }
}
