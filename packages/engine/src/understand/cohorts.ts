import { type CohortsSettings, classesOf, failed, ok, orderRules, type Result } from '@satsuma/core';
import { type Activity, type CohortRow, cellPeople, cohortTriangles } from '../methods/cohort-triangles.ts';
import type { Sql } from '../store/sql.ts';
import { readSettings } from '../workspace/settings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { AskedCohort, AskOptions } from './subject.ts';
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
  const triangles = (of: string | null) =>
    cohortTriangles(workspace.store.warehouse, settings, ordersIn(settings, of), assigner.asOf(asOf));
  const rows = await triangles(chosen);
  const money = known.length > 1 && chosen === null ? await triangles(currency) : rows;
  return ok({ asOf, settings, currency, cohorts: withMoney(rows, money) });
}

/** Who comes back orders, in whatever currency unless the settings name one. */
const ordersIn = (settings: CohortsSettings, currency = settings.orders.currency): Activity => ({
  on: 'orders',
  orders: { ...orderRules(), ...settings.orders, currency },
});

/** Rows (profile) of the people of a cell of these triangles. */
export async function peopleOfCell(workspace: Workspace, { by, asOf, ...cell }: AskedCohort): Promise<Result<Sql>> {
  const found = await findByMethod(workspace, { definition: by }, 'cohorts');
  if (!found.ok) return found;
  const { segmentation, assigner } = found.value;
  const { settings, id } = segmentation;
  const at = assigner.asOf(asOf);
  const known = classesOf(segmentation, await assigner.thresholds(segmentation, asOf)).map(one => one.id);
  if (!known.includes(cell.cohort)) {
    const message = `the segmentation "${id}" has no class "${cell.cohort}"`;
    return failed([{ code: 'unknown-class', path: 'cohort', message }]);
  }
  return ok(cellPeople(settings, ordersIn(settings), at, cell));
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
