import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Root } from '../app/router.js';
import { onlyFor } from '../app/OnlyFor.js';
import { hasRole } from '../api/session.js';

const staff = onlyFor((session) => hasRole(session, 'educator', 'head'));

/** What teachers and the head of a kindergarten see and do. */
export function kindergartenRoutes(root: Root) {
  const house = createRoute({ getParentRoute: () => root, id: 'kindergarten', component: staff });
  return [
    house.addChildren([
      createRoute({
        getParentRoute: () => house,
        path: '/kindergarten',
        component: lazyRouteComponent(() => import('./GroupsPage.js'), 'GroupsPage'),
      }),
      createRoute({
        getParentRoute: () => house,
        path: '/kindergarten/requests',
        component: lazyRouteComponent(() => import('./RequestsPage.js'), 'RequestsPage'),
      }),
      createRoute({
        getParentRoute: () => house,
        path: '/kindergarten/payments',
        component: lazyRouteComponent(() => import('./PaymentsPage.js'), 'PaymentsPage'),
      }),
      createRoute({
        getParentRoute: () => house,
        path: '/kindergarten/groups/$groupId/days/$date',
        component: lazyRouteComponent(() => import('./day/DayPage.js'), 'DayPage'),
      }),
      createRoute({
        getParentRoute: () => house,
        path: '/kindergarten/groups/$groupId/months/$month',
        component: lazyRouteComponent(() => import('./month/SheetPage.js'), 'SheetPage'),
      }),
    ]),
  ] as const;
}
