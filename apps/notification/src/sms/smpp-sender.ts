import type { Pdu } from 'smpp';
import type { Logger, Timers } from '@kezek/service';
import type { SendOutcome, Sms, SmsListener, SmsSender } from './port.js';
import { parseReceipt } from './receipt.js';
import { concatenationHeader, segments } from './segments.js';
import { type SmppAddress, SmppLink } from './smpp-link.js';

const TICK_INTERVAL_MS = 250;
const TON_INTERNATIONAL = 1;
const TON_ALPHANUMERIC = 5;
const NPI_UNKNOWN = 0;
const NPI_ISDN = 1;
const RECEIPT_OF_EVERY_END = 1;
const DATA_CODING = { gsm7: 0x00, ucs2: 0x08 } as const;
/** SMPP 3.4, 5.1.3: what is wrong with this number or will not be better next time. Anything else is tried again. */
const REFUSALS: Readonly<Record<number, string>> = {
  0x0a: 'sender-refused',
  0x0b: 'number-refused',
  0x45: 'submit-failed',
  0x48: 'number-refused',
  0x49: 'number-refused',
};

export interface SmppSenderDeps {
  readonly address: SmppAddress;
  /** What people see as the sender, at most 11 letters. */
  readonly senderName: string;
  /** Submits that may wait for their answer at once. */
  readonly window: number;
  readonly timers: Timers;
  readonly log: Logger;
  readonly monotonicMs: () => number;
}

/** Sends over SMPP 3.4, at most `window` parts at once. */
export class SmppSender implements SmsSender {
  private link: SmppLink | undefined;
  private stopTicks: (() => Promise<void>) | undefined;
  private inFlight = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly deps: SmppSenderDeps) {}

  start(listener: SmsListener): void {
    const { address, log, monotonicMs, timers } = this.deps;
    const onDeliver = async (pdu: Pdu): Promise<void> => {
      const receipt = parseReceipt(pdu);
      if (receipt !== undefined) await listener.onReceipt(receipt);
    };
    const link = new SmppLink(address, {
      log,
      monotonicMs,
      events: { onBound: () => listener.onReady(), onLost: () => undefined, onDeliver },
    });
    this.link = link;
    this.stopTicks = timers.every('sms-link', TICK_INTERVAL_MS, async () => link.tick());
    link.tick();
  }

  async stop(): Promise<void> {
    await this.stopTicks?.();
    await this.link?.close();
  }

  ready(): boolean {
    return this.link?.bound === true;
  }

  async send({ to, text, reference }: Sms): Promise<SendOutcome> {
    const { coding, parts } = segments(text);
    const total = parts.length;
    const answers = await Promise.all(
      parts.map((message, index) => {
        const udh = total === 1 ? {} : { udh: concatenationHeader({ reference, total, number: index + 1 }) };
        return this.submit({
          ...this.addresses(to),
          data_coding: DATA_CODING[coding],
          short_message: { ...udh, message },
          user_message_reference: reference,
        });
      }),
    );
    return outcomeOf(answers);
  }

  private addresses(to: string): Record<string, unknown> {
    const { senderName } = this.deps;
    const numeric = /^\+?\d+$/.test(senderName);
    return {
      source_addr: senderName,
      source_addr_ton: numeric ? TON_INTERNATIONAL : TON_ALPHANUMERIC,
      source_addr_npi: numeric ? NPI_ISDN : NPI_UNKNOWN,
      destination_addr: to.slice(1),
      dest_addr_ton: TON_INTERNATIONAL,
      dest_addr_npi: NPI_ISDN,
      registered_delivery: RECEIPT_OF_EVERY_END,
    };
  }

  private async submit(options: Record<string, unknown>): Promise<Pdu | undefined> {
    if (this.inFlight >= this.deps.window) await new Promise<void>((resolve) => this.queue.push(resolve));
    else this.inFlight += 1;
    try {
      return await this.link?.submit(options);
    } finally {
      // The place goes to the next in the queue without becoming free in between.
      const next = this.queue.shift();
      if (next === undefined) this.inFlight -= 1;
      else next();
    }
  }
}

function outcomeOf(answers: readonly (Pdu | undefined)[]): SendOutcome {
  const refused = answers.find((answer) => REFUSALS[answer?.command_status ?? 0] !== undefined);
  if (refused !== undefined) return { kind: 'refused', reason: REFUSALS[refused.command_status] ?? 'refused' };
  const ids = answers.map((answer) => (answer?.command_status === 0 ? answer.message_id : undefined));
  if (ids.every((id) => id !== undefined && id !== '')) return { kind: 'accepted', smscIds: ids as string[] };
  const status = answers.find((answer) => answer !== undefined && answer.command_status !== 0)?.command_status;
  return { kind: 'later', reason: status === undefined ? 'link-lost' : `centre-status-${status}` };
}
