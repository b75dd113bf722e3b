import {
  byMethod,
  type ClassInfo,
  checkSegmentation as checkInCore,
  classesOf,
  failed,
  type Result,
  type Segmentation,
  type SegmentationDefinition,
  type Thresholds,
} from '@satsuma/core';
import type { History } from '../person/history.ts';
import type { Library } from '../plan/plan.ts';
import { type Sql, sql } from '../store/sql.ts';
import type { Warehouse } from '../store/warehouse.ts';
import type { AsOf, Evaluator, Verdict } from './evaluator.ts';
import { EVALUATORS } from './evaluators.ts';
import { orderedListProblems } from './ordered-list.ts';

type AnyEvaluator = Evaluator<unknown, unknown>;
const evaluatorOf = (segmentation: Segmentation): AnyEvaluator => byMethod<AnyEvaluator>(EVALUATORS, segmentation);

/** A segmentation of everybody: what was measured, and how many people are in each class. */
export interface Evaluated {
  readonly thresholds: Thresholds;
  /** Best first. Every class, those without anybody too. */
  readonly classes: readonly SizedClass[];
}

export interface SizedClass extends ClassInfo {
  readonly size: number;
}

/** Checks a definition whole; what passes can be evaluated as of any instant. */
export function checkSegmentation(definition: SegmentationDefinition, library: Library): Result<Segmentation> {
  const checked = checkInCore(definition, library.catalog);
  if (!checked.ok || checked.value.method !== 'ordered-list') return checked;
  const problems = orderedListProblems(checked.value.settings, library);
  return problems.length === 0 ? checked : failed(problems);
}

/** Measures the base as of an instant: cut-points, medians, which places are large. Plain data, to be kept with the classes. */
export async function measureThresholds(
  warehouse: Warehouse,
  segmentation: Segmentation,
  asOf: AsOf,
): Promise<Thresholds> {
  return (await evaluatorOf(segmentation).thresholds(warehouse, segmentation.settings, asOf)) as Thresholds;
}

/** Rows (profile UInt32, class String): every profile that exists as of `now`, exactly once. */
export const assignmentSql = async (segmentation: Segmentation, thresholds: Thresholds, asOf: AsOf): Promise<Sql> =>
  evaluatorOf(segmentation).assign(segmentation.settings, thresholds, asOf);

/** One person's class and what it rests on, by the same thresholds; null for somebody who does not exist yet. */
export const classifyPerson = (
  segmentation: Segmentation,
  thresholds: Thresholds,
  history: History,
  asOf: AsOf,
): Verdict | null =>
  history.created > asOf.now
    ? null
    : evaluatorOf(segmentation).classify(segmentation.settings, thresholds, history, asOf);

/** Measures, assigns and counts. */
export async function evaluateSegmentation(
  warehouse: Warehouse,
  segmentation: Segmentation,
  asOf: AsOf,
): Promise<Evaluated> {
  const thresholds = await measureThresholds(warehouse, segmentation, asOf);
  const assigned = await assignmentSql(segmentation, thresholds, asOf);
  const rows = await warehouse.rows<{ class: string; size: number }>(
    sql`select class, count() as size from (${assigned}) group by class`,
  );
  const sizes = new Map(rows.map(row => [row.class, Number(row.size)]));
  const classes = classesOf(segmentation, thresholds).map(info => ({ ...info, size: sizes.get(info.id) ?? 0 }));
  return { thresholds, classes };
}
