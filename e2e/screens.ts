/** Every screen that there is, and what of it is looked at: for accessibility, for the console, for pictures. */
export interface ShownScreen {
  readonly name: string;
  readonly path: string;
}

/** On the simulated shop. */
export const SCREENS = [
  { name: 'start', path: '/' },
  { name: 'people', path: '/people' },
  { name: 'person', path: '/people/1' },
  { name: 'person-why', path: '/people/1?tab=memberships&why=rfm' },
  { name: 'segments', path: '/segments' },
  { name: 'segment', path: '/segments/big-spenders' },
  { name: 'builder', path: '/segments/newly-lost-champions/edit' },
  { name: 'builder-new', path: '/segments/new' },
  { name: 'segmentations', path: '/segmentations' },
  { name: 'rfm', path: '/segmentations/rfm' },
  { name: 'moves', path: '/segmentations/rfm?tab=moves' },
  { name: 'class-history', path: '/segmentations/rfm?tab=history' },
  { name: 'compare', path: '/compare?segments=["big-spenders","regulars","sleeping-customers"]' },
  {
    name: 'overlap',
    path: '/compare?segments=["big-spenders","regulars","sleeping-customers","night-readers"]&tab=overlap',
  },
  { name: 'sources', path: '/data' },
  { name: 'inventory', path: '/data?tab=attributes' },
  { name: 'import', path: '/data/import' },
  { name: 'settings', path: '/settings' },
  { name: 'people-and-roles', path: '/settings?tab=people' },
  { name: 'alerts', path: '/settings?tab=alerts' },
] as const satisfies readonly ShownScreen[];
