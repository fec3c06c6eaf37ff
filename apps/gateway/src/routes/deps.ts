import type { RegionPolicy } from '@kezek/domain';
import type { Clock, DemoClock } from '@kezek/service';
import type { Clients } from '../clients.js';
import type { GatewayConfig } from '../config.js';
import type { Input } from '../http/route.js';
import type { Live } from '../live/live.js';
import type { Sessions } from '../sessions/store.js';
import type { Principal } from '../sessions/principal.js';

/** What routes stand on. */
export interface RouteDeps {
  readonly clients: Clients;
  readonly policy: RegionPolicy;
  readonly clock: Clock;
  readonly sessions: Sessions;
  readonly live: Pick<Live, 'listen'>;
  readonly config: Pick<GatewayConfig, 'SESSION_HOURS' | 'COOKIE_SECURE' | 'DEMO_SMS_URL' | 'DEMO_PEOPLE_FILE' | 'DEMO_AUTHORITY_FILE'>;
  /** Only where the installation is a demonstration. */
  readonly demoClock: DemoClock | undefined;
}

/** For actions that are not for everyone: the permission check has made sure somebody is signed in. */
export function signedIn({ principal }: Pick<Input<unknown, unknown, unknown>, 'principal'>): Principal {
  if (principal === undefined) throw new Error('A route asks who is signed in, but its action is for everyone');
  return principal;
}

/** gRPC answers hold their one message as optional; a service that leaves it out is broken. */
export function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A service answered without the message it owes');
  return value;
}
