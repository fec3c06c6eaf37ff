import type { Route } from '../../http/route.js';
import type { RouteDeps } from '../deps.js';
import { bankRoutes } from './bank-routes.js';
import { clockRoutes } from './clock.js';
import { peopleRoutes } from './people.js';
import { signatureRoutes } from './signature.js';
import { smsRoutes } from './sms.js';

/** Only where the installation is a demonstration: its clock can be moved, its SMS read, its bank answers. Elsewhere these paths do not exist. */
export function demoRoutes(deps: RouteDeps): Route[] {
  const { demoClock } = deps;
  if (demoClock === undefined) return [];
  return [...clockRoutes({ ...deps, demoClock }), ...smsRoutes(deps), ...peopleRoutes(deps), ...signatureRoutes(deps), ...bankRoutes(deps)];
}
