import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Root } from '../app/router.js';
import { onlyFor } from '../app/OnlyFor.js';
import { hasRole } from '../api/session.js';

const officials = onlyFor((session) => hasRole(session, 'department', 'approver', 'finance', 'auditor'));

/** What the education department of a district and the auditor see and do. */
export function departmentRoutes(root: Root) {
  const office = createRoute({ getParentRoute: () => root, id: 'department', component: officials });
  const inDistrict = createRoute({
    getParentRoute: () => office,
    path: '/department/$districtId',
    component: lazyRouteComponent(() => import('./shared/DistrictLayout.js'), 'DistrictLayout'),
  });
  return [
    office.addChildren([
      createRoute({
        getParentRoute: () => office,
        path: '/department',
        component: lazyRouteComponent(() => import('./shared/DepartmentHome.js'), 'DepartmentHome'),
      }),
      createRoute({
        getParentRoute: () => office,
        path: '/department/checks',
        component: lazyRouteComponent(() => import('./checks/ChecksPage.js'), 'ChecksPage'),
      }),
      inDistrict.addChildren([
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/',
          component: lazyRouteComponent(() => import('./overview/OverviewPage.js'), 'OverviewPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/iterations',
          component: lazyRouteComponent(() => import('./iterations/IterationsPage.js'), 'IterationsPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/iterations/$iterationId',
          component: lazyRouteComponent(() => import('./iterations/IterationPage.js'), 'IterationPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/desk',
          component: lazyRouteComponent(() => import('./desk/DeskPage.js'), 'DeskPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/updates',
          component: lazyRouteComponent(() => import('./updates/UpdatesPage.js'), 'UpdatesPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/updates/$epochId',
          component: lazyRouteComponent(() => import('./updates/UpdatePage.js'), 'UpdatePage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/imports',
          component: lazyRouteComponent(() => import('./imports/ImportsPage.js'), 'ImportsPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/imports/$importId',
          component: lazyRouteComponent(() => import('./imports/ImportPage.js'), 'ImportPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/vouchers',
          component: lazyRouteComponent(() => import('./vouchers/VouchersPage.js'), 'VouchersPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/benefits',
          component: lazyRouteComponent(() => import('./benefits/BenefitsPage.js'), 'BenefitsPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/contracts',
          component: lazyRouteComponent(() => import('./contracts/ContractsPage.js'), 'ContractsPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/contracts/$childId/$contractId',
          component: lazyRouteComponent(() => import('./contracts/ContractPage.js'), 'ContractPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/waiting',
          component: lazyRouteComponent(() => import('./waiting/WaitingPage.js'), 'WaitingPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/endings',
          component: lazyRouteComponent(() => import('./endings/EndingsPage.js'), 'EndingsPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/reinstatements',
          component: lazyRouteComponent(() => import('./reinstatements/ReinstatementsPage.js'), 'ReinstatementsPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/records',
          component: lazyRouteComponent(() => import('./records/RecordsPage.js'), 'RecordsPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/children/$childId',
          component: lazyRouteComponent(() => import('./records/ChildPage.js'), 'ChildPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/sheets',
          component: lazyRouteComponent(() => import('./sheets/SheetsPage.js'), 'SheetsPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/sheets/$groupId/$month',
          component: lazyRouteComponent(() => import('./sheets/SheetPage.js'), 'SheetPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/registers',
          component: lazyRouteComponent(() => import('./registers/RegistersPage.js'), 'RegistersPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/registers/$registerId',
          component: lazyRouteComponent(() => import('./registers/RegisterPage.js'), 'RegisterPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/kindergartens',
          component: lazyRouteComponent(() => import('./kindergartens/KindergartensPage.js'), 'KindergartensPage'),
        }),
        createRoute({
          getParentRoute: () => inDistrict,
          path: '/kindergartens/$kindergartenId',
          component: lazyRouteComponent(() => import('./kindergartens/KindergartenPage.js'), 'KindergartenPage'),
        }),
      ]),
    ]),
  ] as const;
}
