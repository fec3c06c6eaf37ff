import type { GetMessage } from 'amqplib';
import type { ParkedMessage, Parking } from '../port.js';
import { parkingQueue, RETURN } from './names.js';
import type { ConfirmPublisher } from './publisher.js';
import type { Shelf } from './shelf.js';
import { copyOf, HEADER, partitionOfRaw } from './wire.js';

/**
 * Read of a group to find its oldest. A look gives messages back to the front of the queue, but two looks at once, or a message
 * parked meanwhile, may change their order there.
 */
const SCANNED = 1_000;

/** Any delay's name leads back to the partition; this one tells that an operator sent it. */
const REPLAYED = 'replayed';

export class RabbitParking implements Parking {
  constructor(
    private readonly shelf: () => Shelf,
    private readonly publisher: () => ConfirmPublisher,
    private readonly groups: () => Iterable<string>,
  ) {}

  async list({ group, limit }: { group?: string; limit: number }): Promise<ParkedMessage[]> {
    const found: ParkedMessage[] = [];
    for (const name of group === undefined ? this.groups() : [group]) {
      for (const raw of await this.shelf().first(parkingQueue(name), Math.max(limit, SCANNED))) found.push(parkedFrom(raw, name));
    }
    return found.sort((a, b) => (a.parkedAt < b.parkedAt ? -1 : a.parkedAt > b.parkedAt ? 1 : 0)).slice(0, limit);
  }

  async replay(group: string, id: string): Promise<boolean> {
    const publisher = this.publisher();
    return this.shelf().takeOut(parkingQueue(group), hasId(id), async (raw) => {
      await publisher.send([{ exchange: RETURN, routingKey: `${group}.${REPLAYED}.p${partitionOfRaw(raw)}`, ...copyOf(raw, {}) }]);
    });
  }

  async discard(group: string, id: string): Promise<boolean> {
    return this.shelf().takeOut(parkingQueue(group), hasId(id), async () => undefined);
  }
}

const hasId =
  (id: string) =>
  (raw: GetMessage): boolean =>
    idOf(raw) === id;

function idOf(raw: GetMessage): string {
  return String(raw.properties.messageId ?? '');
}

function parkedFrom(raw: GetMessage, group: string): ParkedMessage {
  const { type, headers = {} } = raw.properties;
  const death = headers['x-death']?.[0];
  return {
    id: idOf(raw),
    group,
    type: String(type ?? ''),
    version: Number(headers[HEADER.version] ?? 0),
    key: String(headers[HEADER.key] ?? ''),
    // Without a reason of ours the broker itself moved it here.
    reason: String(headers[HEADER.reason] ?? `the broker gave up: ${death?.reason ?? 'unknown'}`),
    attempts: Number(headers[HEADER.attempts] ?? 0),
    parkedAt: String(headers[HEADER.parkedAt] ?? new Date((death?.time.value ?? 0) * 1_000).toISOString()),
    body: bodyOf(raw),
  };
}

function bodyOf(raw: GetMessage): unknown {
  const text = raw.content.toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
