import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Root } from '../app/router.js';
import { onlyFor } from '../app/OnlyFor.js';
import { hasRole } from '../api/session.js';

const staff = onlyFor((session) => hasRole(session, 'educator', 'head'));
const head = onlyFor((session) => hasRole(session, 'head'));

/** What teachers and the head of a kindergarten see and do. */
export function kindergartenRoutes(root: Root) {
  const house = createRoute({ getParentRoute: () => root, id: 'kindergarten', component: staff });
  const frame = createRoute({
    getParentRoute: () => house,
    id: 'drafts',
    component: lazyRouteComponent(() => import('./DraftsFrame.js'), 'DraftsFrame'),
  });
  const heads = createRoute({ getParentRoute: () => frame, id: 'head', component: head });
  return [
    house.addChildren([
      frame.addChildren([
        createRoute({
          getParentRoute: () => frame,
          path: '/kindergarten',
          component: lazyRouteComponent(() => import('./GroupsPage.js'), 'GroupsPage'),
        }),
        createRoute({
          getParentRoute: () => frame,
          path: '/kindergarten/requests',
          component: lazyRouteComponent(() => import('./requests/RequestsPage.js'), 'RequestsPage'),
        }),
        createRoute({
          getParentRoute: () => frame,
          path: '/kindergarten/groups/$groupId/days/$date',
          component: lazyRouteComponent(() => import('./day/DayPage.js'), 'DayPage'),
        }),
        createRoute({
          getParentRoute: () => frame,
          path: '/kindergarten/groups/$groupId/months/$month',
          component: lazyRouteComponent(() => import('./month/SheetPage.js'), 'SheetPage'),
        }),
        heads.addChildren([
          createRoute({
            getParentRoute: () => heads,
            path: '/kindergarten/waiting',
            component: lazyRouteComponent(() => import('./waiting/WaitingPage.js'), 'WaitingPage'),
          }),
          createRoute({
            getParentRoute: () => heads,
            path: '/kindergarten/contracts/$contractId',
            component: lazyRouteComponent(() => import('./contract/ContractPage.js'), 'ContractPage'),
          }),
          createRoute({
            getParentRoute: () => heads,
            path: '/kindergarten/promotion',
            component: lazyRouteComponent(() => import('./promotion/PromotionPage.js'), 'PromotionPage'),
          }),
          createRoute({
            getParentRoute: () => heads,
            path: '/kindergarten/about',
            component: lazyRouteComponent(() => import('./AboutPage.js'), 'AboutPage'),
          }),
          createRoute({
            getParentRoute: () => heads,
            path: '/kindergarten/payments',
            component: lazyRouteComponent(() => import('./payments/PaymentsPage.js'), 'PaymentsPage'),
          }),
          createRoute({
            getParentRoute: () => heads,
            path: '/kindergarten/payments/$statementId',
            component: lazyRouteComponent(() => import('./payments/StatementPage.js'), 'StatementPage'),
          }),
        ]),
      ]),
    ]),
  ] as const;
}
