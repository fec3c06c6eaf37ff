import type { Pdu, Text } from 'smpp';
import { normalPhone, type Part, type Wish } from './message.js';

const CONCATENATION_8_BIT = 0x00;
const CONCATENATION_16_BIT = 0x08;
const RECEIPT_BITS = 0b11;

export type Submission = Omit<Part, 'id' | 'acceptedAt'>;

/** Reads a submit_sm. @returns undefined if its data coding is not one of text */
export function readSubmission(pdu: Pdu): Submission | undefined {
  const content = contentOf(pdu);
  if (typeof content.message !== 'string') return undefined;
  const sender = pdu.source_addr ?? '';
  const phone = normalPhone(pdu.destination_addr ?? '');
  const place = placeInSar(pdu) ?? placeInHeader(content.udh ?? []);
  return { phone, sender, text: content.message, wish: wishOf(pdu.registered_delivery ?? 0), ...(place === undefined ? {} : { place }) };
}

/** Texts too long for the short message field come as payload. */
function contentOf(pdu: Pdu): Text {
  const short = pdu.short_message;
  const isEmpty = short === undefined || (short.message.length === 0 && pdu.message_payload !== undefined);
  return isEmpty ? (pdu.message_payload ?? { message: '' }) : short;
}

function wishOf(registeredDelivery: number): Wish {
  switch (registeredDelivery & RECEIPT_BITS) {
    case 1:
      return 'every end';
    case 2:
      return 'failures';
    default:
      return 'nothing';
  }
}

function placeInSar(pdu: Pdu): Part['place'] {
  const { sar_msg_ref_num: reference, sar_total_segments: total, sar_segment_seqnum: number } = pdu;
  return reference === undefined || total === undefined || number === undefined
    ? undefined
    : placeOf({ reference: `sar ${reference}`, total, number });
}

/** Elements of the user data header: identifier, length, then for concatenation the reference, the total and the number. */
function placeInHeader(elements: readonly Buffer[]): Part['place'] {
  for (const element of elements) {
    if (element[0] === CONCATENATION_8_BIT && element.length === 5) {
      return placeOf({ reference: `udh ${element.readUInt8(2)}`, total: element.readUInt8(3), number: element.readUInt8(4) });
    }
    if (element[0] === CONCATENATION_16_BIT && element.length === 6) {
      return placeOf({ reference: `udh ${element.readUInt16BE(2)}`, total: element.readUInt8(4), number: element.readUInt8(5) });
    }
  }
  return undefined;
}

/** Nonsense is read as a text of its own, as phones do. */
function placeOf(place: NonNullable<Part['place']>): Part['place'] {
  const { total, number } = place;
  return total > 1 && number >= 1 && number <= total ? place : undefined;
}
