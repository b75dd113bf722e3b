import type { Live, Workspace } from '@satsuma/engine';
import type { PlacedRoute } from './access/require.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { RouteGroup } from './app.ts';
import type { LoadGuard } from './limits/load.ts';
import type { Jobs, Work } from './operations/jobs.ts';
import type { Metrics } from './operations/metrics.ts';
import type { Readiness } from './operations/readiness.ts';
import type { OutgoingOptions } from './outgoing/outgoing.ts';
import type { ServerSettings } from './settings.ts';
import type { Tracking } from './track/tracking.ts';

/** What the server is built of. Everything that is not a function of a request comes from here. */
export interface AppParts {
  readonly workspace: Workspace;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
  /** That many bytes nobody can guess. */
  readonly random: (bytes: number) => Buffer;
  /** What differs from the standard. */
  readonly settings?: Partial<ServerSettings>;
  /** Where log lines go, as JSON; standard output if not given. */
  readonly log?: { write(line: string): void };
  /** The data directory, and the folder that backups go to. */
  readonly backup?: { readonly directory: string; readonly folder: string };
  /** What takes calls; without it there is no tracking API. The server closes it. */
  readonly tracking?: Tracking;
  /** Runs work while nobody writes people, facts, definitions or memberships; the live half's lane if not given, or the workspace's. */
  readonly quiesce?: Workspace['exclusively'];
  /**
   * Fills an empty base with a demo shop; without it none is offered. It is called while nobody else writes, and rejects where it fails.
   */
  readonly fillDemo?: (on: Pick<Work, 'signal' | 'progress'>) => Promise<void>;
  /** Its own if not given. */
  readonly load?: LoadGuard;
  /** How changes and alerts go out, where that is not as usual. */
  readonly outgoing?: OutgoingOptions;
  /** Beside the server's own. */
  readonly groups?: readonly RouteGroup[];
}

/** What a group of routes works with. */
export interface ServerParts extends Omit<AppParts, 'settings' | 'load' | 'groups' | 'log' | 'quiesce'> {
  readonly settings: ServerSettings;
  readonly accounts: Accounts;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly load: LoadGuard;
  readonly jobs: Jobs;
  readonly quiesce: Workspace['exclusively'];
  /** Of `tracking`: who writes people, definitions or memberships does so in its `around`. */
  readonly live?: Live;
  /** Every route, and what it needs; complete once the server is built. */
  readonly routes: readonly PlacedRoute[];
}
