import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { builderSearch } from '../screens/builder/search.ts';
import { compareSearch } from '../screens/compare/search.ts';
import { importSearch } from '../screens/data/import/search.ts';
import { dataSearch } from '../screens/data/search.ts';
import { peopleSearch } from '../screens/people/search.ts';
import { personSearch } from '../screens/person/search.ts';
import { segmentSearch } from '../screens/segment/search.ts';
import { segmentationSearch } from '../screens/segmentation/search.ts';
import { segmentsSearch } from '../screens/segments/search.ts';
import { settingsSearch } from '../screens/settings/search.ts';
import { BrokenScreen } from './broken-screen.tsx';
import { NoSuchScreen } from './no-such-screen.tsx';
import { reached } from './reach.ts';
import { Shell } from './shell.tsx';
import { shownAnew, unsent } from './unsent.ts';

const root = createRootRoute({ component: Shell });
const under = <const P extends string>(path: P) => ({ getParentRoute: () => root, path }) as const;

/** What each address shows. A screen's code is fetched when it is first looked at; what stands behind `?` is read by its `search.ts`. */
const routes = [
  createRoute({
    ...under('/welcome'),
    component: lazyRouteComponent(
      reached(() => import('../screens/sign-in/welcome-screen.tsx')),
      'WelcomeScreen',
    ),
  }),
  createRoute({
    ...under('/new-password'),
    component: lazyRouteComponent(
      reached(() => import('../screens/sign-in/welcome-screen.tsx')),
      'NewPasswordScreen',
    ),
  }),
  createRoute({
    ...under('/'),
    component: lazyRouteComponent(
      reached(() => import('../screens/start/start-screen.tsx')),
      'StartScreen',
    ),
  }),
  createRoute({
    ...under('/people'),
    validateSearch: peopleSearch,
    component: lazyRouteComponent(
      reached(() => import('../screens/people/people-screen.tsx')),
      'PeopleScreen',
    ),
  }),
  createRoute({
    ...under('/people/$profile'),
    validateSearch: personSearch,
    component: lazyRouteComponent(
      reached(() => import('../screens/person/person-screen.tsx')),
      'PersonScreen',
    ),
  }),
  createRoute({
    ...under('/segments'),
    validateSearch: segmentsSearch,
    component: lazyRouteComponent(
      reached(() => import('../screens/segments/segments-screen.tsx')),
      'SegmentsScreen',
    ),
  }),
  createRoute({
    ...under('/segments/new'),
    validateSearch: builderSearch,
    component: lazyRouteComponent(
      reached(() => import('../screens/builder/builder-screen.tsx')),
      'NewSegmentScreen',
    ),
  }),
  createRoute({
    ...under('/segments/$id'),
    validateSearch: segmentSearch,
    component: lazyRouteComponent(
      reached(() => import('../screens/segment/segment-screen.tsx')),
      'SegmentScreen',
    ),
  }),
  createRoute({
    ...under('/segments/$id/edit'),
    validateSearch: builderSearch,
    component: lazyRouteComponent(
      reached(() => import('../screens/builder/builder-screen.tsx')),
      'EditSegmentScreen',
    ),
  }),
  createRoute({
    ...under('/segmentations'),
    component: lazyRouteComponent(
      reached(() => import('../screens/segmentations/segmentations-screen.tsx')),
      'SegmentationsScreen',
    ),
  }),
  createRoute({
    ...under('/segmentations/$id'),
    validateSearch: segmentationSearch,
    component: lazyRouteComponent(
      reached(() => import('../screens/segmentation/segmentation-screen.tsx')),
      'SegmentationScreen',
    ),
  }),
  createRoute({
    ...under('/compare'),
    validateSearch: compareSearch,
    component: lazyRouteComponent(
      reached(() => import('../screens/compare/compare-screen.tsx')),
      'CompareScreen',
    ),
  }),
  createRoute({
    ...under('/data'),
    validateSearch: dataSearch,
    component: lazyRouteComponent(
      reached(() => import('../screens/data/data-screen.tsx')),
      'DataScreen',
    ),
  }),
  createRoute({
    ...under('/data/import'),
    validateSearch: importSearch,
    component: lazyRouteComponent(
      reached(() => import('../screens/data/import/import-screen.tsx')),
      'ImportScreen',
    ),
  }),
  createRoute({
    ...under('/settings'),
    validateSearch: settingsSearch,
    component: lazyRouteComponent(
      reached(() => import('../screens/settings/settings-screen.tsx')),
      'SettingsScreen',
    ),
  }),
] as const;

history.replaceState(history.state, '', shownAnew(location.href));

export const router = createRouter({
  routeTree: root.addChildren(routes),
  rewrite: unsent,
  defaultPreload: 'intent',
  defaultErrorComponent: BrokenScreen,
  defaultNotFoundComponent: NoSuchScreen,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
