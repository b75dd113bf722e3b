import { type CohortsSettings, ok, orderRules, type Result } from '@satsuma/core';
import { type CohortRow, cohortTriangles } from '../methods/cohort-triangles.ts';
import { readSettings } from '../workspace/settings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { AskOptions } from './subject.ts';
import { findByMethod, type WhichSegmentation } from './which.ts';

/** Who came together, who came back, and for how much. */
export interface Cohorts {
  readonly asOf: number;
  readonly settings: CohortsSettings;
  /** Of the revenue; null: amounts name none, or there are none. */
  readonly currency: string | null;
  readonly cohorts: readonly CohortRow[];
}

/** The triangles of a segmentation by the method `cohorts`. Who came back counts in whatever currency; only money of one can be added up. */
export async function readCohorts(
  workspace: Workspace,
  which: WhichSegmentation,
  options: Pick<AskOptions, 'asOf'> = {},
): Promise<Result<Cohorts>> {
  const found = await findByMethod(workspace, which, 'cohorts');
  if (!found.ok) return found;
  const { segmentation, library, assigner } = found.value;
  const { settings } = segmentation;
  const asOf = options.asOf ?? workspace.clock();
  const known = library.catalog.events['Order Completed']?.currencies ?? [];
  const { currency: preferred } = await readSettings(workspace.store.control);
  const chosen = settings.orders.currency;
  const currency = chosen ?? (known.includes(preferred) ? preferred : (known[0] ?? null));
  const triangles = (of: string | null) => {
    const orders = { ...orderRules(), ...settings.orders, currency: of };
    return cohortTriangles(workspace.store.warehouse, settings, { on: 'orders', orders }, assigner.asOf(asOf));
  };
  const rows = await triangles(chosen);
  const money = known.length > 1 && chosen === null ? await triangles(currency) : rows;
  return ok({ asOf, settings, currency, cohorts: withMoney(rows, money) });
}

/** The cells, with the revenue of the same cells of others. */
const withMoney = (rows: readonly CohortRow[], money: readonly CohortRow[]): readonly CohortRow[] =>
  rows.map(row => {
    const same = money.find(other => other.cohort === row.cohort);
    return {
      ...row,
      cells: row.cells.map(cell => ({ ...cell, revenue: same?.cells[cell.offset]?.revenue ?? cell.revenue })),
    };
  });
