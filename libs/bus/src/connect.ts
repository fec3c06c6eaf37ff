import type { Clock, Ids } from '@kezek/service';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { EmbeddedBus } from './embedded/bus.js';
import { BusError } from './errors.js';
import type { MessageBus } from './port.js';
import { RabbitBus } from './rabbit/bus.js';

export interface BusDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  /** Needed for `embedded:`, unused otherwise. Open. */
  readonly database?: Connection;
}

/**
 * The adapter a URL asks for: `amqp:` and `amqps:` a RabbitMQ, `embedded:` keeps deliveries in the given database,
 * `embedded:<name>` in another database of the same deployment. Not started yet.
 * @throws BusError `bus.bad-url`
 */
export function createBus(url: string, deps: BusDeps): MessageBus {
  const scheme = url.slice(0, url.indexOf(':') + 1);
  if (scheme === 'embedded:') {
    if (!deps.database) throw new BusError('bus.bad-url', 'an embedded bus needs a database connection');
    const name = url.slice(scheme.length);
    const database = name === '' ? deps.database : deps.database.useDb(name, { useCache: true });
    return new EmbeddedBus({ ...deps, database });
  }
  if (scheme === 'amqp:' || scheme === 'amqps:') return new RabbitBus(url, deps);
  throw new BusError('bus.bad-url', `no bus for ${scheme || 'a URL without a scheme'}`);
}
