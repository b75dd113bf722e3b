export { type Library, type Plan, planOf } from './plan/plan.ts';
export {
  type Computation,
  type Computed,
  type ComputedSegment,
  compute,
  recoverRuns,
  type Versioned,
} from './run/compute.ts';
export { type Assigning, countMembers, type EvaluateOptions, withMembers, writeMembers } from './run/evaluate.ts';
export type { Ask } from './set/ask.ts';
export type { Control } from './store/control/control.ts';
export { openStoreFromEnvironment, type StoreEnvironment } from './store/environment.ts';
export { openStore, type Store, type StoreLocation } from './store/open.ts';
export { QueryError } from './store/query-error.ts';
export { momentOf, numberOf } from './store/reads-as.ts';
export { type Bound, commas, instant, join, name, path, raw, type Sql, sql, value } from './store/sql.ts';
export { StoreError } from './store/store-error.ts';
export {
  openWarehouse,
  type Progress,
  type QueryOptions,
  type ResultFormat,
  type Warehouse,
  type WarehouseLocation,
} from './store/warehouse.ts';
