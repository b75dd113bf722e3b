import type { Catalog } from '../catalog.ts';
import type { Problems } from '../problem.ts';

/** What a check looks names up in, and where it writes what it finds. */
export interface CheckContext {
  readonly catalog: Catalog;
  readonly problems: Problems;
}
