/** What somebody may do. A route names the one it needs. Closed: a new one must be given to roles and scopes below. */
export const PERMISSIONS = [
  /** Segments, segmentations, sizes, moves, the log of changes without naming people. */
  'segments.read',
  'segments.write',
  /** Single people: find, explain, sample, their page. */
  'people.read',
  /** Lists of members that leave Satsuma. */
  'people.export',
  /** Erase a person, settle and undo merges. */
  'people.write',
  /** What the data holds; imports; sources; tracking plans. */
  'data.read',
  'data.write',
  /** Questions in SQL. */
  'sql',
  'settings.read',
  'settings.write',
  /** Alerts and what they watch. */
  'alerts.read',
  'alerts.write',
  /** Where changes are sent to. */
  'webhooks.read',
  'webhooks.write',
  'metrics.read',
  /** Users, keys, the audit log. */
  'accounts',
  'backups',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** From the least to the most. Everybody may do what those before them may. */
export const ROLES = ['viewer', 'marketer', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Of an API key. `write` is for tracking alone: it reads nothing. */
export const SCOPES = ['write', 'read', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** What each role adds to the one before it. */
const ADDED = {
  viewer: ['segments.read', 'data.read', 'settings.read', 'alerts.read'],
  marketer: ['segments.write', 'people.read', 'people.export', 'alerts.write'],
  analyst: ['data.write', 'people.write', 'sql', 'webhooks.read', 'metrics.read'],
  admin: ['settings.write', 'webhooks.write', 'accounts', 'backups'],
} as const satisfies Record<Role, readonly Permission[]>;

const OF_ROLE: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  viewer: upTo('viewer'),
  marketer: upTo('marketer'),
  analyst: upTo('analyst'),
  admin: upTo('admin'),
};

const OF_SCOPE: Readonly<Record<Scope, ReadonlySet<Permission>>> = {
  write: new Set(),
  read: new Set([
    'segments.read',
    'people.read',
    'people.export',
    'data.read',
    'settings.read',
    'alerts.read',
    'webhooks.read',
    'metrics.read',
  ]),
  admin: new Set(PERMISSIONS),
};

function upTo(role: Role): ReadonlySet<Permission> {
  return new Set(ROLES.slice(0, ROLES.indexOf(role) + 1).flatMap<Permission>(each => ADDED[each]));
}

export const permissionsOf = (role: Role): ReadonlySet<Permission> => OF_ROLE[role];
export const roleMay = (role: Role, permission: Permission): boolean => OF_ROLE[role].has(permission);
export const scopeMay = (scope: Scope, permission: Permission): boolean => OF_SCOPE[scope].has(permission);
