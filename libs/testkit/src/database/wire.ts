/** Just enough of the MongoDB wire protocol to stand between a driver and the engine. */

const OP_REPLY = 1;
const OP_MSG = 2013;
const HEADER_BYTES = 16;
const FLAG_BYTES = 4;
const SECTION_BODY = 0;
const MAX_MESSAGE_BYTES = 48_000_000;

/** Cuts a byte stream into whole messages. */
export class MessageReader {
  #pending: Buffer = Buffer.alloc(0);

  /** @throws Error on a length that no message has: the connection cannot be read any further */
  push(chunk: Buffer): Buffer[] {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    const messages: Buffer[] = [];
    for (;;) {
      const length = this.#pending.length < 4 ? undefined : this.#pending.readInt32LE(0);
      if (length === undefined) return messages;
      if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) throw new Error(`A message cannot have ${length} bytes`);
      if (this.#pending.length < length) return messages;
      messages.push(this.#pending.subarray(0, length));
      this.#pending = this.#pending.subarray(length);
    }
  }
}

/** The name of an OP_MSG's command, e.g. `insert`; undefined for the handshake of older protocols. */
export function commandName(message: Buffer): string | undefined {
  const body = bodySection(message);
  if (body === undefined) return undefined;
  const nameStart = body + 4 + 1; // after the document's length and the first element's type
  return message.toString('utf8', nameStart, message.indexOf(0, nameStart));
}

/** @returns where the command document starts */
function bodySection(message: Buffer): number | undefined {
  if (message.readInt32LE(12) !== OP_MSG) return undefined;
  let section = HEADER_BYTES + FLAG_BYTES;
  while (section < message.length && message.readUInt8(section) !== SECTION_BODY) section += 1 + message.readInt32LE(section + 1);
  return section < message.length ? section + 1 : undefined;
}

export function commandMessage(body: Uint8Array): Buffer {
  return frame(OP_MSG, Buffer.alloc(FLAG_BYTES + 1), body, { requestId: 1, responseTo: 0 });
}

export interface Reply {
  readonly requestId: number;
  readonly legacy: boolean;
  readonly response: Buffer;
}

export function replyMessage(reply: Reply, requestId: number): Buffer {
  const ids = { requestId, responseTo: reply.requestId };
  return reply.legacy
    ? frame(OP_REPLY, legacyReplyHead(), reply.response, ids)
    : frame(OP_MSG, Buffer.alloc(FLAG_BYTES + 1), reply.response, ids);
}

/** Response flags, cursor, start, and the count of documents: one. */
function legacyReplyHead(): Buffer {
  const head = Buffer.alloc(20);
  head.writeInt32LE(1, 16);
  return head;
}

function frame(opCode: number, head: Buffer, body: Uint8Array, ids: { requestId: number; responseTo: number }): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32LE(HEADER_BYTES + head.length + body.length, 0);
  header.writeInt32LE(ids.requestId, 4);
  header.writeInt32LE(ids.responseTo, 8);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, head, body]);
}
