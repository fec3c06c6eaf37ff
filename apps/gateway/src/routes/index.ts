import type { Route } from '../http/route.js';
import { benefitRoutes } from './benefits.js';
import { catalogueRoutes } from './catalogue.js';
import { promotionRoutes } from './promotions.js';
import { swapRoutes } from './swaps.js';
import { waitingRoutes } from './waiting.js';
import { contractRoutes } from './contracts.js';
import { contactRoutes } from './contacts.js';
import { correctionRoutes } from './corrections.js';
import { demoRoutes } from './demo/index.js';
import { departmentRoutes } from './department.js';
import type { RouteDeps } from './deps.js';
import { deskRoutes } from './desk.js';
import { documentRoutes } from './documents.js';
import { endingRoutes } from './endings.js';
import { epochRoutes } from './epochs.js';
import { guardianRoutes } from './guardian.js';
import { importRoutes } from './imports.js';
import { iterationRoutes } from './iterations.js';
import { kindergartenRoutes } from './kindergarten.js';
import { liveRoutes } from './live.js';
import { logRoutes } from './log.js';
import { oversightRoutes } from './oversight.js';
import { paymentRoutes } from './payment.js';
import { portraitRoutes } from './portrait.js';
import { positionRoutes } from './positions.js';
import { problemRoutes } from './problems.js';
import { publicRoutes } from './public.js';
import { reinstatementRoutes } from './reinstatements.js';
import { registryRoutes } from './registry.js';
import { rulesRoutes } from './rules.js';
import { sessionRoutes } from './session.js';
import { voucherRoutes } from './vouchers.js';

export const allRoutes = (deps: RouteDeps): Route[] => [
  ...publicRoutes(deps),
  ...iterationRoutes(deps),
  ...logRoutes(deps),
  ...rulesRoutes(deps),
  ...positionRoutes(deps),
  ...problemRoutes(deps),
  ...liveRoutes(deps),
  ...sessionRoutes(deps),
  ...guardianRoutes(deps),
  ...voucherRoutes(deps),
  ...portraitRoutes(deps),
  ...correctionRoutes(deps),
  ...reinstatementRoutes(deps),
  ...benefitRoutes(deps),
  ...contactRoutes(deps),
  ...documentRoutes(deps),
  ...waitingRoutes(deps),
  ...swapRoutes(deps),
  ...promotionRoutes(deps),
  ...contractRoutes(deps),
  ...kindergartenRoutes(deps),
  ...registryRoutes(deps),
  ...catalogueRoutes(deps),
  ...departmentRoutes(deps),
  ...deskRoutes(deps),
  ...endingRoutes(deps),
  ...epochRoutes(deps),
  ...importRoutes(deps),
  ...paymentRoutes(deps),
  ...oversightRoutes(deps),
  ...demoRoutes(deps),
];
