import { connect, type Pdu, type Session } from 'smpp';
import type { Logger } from '@kezek/service';

export interface SmppAddress {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly systemId: string;
  readonly password: string;
}

export interface LinkEvents {
  onBound(): void;
  onLost(): void;
  onDeliver(pdu: Pdu): Promise<void>;
}

const FIRST_PAUSE_MS = 250;
const MAX_PAUSE_MS = 30_000;
const ANSWER_LIMIT_MS = 15_000;
const ENQUIRE_EVERY_MS = 30_000;
const INTERFACE_VERSION = 0x34;
/** The centre keeps what was answered so and brings it again. */
const ESME_RX_T_APPN = 0x64;

/** @throws Error if the text is not `smpp://user:password@host:port` or `ssmpp://...` */
export function parseSmppUrl(text: string): SmppAddress {
  const url = new URL(text);
  const tls = url.protocol === 'ssmpp:';
  if ((!tls && url.protocol !== 'smpp:') || url.hostname === '') throw new Error('not an SMPP address');
  const port = url.port === '' ? (tls ? 3550 : 2775) : Number(url.port);
  return { host: url.hostname, port, tls, systemId: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
}

/**
 * One bound connection to the centre, made again whenever it breaks. It starts no timer: `tick` is called a few times a second and does
 * what is due by the monotonic clock.
 */
export class SmppLink {
  private session: Session | undefined;
  private phase: 'down' | 'binding' | 'bound' | 'closed' = 'down';
  private pauseMs = FIRST_PAUSE_MS;
  private nextConnectMs = 0;
  private lastHeardMs = 0;
  private enquired = false;
  /** Submits without an answer, with when they went out. */
  private readonly waiting = new Map<(pdu: Pdu | undefined) => void, number>();

  constructor(
    private readonly address: SmppAddress,
    private readonly deps: { readonly log: Logger; readonly monotonicMs: () => number; readonly events: LinkEvents },
  ) {}

  get bound(): boolean {
    return this.phase === 'bound';
  }

  /** @returns the answer, or undefined if the connection broke before there was one */
  submit(options: Record<string, unknown>): Promise<Pdu | undefined> {
    const session = this.session;
    if (session === undefined || this.phase !== 'bound') return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const settle = (pdu: Pdu | undefined): void => {
        this.waiting.delete(settle);
        resolve(pdu);
      };
      this.waiting.set(settle, this.deps.monotonicMs());
      if (!session.submit_sm(options, settle)) settle(undefined);
    });
  }

  tick(): void {
    const now = this.deps.monotonicMs();
    if (this.phase === 'down' && now >= this.nextConnectMs) return this.connect();
    if (this.phase === 'binding' && now - this.lastHeardMs > ANSWER_LIMIT_MS) return this.drop('no answer to the bind');
    if (this.phase !== 'bound') return;
    const [oldestMs] = this.waiting.values();
    if (oldestMs !== undefined && now - oldestMs > ANSWER_LIMIT_MS) return this.drop('no answer to a submit');
    if (this.enquired && now - this.lastHeardMs > ENQUIRE_EVERY_MS + ANSWER_LIMIT_MS) return this.drop('no answer to an enquiry');
    if (!this.enquired && now - this.lastHeardMs > ENQUIRE_EVERY_MS) {
      this.enquired = true;
      this.session?.enquire_link(() => undefined);
    }
  }

  /** Answers are waited for by whoever submitted; this only closes. */
  async close(): Promise<void> {
    const session = this.session;
    const wasBound = this.phase === 'bound';
    this.phase = 'closed';
    if (session === undefined) return;
    const closed = new Promise<void>((resolve) => session.once('close', () => resolve()));
    if (wasBound) session.unbind(() => session.destroy());
    else session.destroy();
    await Promise.race([closed, new Promise<void>((resolve) => session.once('error', () => resolve()))]);
  }

  private connect(): void {
    const { host, port, tls, systemId, password } = this.address;
    const session = connect({ host, port, ...(tls ? { tls } : {}) });
    this.session = session;
    this.phase = 'binding';
    this.lastHeardMs = this.deps.monotonicMs();
    session.on(tls ? 'secureConnect' : 'connect', () => {
      session.bind_transceiver({ system_id: systemId, password, interface_version: INTERFACE_VERSION }, (pdu) => this.onBind(session, pdu));
    });
    session.on('pdu', (pdu: Pdu) => this.onPdu(session, pdu));
    session.on('close', () => this.onClose(session));
    // Every error is followed by close, except that of a host that is not there.
    session.on('error', (error: Error) => {
      this.deps.log.warn({ reason: error.message }, 'connection to the SMS centre failed');
      session.destroy();
      this.onClose(session);
    });
  }

  private onBind(session: Session, pdu: Pdu): void {
    if (session !== this.session || this.phase !== 'binding') return;
    if (pdu.command_status !== 0) return this.drop(`the bind was refused with status ${pdu.command_status}`);
    this.phase = 'bound';
    this.pauseMs = FIRST_PAUSE_MS;
    this.deps.log.info({ host: this.address.host }, 'bound to the SMS centre');
    this.deps.events.onBound();
  }

  private onPdu(session: Session, pdu: Pdu): void {
    this.lastHeardMs = this.deps.monotonicMs();
    this.enquired = false;
    if (pdu.command === 'enquire_link' || pdu.command === 'unbind') session.send(pdu.response());
    if (pdu.command !== 'deliver_sm') return;
    this.deps.events.onDeliver(pdu).then(
      () => void session.send(pdu.response()),
      (err: unknown) => {
        this.deps.log.warn({ err }, 'a receipt was not kept, the centre will bring it again');
        session.send(pdu.response({ command_status: ESME_RX_T_APPN }));
      },
    );
  }

  private onClose(session: Session): void {
    if (session !== this.session || this.phase === 'down') return;
    const closing = this.phase === 'closed';
    this.session = undefined;
    for (const settle of [...this.waiting.keys()]) settle(undefined);
    if (closing) return;
    this.phase = 'down';
    this.enquired = false;
    this.nextConnectMs = this.deps.monotonicMs() + this.pauseMs;
    this.deps.log.warn({ pauseMs: this.pauseMs }, 'the connection to the SMS centre is down');
    this.pauseMs = Math.min(MAX_PAUSE_MS, this.pauseMs * 2);
    this.deps.events.onLost();
  }

  private drop(reason: string): void {
    const session = this.session;
    this.deps.log.warn({ reason }, 'the connection to the SMS centre is given up');
    if (session === undefined) return;
    session.destroy();
    this.onClose(session);
  }
}
