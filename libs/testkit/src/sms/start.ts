import type { Clock, Ids } from '@kezek/service';
import { pino, type Logger } from 'pino';
import { Centre } from './centre.js';
import type { Behaviour, SmsMessage } from './message.js';
import { Reader } from './reader.js';

export interface SmsCentreOptions {
  /** SMPP; a free one unless given. */
  readonly port?: number;
  /** HTTP; there is no HTTP door unless given, 0 for a free one. */
  readonly httpPort?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default `kezek`. */
  readonly systemId?: string;
  /** At most 8 characters, as SMPP 3.4 has it. Default `kezek`. */
  readonly password?: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log?: Logger;
  /** Where messages are kept over a restart, as JSON lines; nowhere unless given. */
  readonly file?: string;
  /** For numbers nobody has spoken of, default `deliver`. */
  readonly behaviour?: Behaviour;
}

export interface SmsCentre {
  readonly port: number;
  /** `smpp://systemId:password@host:port`. */
  readonly url: string;
  readonly httpUrl: string | undefined;
  /** What arrived at the phones, or at one, oldest first. */
  messages(phone?: string): SmsMessage[];
  /** What was taken from submitting systems, whatever became of it, oldest first. */
  accepted(phone?: string): SmsMessage[];
  /** What happens to messages for a number from now on, and to those that wait for it. */
  behave(phone: string, behaviour: Behaviour): void;
  /** Cuts every SMPP connection. */
  dropConnections(): void;
  stop(): Promise<void>;
}

/** Starts a short message centre that speaks SMPP 3.4, with the phones behind it. */
export async function startSmsCentre(options: SmsCentreOptions): Promise<SmsCentre> {
  const { host = '127.0.0.1', systemId = 'kezek', password = 'kezek', clock, ids, behaviour = 'deliver' } = options;
  const log = options.log ?? pino({ level: 'silent' });
  const centre = new Centre({ host, port: options.port ?? 0, systemId, password, clock, ids, log, file: options.file, behaviour });
  const messages = (phone?: string): SmsMessage[] => centre.accepted(phone).filter(({ state }) => state === 'delivered');
  const behave = (phone: string, wanted: Behaviour): void => centre.behave(phone, wanted);
  const reader = new Reader({ messages, behave });

  const port = await centre.start();
  const httpPort = options.httpPort === undefined ? undefined : await reader.start({ host, port: options.httpPort });
  return {
    port,
    url: `smpp://${encodeURIComponent(systemId)}:${encodeURIComponent(password)}@${host}:${port}`,
    httpUrl: httpPort === undefined ? undefined : `http://${host}:${httpPort}`,
    messages,
    accepted: (phone) => centre.accepted(phone),
    behave,
    dropConnections: () => centre.dropConnections(),
    stop: async () => {
      if (httpPort !== undefined) await reader.stop();
      await centre.stop();
    },
  };
}
