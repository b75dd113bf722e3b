import { ok, type Result, type Thresholds } from '@satsuma/core';
import { assignmentSql } from '../methods/segmentation.ts';
import { type Assigning, assignAll, countMembers } from '../run/evaluate.ts';
import type { Ask } from '../set/ask.ts';
import { membersQuery } from '../set/members.ts';
import { inStripes, type Stripes, stripesOf } from '../set/stripes.ts';
import type { Control } from '../store/control/control.ts';
import { instant, raw, sql, value } from '../store/sql.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Question, questionOf } from './question.ts';
import { type AskOptions, EVERYONE, type Subject } from './subject.ts';

/** How many people there are, as well as a short look tells. */
export interface Estimate {
  readonly size: number;
  /** With 95 % confidence the size is at most so far from it; 0 of an exact one. */
  readonly margin: number;
  /** Everybody who is known; exact. */
  readonly base: number;
  readonly isExact: boolean;
}

export interface EstimateOptions extends AskOptions {
  /** As many rows and people are looked at before a sample is taken. */
  readonly exactUpTo?: number;
}

/** What a look of a quarter of a second takes. */
const ROWS_AT_MOST = 1_200_000;

/** Counts a deterministic share of the people (set/stripes.ts), so that a short look is enough; small bases are counted whole. */
export async function estimatePeople(
  workspace: Workspace,
  subject: Subject,
  options: EstimateOptions = {},
): Promise<Result<Estimate>> {
  const asOf = options.asOf ?? workspace.clock();
  const question = await questionOf(workspace, [subject, EVERYONE], [asOf]);
  if (!question.ok) return question;
  const asks = question.value.references.map(reference => ({ reference, now: asOf }));
  const { last, rows, base } = await extent(workspace, { ...options, asOf });
  const stripes = stripesOf(last, (options.exactUpTo ?? ROWS_AT_MOST) / Math.max(1, rows));
  if (stripes.share >= 1) {
    const { plan, assigner } = question.value;
    const [size = 0, all = 0] = await countMembers(
      workspace.store.warehouse,
      plan,
      asks,
      assigner.assigning,
      soon(options),
    );
    return ok({ size, margin: 0, base: all, isExact: true });
  }
  const counts = await countsIn(workspace, question.value, asks, stripes, { ...options, asOf });
  return ok({ ...scaled(counts, base, stripes.share), base, isExact: false });
}

/** 95 %, two-sided; Student's t for the 63 differences between 64 stripes. */
const Z = 1.998;

/** What was counted in a stripe. */
export interface StripeCount {
  readonly found: number;
  readonly people: number;
}

async function countsIn(
  { store }: Workspace,
  { plan, assigner, library }: Question,
  asks: readonly Ask[],
  stripes: Stripes,
  options: AskOptions & { readonly asOf: number },
): Promise<readonly StripeCount[]> {
  const assignment = await assignAll(
    plan,
    asks,
    await asLastMeasured(store.control, { library, assigner }, options.asOf),
  );
  const { from, bitmaps } = membersQuery(plan, asks, assignment, inStripes(stripes));
  const [found, everyone] = bitmaps;
  if (found === undefined || everyone === undefined) throw new Error('two things are asked');
  const edges = (edge: 'from' | 'to') => value.ints(stripes.slices.map(slice => slice[edge]));
  const within = (bitmap: string) =>
    sql`bitmapCardinality(bitmapSubsetInRange(${raw(bitmap)}, toUInt32(low), toUInt32(high)))`;
  return store.warehouse.rows<StripeCount>(
    sql`select ${within('found_people')} as found, ${within('everyone')} as people
      from (select ${found} as found_people, ${everyone} as everyone from ${from})
      array join ${edges('from')} as low, ${edges('to')} as high`,
    soon(options),
  );
}

/** Somebody waits for it while they edit. */
const soon = (options: AskOptions) => ({ ...cancelledBy(options), isUrgent: true });

/**
 * Classes by the thresholds that were measured when memberships were last computed, where they have been for this version: measuring them
 * anew takes a look at everybody.
 */
async function asLastMeasured(
  control: Control,
  { library, assigner }: Pick<Question, 'library' | 'assigner'>,
  asOf: number,
): Promise<Assigning> {
  const rows = await control.selectFrom('memberships').selectAll().where('as_of', '<=', asOf).execute();
  const measured = new Map(
    rows.flatMap(({ segment, version, thresholds }) =>
      thresholds === null || library.stored.get(segment)?.version !== Number(version) ? [] : [[segment, thresholds]],
    ),
  );
  return async (id, now) => {
    const [segmentation, thresholds] = [library.segmentations.get(id), measured.get(id)];
    if (segmentation === undefined || thresholds === undefined || now !== asOf) return assigner.assigning(id, now);
    return assignmentSql(segmentation, JSON.parse(thresholds) as Thresholds, assigner.asOf(now));
  };
}

/**
 * The ratio estimate of a systematic sample of clusters (Cochran, Sampling Techniques, 3rd ed., section 6.1). People who came early differ from
 * those who came late, and the stripes follow each other in that order: what varies is what differs between neighbours (Wolter, Introduction
 * to Variance Estimation, 2nd ed., section 8.2, v2). Where next to nobody was found, that tells nothing: the bound then is the rule of
 * three (Hanley and Lippman-Hand, 1983).
 */
export function scaled(
  counts: readonly StripeCount[],
  base: number,
  share: number,
): { readonly size: number; readonly margin: number } {
  const people = counts.reduce((sum, one) => sum + one.people, 0);
  if (people === 0) return { size: 0, margin: base };
  const ratio = counts.reduce((sum, one) => sum + one.found, 0) / people;
  const m = counts.length;
  const rest = counts.map(one => one.found - ratio * one.people);
  const spread = rest.slice(1).reduce((sum, one, i) => sum + (one - (rest[i] ?? 0)) ** 2, 0) / (2 * (m - 1));
  const deviation = Math.sqrt(((1 - share) * spread) / m) / (people / m);
  const margin = Math.max(Z * deviation, 3 / people) * base;
  return { size: Math.round(ratio * base), margin: Math.ceil(margin) };
}

/** How much there is: rows of every table that a condition may read, people, and the greatest profile number. */
async function extent(
  { store }: Workspace,
  options: AskOptions & { readonly asOf: number },
): Promise<{ last: number; rows: number; base: number }> {
  const [found] = await store.warehouse.rows<{ last: number; rows: number; base: number }>(
    sql`select max(profile) as last, countIf(profile > 0 and created <= ${instant(options.asOf)}) as base,
      count() + (select count() from events) + (select count() from order_lines) as rows from profiles`,
    soon(options),
  );
  return { last: Number(found?.last ?? 0), rows: Number(found?.rows ?? 0), base: Number(found?.base ?? 0) };
}
