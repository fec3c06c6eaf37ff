import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Root } from '../app/router.js';
import { onlyFor } from '../app/OnlyFor.js';

const guardian = onlyFor((session) => session.kind === 'guardian');

/** What a guardian sees and does. */
export function parentRoutes(root: Root) {
  const parent = createRoute({ getParentRoute: () => root, id: 'parent', component: guardian });
  const ofChild = createRoute({ getParentRoute: () => parent, path: '/my/children/$childId' });
  return [
    parent.addChildren([
      createRoute({
        getParentRoute: () => parent,
        path: '/my',
        component: lazyRouteComponent(() => import('./ChildrenPage.js'), 'ChildrenPage'),
      }),
      createRoute({
        getParentRoute: () => parent,
        path: '/my/messages',
        component: lazyRouteComponent(() => import('./MessagesPage.js'), 'MessagesPage'),
      }),
      createRoute({
        getParentRoute: () => parent,
        path: '/my/apply',
        validateSearch: ({ child }): { child?: string } => (typeof child === 'string' ? { child } : {}),
        component: lazyRouteComponent(() => import('./apply/ApplyPage.js'), 'ApplyPage'),
      }),
      ofChild.addChildren([
        createRoute({
          getParentRoute: () => ofChild,
          path: '/',
          validateSearch: ({ applied }): { applied?: true } => (applied === true ? { applied } : {}),
          component: lazyRouteComponent(() => import('./child/ChildPage.js'), 'ChildPage'),
        }),
        createRoute({
          getParentRoute: () => ofChild,
          path: '/seats',
          component: lazyRouteComponent(() => import('./seats/SeatsPage.js'), 'SeatsPage'),
        }),
        createRoute({
          getParentRoute: () => ofChild,
          path: '/exchange',
          component: lazyRouteComponent(() => import('./exchange/ExchangePage.js'), 'ExchangePage'),
        }),
        createRoute({
          getParentRoute: () => ofChild,
          path: '/months/$month',
          component: lazyRouteComponent(() => import('./month/MonthPage.js'), 'MonthPage'),
        }),
        createRoute({
          getParentRoute: () => ofChild,
          path: '/history',
          component: lazyRouteComponent(() => import('./history/HistoryPage.js'), 'HistoryPage'),
        }),
      ]),
    ]),
  ] as const;
}
