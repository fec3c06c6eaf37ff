import { connect } from 'amqplib';

/** A message broker that a test may treat badly. */
export interface Rabbit {
  readonly url: string;
  /** As the server says, e.g. `3.10.8`. */
  readonly version: string;
  /** Stops it in order if it runs and starts it again: same address, same data. */
  restart(): Promise<void>;
  /** kill -9; `restart` brings it back with what it had written. */
  kill(): Promise<void>;
  /** Ends it and removes what was temporary. */
  stop(): Promise<void>;
  /** `rabbitmqctl`, e.g. `ctl('close_all_connections', 'test')`; about a second. @returns its output */
  ctl(...args: string[]): Promise<string>;
}

const CONNECT_LIMIT_MS = 2_000;

/** @returns the server's version if a connection can be opened now; rejects if not */
export async function connectable(url: string): Promise<string> {
  const connection = await connect(url, { timeout: CONNECT_LIMIT_MS, noDelay: true });
  connection.on('error', () => undefined);
  const properties = connection.connection.serverProperties as unknown as { version: string };
  await connection.close();
  return properties.version;
}
