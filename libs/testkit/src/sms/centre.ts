import type { AddressInfo } from 'node:net';
import type { Clock, Ids } from '@kezek/service';
import type { Logger } from 'pino';
import { createServer, errors, type Pdu, type Server, type Session } from 'smpp';
import { Box, type Entry, type Receipt } from './box.js';
import { JournalFile } from './journal-file.js';
import { normalPhone, type Behaviour, type SmsMessage } from './message.js';
import { receiptPdu } from './receipt.js';
import { readSubmission } from './submission.js';

export interface CentreOptions {
  readonly host: string;
  readonly port: number;
  readonly systemId: string;
  readonly password: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  /** JSON lines, so that phones keep their messages over a restart. */
  readonly file: string | undefined;
  /** For numbers nobody has spoken of. */
  readonly behaviour: Behaviour;
}

const receivers = new Set(['bind_transceiver', 'bind_receiver']);
const binds = new Set([...receivers, 'bind_transmitter']);

/** A short message centre of an operator, and the phones behind it. */
export class Centre {
  readonly #options: CentreOptions;
  readonly #file: JournalFile;
  readonly #box = new Box();
  readonly #behaviours = new Map<string, Behaviour>();
  readonly #receiving = new Set<Session>();
  readonly #underway = new Map<string, Session>();
  readonly #server: Server;

  constructor(options: CentreOptions) {
    this.#options = options;
    this.#file = new JournalFile(options.file);
    for (const entry of this.#file.read()) this.#box.add(entry);
    this.#server = createServer({}, (session) => this.#serve(session));
  }

  async start(): Promise<number> {
    const { host, port } = this.#options;
    await new Promise<void>((resolve, reject) => this.#server.once('error', reject).listen(port, host, resolve));
    // What the last run had taken and not yet carried.
    for (const message of this.accepted()) if (message.state === 'accepted') this.#carry(message);
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.dropConnections();
    await closed;
  }

  /** As when the line to the operator breaks. */
  dropConnections(): void {
    for (const session of [...this.#server.sessions]) session.destroy();
  }

  /** Everything taken, whatever became of it, in the order in which it came. */
  accepted(phone?: string): SmsMessage[] {
    return this.#box.messages(phone === undefined ? undefined : normalPhone(phone));
  }

  behaviourOf(phone: string): Behaviour {
    return this.#behaviours.get(normalPhone(phone)) ?? this.#options.behaviour;
  }

  /** From now on; what was held arrives when a number is set to `deliver`. */
  behave(phone: string, behaviour: Behaviour): void {
    this.#behaviours.set(normalPhone(phone), behaviour);
    const waiting = this.accepted(phone).filter(({ state }) => state === 'accepted');
    for (const message of waiting) this.#carry(message);
    this.#tell();
  }

  #serve(session: Session): void {
    let bound = false;
    session.on('error', (error: Error) => this.#options.log.debug({ reason: error.message }, 'sms session failed'));
    session.on('close', () => this.#forget(session));
    session.on('pdu', (pdu: Pdu) => {
      if (pdu.isResponse()) return;
      if (binds.has(pdu.command)) bound = this.#bind(session, pdu);
      else if (pdu.command === 'submit_sm') this.#submit(session, pdu, bound);
      else if (pdu.command === 'unbind') session.send(pdu.response(), () => session.close());
      else session.send(pdu.response());
    });
  }

  #bind(session: Session, pdu: Pdu): boolean {
    const { systemId, password } = this.#options;
    const status = pdu.system_id !== systemId ? 'ESME_RINVSYSID' : pdu.password !== password ? 'ESME_RINVPASWD' : undefined;
    if (status !== undefined) {
      session.send(pdu.response({ command_status: errors[status] }));
      return false;
    }
    session.send(pdu.response({ system_id: 'kezek-smsc' }));
    if (receivers.has(pdu.command)) this.#receiving.add(session);
    this.#tell();
    return true;
  }

  #submit(session: Session, pdu: Pdu, bound: boolean): void {
    const submission = readSubmission(pdu);
    const refusal = this.#refusal(bound, submission?.phone);
    if (submission === undefined || refusal !== undefined) {
      session.send(pdu.response({ command_status: errors[refusal ?? 'ESME_RINVDCS'] }));
      return;
    }
    // The receipt carries the id in the GSM alphabet, in which an underscore is not what it is in ASCII.
    const id = this.#options.ids.next('sms').replaceAll('_', '-');
    const part = { ...submission, id, acceptedAt: this.#options.clock.now() };
    const whole = this.#write({ kind: 'taken', part });
    session.send(pdu.response({ message_id: id }));
    if (whole !== undefined) this.#carry(whole);
    this.#tell();
  }

  #refusal(bound: boolean, phone: string | undefined): string | undefined {
    if (!bound) return 'ESME_RINVBNDSTS';
    if (phone === undefined) return undefined;
    if (!/^\+\d{6,15}$/.test(phone)) return 'ESME_RINVDSTADR';
    const refusals: Partial<Record<Behaviour, string>> = { throttle: 'ESME_RTHROTTLED', reject: 'ESME_RINVDSTADR' };
    return refusals[this.behaviourOf(phone)];
  }

  #carry({ id, phone }: SmsMessage): void {
    const at = this.#options.clock.now();
    const behaviour = this.behaviourOf(phone);
    if (behaviour === 'deliver') this.#write({ kind: 'ended', id, state: 'delivered', at });
    if (behaviour === 'undeliverable') this.#write({ kind: 'ended', id, state: 'undeliverable', at });
  }

  /** Sends each waiting receipt once on a connection; one that is not confirmed goes out again on the next. */
  #tell(): void {
    const [session] = this.#receiving;
    if (session === undefined) return;
    for (const receipt of this.#box.receipts().filter(({ part }) => !this.#underway.has(part.id))) this.#send(session, receipt);
  }

  #send(session: Session, receipt: Receipt): void {
    const { id } = receipt.part;
    this.#underway.set(id, session);
    session.deliver_sm(receiptPdu(receipt), (response) => {
      this.#underway.delete(id);
      if (response.command_status === 0) this.#write({ kind: 'told', id });
    });
  }

  #forget(session: Session): void {
    this.#receiving.delete(session);
    for (const [id, carrier] of this.#underway) if (carrier === session) this.#underway.delete(id);
    this.#tell();
  }

  #write(entry: Entry): SmsMessage | undefined {
    this.#file.append(entry);
    return this.#box.add(entry);
  }
}
