import { connect, type Pdu, type Session } from 'smpp';

/** One bound connection of a submitting system, for tests of the centre. */
export class SmsClient {
  /** Receipts in the order in which they came. */
  readonly receipts: { readonly id: string; readonly state: number; readonly text: string }[] = [];
  readonly #session: Session;
  readonly #closed: Promise<void>;
  /** What receipts are answered with; undefined for no answer. */
  answerStatus: number | undefined = 0;

  private constructor(session: Session) {
    this.#session = session;
    this.#closed = new Promise((resolve) => session.once('close', () => resolve()));
    session.on('error', () => undefined);
    session.on('deliver_sm', (pdu: Pdu) => {
      this.receipts.push({
        id: pdu.receipted_message_id ?? '',
        state: pdu.message_state ?? 0,
        text: String(pdu.short_message?.message ?? ''),
      });
      if (this.answerStatus !== undefined) session.send(pdu.response({ command_status: this.answerStatus }));
    });
  }

  static async connect(url: string): Promise<SmsClient> {
    const { hostname, port } = new URL(url);
    const session = connect({ host: hostname, port: Number(port) });
    const client = new SmsClient(session);
    await new Promise<void>((resolve, reject) => session.once('error', reject).once('connect', () => resolve()));
    return client;
  }

  /** @param url as the centre gives it @throws Error with the status the centre refused with */
  static async bind(url: string): Promise<SmsClient> {
    const { username, password } = new URL(url);
    const client = await SmsClient.connect(url);
    const answer = await new Promise<Pdu>((resolve) => client.#session.bind_transceiver({ system_id: username, password }, resolve));
    if (answer.command_status === 0) return client;
    await client.close();
    throw new Error(`bind refused with status ${answer.command_status}`);
  }

  /** @returns the answer to a submit_sm */
  submit(fields: object): Promise<Pdu> {
    return new Promise((resolve) => this.#session.submit_sm(fields, resolve));
  }

  enquire(): Promise<Pdu> {
    return new Promise((resolve) => this.#session.enquire_link(resolve));
  }

  async close(): Promise<void> {
    this.#session.destroy();
    await this.#closed;
  }
}
