/** What the centre says became of one part. */
export interface Receipt {
  /** The centre's id of the part, as it was given at submit. */
  readonly smscId: string;
  readonly outcome: { readonly kind: 'delivered' } | { readonly kind: 'failed'; readonly reason: string };
  /** What was sent along at submit, where the centre gives it back. */
  readonly reference?: number;
}

/** As smpp reads a deliver_sm. */
export interface DeliverSm {
  readonly esm_class?: number;
  readonly short_message?: { readonly message?: string | Buffer };
  readonly receipted_message_id?: string;
  readonly message_state?: number;
  readonly user_message_reference?: number;
}

const RECEIPT_CLASS = 0x04;
const CLASS_MASK = 0x3c;
// SMPP 3.4, 5.2.28; the others are not final.
const STATES: Readonly<Record<number, string>> = { 2: 'DELIVRD', 3: 'EXPIRED', 4: 'DELETED', 5: 'UNDELIV', 8: 'REJECTD' };
const FAILED = new Set(['EXPIRED', 'DELETED', 'UNDELIV', 'REJECTD']);

/** Reads a receipt from its fields or, as most centres write it, from its text. @returns undefined if it is none, or says nothing final */
export function parseReceipt(pdu: DeliverSm): Receipt | undefined {
  if (((pdu.esm_class ?? 0) & CLASS_MASK) !== RECEIPT_CLASS) return undefined;
  const message = pdu.short_message?.message ?? '';
  const text = typeof message === 'string' ? message : message.toString('latin1');
  const smscId = pdu.receipted_message_id ?? /\bid:(\S+)/i.exec(text)?.[1];
  const status = STATES[pdu.message_state ?? 0] ?? /\bstat:([A-Z]+)/i.exec(text)?.[1]?.toUpperCase();
  if (smscId === undefined || smscId === '' || status === undefined) return undefined;
  const reference = pdu.user_message_reference === undefined ? {} : { reference: pdu.user_message_reference };
  if (status === 'DELIVRD') return { smscId, outcome: { kind: 'delivered' }, ...reference };
  return FAILED.has(status) ? { smscId, outcome: { kind: 'failed', reason: status }, ...reference } : undefined;
}
