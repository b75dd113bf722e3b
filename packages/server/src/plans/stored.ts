import type { Control, TrackingPlan } from '@satsuma/engine';

/** Source and plan of every source that has one. */
export async function readPlans(control: Control): Promise<readonly (readonly [string, TrackingPlan])[]> {
  const rows = await control.selectFrom('tracking_plans').select(['source', 'plan']).orderBy('source').execute();
  return rows.map(({ source, plan }) => [source, JSON.parse(plan) as TrackingPlan]);
}

export async function writePlan(control: Control, source: string, plan: TrackingPlan, updated: number): Promise<void> {
  const row = { plan: JSON.stringify(plan), updated };
  await control
    .insertInto('tracking_plans')
    .values({ source, ...row })
    .onConflict(conflict => conflict.column('source').doUpdateSet(row))
    .execute();
}
