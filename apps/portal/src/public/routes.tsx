import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Root } from '../app/router.js';

/** What anybody may see, and the two doors: for parents and for staff. */
export const publicRoutes = (root: Root) =>
  [
    createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('./HomePage.js'), 'HomePage') }),
    createRoute({
      getParentRoute: () => root,
      path: '/districts/$districtId',
      component: lazyRouteComponent(() => import('./DistrictPage.js'), 'DistrictPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/districts/$districtId/catalogue',
      component: lazyRouteComponent(() => import('./CataloguePage.js'), 'CataloguePage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/places',
      component: lazyRouteComponent(() => import('./PlacePage.js'), 'PlacePage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/iterations/$iterationId',
      component: lazyRouteComponent(() => import('./ProtocolPage.js'), 'ProtocolPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/check',
      component: lazyRouteComponent(() => import('../voucher/CheckPage.js'), 'CheckPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/updates/$epochId',
      component: lazyRouteComponent(() => import('./UpdatePage.js'), 'UpdatePage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/log',
      validateSearch: ({ number }: Record<string, unknown>): { number?: string } => (typeof number === 'string' ? { number } : {}),
      component: lazyRouteComponent(() => import('./LogPage.js'), 'LogPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/sign-in',
      component: lazyRouteComponent(() => import('./GuardianSignInPage.js'), 'GuardianSignInPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/sign-in/staff',
      component: lazyRouteComponent(() => import('./StaffSignInPage.js'), 'StaffSignInPage'),
    }),
  ] as const;
