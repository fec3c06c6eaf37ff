import type { RegionPolicy } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import type { ContractText } from '../deed/facts.js';
import type { Terms } from '../enrolment/facts.js';
import { opened } from '../group/decide.js';
import { profileOn } from '../group/facts.js';
import type { PaperPort } from '../signature/ports.js';
import type { Stores } from '../stores.js';
import type { VoucherPort } from '../voucher-port.js';
import { formOf } from './values.js';

/** Makes the bytes that will be signed, once: whoever repeats a draft that a crash cut short is given the same. */
export class Drafting {
  constructor(
    private readonly stores: Pick<Stores, 'groups' | 'kindergartens'>,
    private readonly deps: {
      readonly policy: RegionPolicy;
      readonly clock: Clock;
      readonly papers: Pick<PaperPort, 'composePaper'>;
      readonly vouchers: Pick<VoucherPort, 'getVoucher'>;
    },
  ) {}

  async textOf({ contractId, childId, guardianId, voucherId, groupId, kindergartenId, from }: Terms): Promise<ContractText> {
    const { policy, clock, papers, vouchers } = this.deps;
    const group = profileOn(opened((await this.stores.groups.load(groupId)).state), from);
    const { state: house } = await this.stores.kindergartens.load(kindergartenId);
    if (house.phase === 'none') throw new Error(`${groupId} belongs to no kindergarten`);
    const on = policy.localDateOf(clock.now());
    // Asked for here and not carried in facts: who knows the number can show the voucher.
    const { voucher } = await vouchers.getVoucher({ childId });
    if (voucher?.voucherId !== voucherId) throw new Error(`${contractId} is made under a voucher that is not the child's`);
    const form = formOf({ contractId, voucherNumber: voucher.number, from, group, kindergarten: house.registration, on }, policy);
    const { documentId, digest } = await papers.composePaper({ childId, guardianId, paperId: contractId, form });
    const rules = policy.on(on);
    const { code: template, parties } = rules.contractTemplate;
    return { documentId, digest, template, parties: [...parties], levels: { ...rules.signatureLevels } };
  }
}
