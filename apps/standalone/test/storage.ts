import { EmbeddedBus, type MessageBus } from '@kezek/bus';
import { RandomIds, SystemClock, createLog } from '@kezek/service';
import { until } from '@kezek/testkit';
import { type Connection, createConnection } from 'mongoose';
import { SERVICE_NAMES } from '../src/environment.js';

interface StreamDocument {
  readonly _id: unknown;
  readonly v?: unknown;
  readonly state?: { readonly phase?: unknown };
  readonly outbox?: readonly unknown[];
}

/** Version of every stream of every service: what is stored, in a form that can be compared. */
export type Fingerprint = Readonly<Record<string, number>>;

/** The messages of an installation that are still on their way. */
const UNDERWAY = new Set(['planned', 'sent']);

/** What lies in the database, past the door: to see that a refusal left nothing behind. */
export class Storage {
  private constructor(
    private readonly connection: Connection,
    readonly bus: MessageBus,
  ) {}

  static async open(databaseUrl: string): Promise<Storage> {
    const connection = await createConnection(databaseUrl).asPromise();
    const clock = new SystemClock();
    const log = createLog({ service: 'e2e', level: 'silent' });
    const bus = new EmbeddedBus({ clock, ids: new RandomIds(clock), log, database: connection });
    await bus.start();
    return new Storage(connection, bus);
  }

  async close(): Promise<void> {
    await this.bus.stop();
    await this.connection.close();
  }

  async fingerprint(): Promise<Fingerprint> {
    return Object.fromEntries((await this.#streams()).map(({ name, document }) => [name, document.v as number]));
  }

  /** The fingerprint, once everything that was begun has come to rest. */
  async atRest(): Promise<Fingerprint> {
    let last = '';
    return until(
      async () => {
        const streams = await this.#streams();
        const busy = streams.some(({ document }) => (document.outbox ?? []).length > 0 || UNDERWAY.has(String(document.state?.phase)));
        const found = Object.fromEntries(streams.map(({ name, document }) => [name, document.v as number]));
        const [text, before] = [JSON.stringify(found), last];
        last = text;
        return !busy && text === before ? found : undefined;
      },
      { what: 'everything to come to rest', everyMs: 200 },
    );
  }

  async #streams(): Promise<{ name: string; document: StreamDocument }[]> {
    const perService = await Promise.all(
      SERVICE_NAMES.map(async (service) => {
        const database = this.connection.useDb(`kezek_${service}`, { useCache: true });
        const collections = await database.listCollections();
        const found = await Promise.all(
          collections.map(async ({ name }) => {
            const documents = await database
              .collection<StreamDocument>(name)
              .find({ state: { $exists: true }, v: { $exists: true } })
              .toArray();
            return documents.map((document) => ({ name: `${service}.${name}/${String(document._id)}`, document }));
          }),
        );
        return found.flat();
      }),
    );
    return perService.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
