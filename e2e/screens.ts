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
  { name: 'segment', path: '/segments/champions-at-home' },
  { name: 'builder', path: '/segments/new' },
  { name: 'segmentations', path: '/segmentations' },
  { name: 'rfm', path: '/segmentations/rfm' },
  { name: 'moves', path: '/segmentations/rfm?tab=moves' },
  { name: 'compare', path: '/compare' },
  { name: 'sources', path: '/data' },
  { name: 'inventory', path: '/data?tab=attributes' },
  { name: 'import', path: '/data/import' },
  { name: 'settings', path: '/settings' },
] as const satisfies readonly ShownScreen[];
