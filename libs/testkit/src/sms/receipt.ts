import type { Instant } from '@kezek/domain';
import type { Receipt } from './box.js';

const ESM_CLASS_RECEIPT = 0x04;
const TON_INTERNATIONAL = 1;
const NPI_ISDN = 1;

/** SMPP 3.4 §5.2.28 and appendix B. */
const states = {
  delivered: { code: 2, stat: 'DELIVRD', error: '000' },
  undeliverable: { code: 5, stat: 'UNDELIV', error: '001' },
} as const;

/** The deliver_sm that tells how a submitted message ended, in the form every operator's centre uses. */
export function receiptPdu({ part, state, at }: Receipt): object {
  const { code, stat, error } = states[state];
  const delivered = state === 'delivered' ? '001' : '000';
  return {
    source_addr: part.phone.slice(1),
    source_addr_ton: TON_INTERNATIONAL,
    source_addr_npi: NPI_ISDN,
    destination_addr: part.sender,
    esm_class: ESM_CLASS_RECEIPT,
    data_coding: 0,
    short_message:
      `id:${part.id} sub:001 dlvrd:${delivered} submit date:${minute(part.acceptedAt)} ` +
      `done date:${minute(at)} stat:${stat} err:${error} text:`,
    receipted_message_id: part.id,
    message_state: code,
  };
}

/** `YYMMDDhhmm`, UTC. */
function minute(at: Instant): string {
  return at.slice(2, 16).replaceAll(/[-T:]/g, '');
}
