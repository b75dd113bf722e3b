import type { Workspace } from '@satsuma/engine';
import type { RouteGroup } from './app.ts';

/** What the server is built of. Everything that is not a function of a request comes from here. */
export interface AppParts {
  readonly workspace: Workspace;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
  /** That many bytes nobody can guess. */
  readonly random: (bytes: number) => Buffer;
  /** Where log lines go, as JSON; standard output if not given. */
  readonly log?: { write(line: string): void };
  /** Beside the server's own. */
  readonly groups?: readonly RouteGroup[];
}
