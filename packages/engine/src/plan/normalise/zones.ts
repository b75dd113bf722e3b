import { isZone } from '@satsuma/core';
import type { Formula } from '../formula.ts';
import { all, any, type Context, leafOf, not } from './context.ts';

/**
 * A part that is read in somebody's clock. `person` becomes one part for each zone that people have, joined with living there; who has no
 * zone, or one nobody knows, is read in the workspace's. So neither evaluator has to know about people's zones.
 */
export function inZone(
  zone: string | undefined,
  context: Context,
  path: string,
  part: (zone: string) => Formula,
): Formula {
  const workspace = context.catalog.zone;
  if (zone === undefined || zone === 'workspace') return part(workspace);
  if (zone !== 'person') {
    if (!isZone(zone))
      context.problems.add('unknown-zone', path, `there is no time zone "${zone}"`, 'for example Europe/Warsaw');
    return part(isZone(zone) ? zone : workspace);
  }
  const others = context.catalog.zones.filter(z => z !== workspace && isZone(z)).sort();
  const livesIn = (values: readonly string[]): Formula =>
    leafOf(context, { leaf: 'trait', trait: 'timezone', test: { test: 'oneOf', values } });
  if (others.length === 0) return part(workspace);
  return any([all([not(livesIn(others)), part(workspace)]), ...others.map(z => all([livesIn([z]), part(z)]))]);
}
