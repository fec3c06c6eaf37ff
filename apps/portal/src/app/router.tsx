import { createRootRoute, createRouter } from '@tanstack/react-router';
import { departmentRoutes } from '../department/routes.js';
import { kindergartenRoutes } from '../kindergarten/routes.js';
import { parentRoutes } from '../parent/routes.js';
import { publicRoutes } from '../public/routes.js';
import { ErrorNotice } from '../ui/ErrorNotice.js';
import { NotFound } from './NotFound.js';
import { Shell } from './Shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

export type Root = typeof root;

/** Routes by person: each folder holds the pages of one. */
const routeTree = root.addChildren([...publicRoutes(root), ...parentRoutes(root), ...kindergartenRoutes(root), ...departmentRoutes(root)]);

export const router = createRouter({
  routeTree,
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <ErrorNotice error={error} retry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
