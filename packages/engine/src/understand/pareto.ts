import { ok, type Result, type ValueTiersSettings } from '@satsuma/core';
import { type ParetoCurve, paretoCurve } from '../methods/pareto.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { AskOptions } from './subject.ts';
import { findByMethod, type WhichSegmentation } from './which.ts';

/** How much of the value the best buyers bring. */
export interface Pareto extends ParetoCurve {
  readonly asOf: number;
  readonly settings: ValueTiersSettings;
  /** Of the value; null: it is no money, or amounts name none. */
  readonly currency: string | null;
  /** What some shares of the best buyers bring, on the straight line between the points measured. */
  readonly best: readonly { readonly best: number; readonly bring: number }[];
}

const BEST = [0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 1];

/** The curve of a segmentation by the method `value-tiers`. */
export async function readPareto(
  workspace: Workspace,
  which: WhichSegmentation,
  options: Pick<AskOptions, 'asOf'> = {},
): Promise<Result<Pareto>> {
  const found = await findByMethod(workspace, which, 'value-tiers');
  if (!found.ok) return found;
  const { segmentation, library, assigner } = found.value;
  const { settings } = segmentation;
  const asOf = options.asOf ?? workspace.clock();
  const curve = await paretoCurve(workspace.store.warehouse, settings, assigner.asOf(asOf));
  const [first = null] = library.catalog.events['Order Completed']?.currencies ?? [];
  const currency = settings.by === 'orders' ? null : (settings.orders.currency ?? first);
  return ok({ asOf, settings, currency, ...curve, best: BEST.map(best => ({ best, bring: valueAt(curve, best) })) });
}

function valueAt({ points }: ParetoCurve, people: number): number {
  const after = points.findIndex(p => p.people >= people);
  const [a, b] = [points[after - 1], points[after]];
  if (b === undefined) return points.length === 0 ? 0 : 1;
  if (a === undefined || b.people === a.people) return b.value;
  return a.value + ((people - a.people) / (b.people - a.people)) * (b.value - a.value);
}
