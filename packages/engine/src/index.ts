export { openStore, type Store, type StoreLocation } from './store/open.ts';
export { type Bound, commas, instant, join, name, path, raw, type Sql, sql, value } from './store/sql.ts';
export {
  openWarehouse,
  type Progress,
  type QueryOptions,
  type Warehouse,
  type WarehouseLocation,
} from './store/warehouse.ts';
