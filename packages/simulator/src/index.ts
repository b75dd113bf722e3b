export { type ShopFiles, type WriteShop, writeShop } from './files/write-shop.ts';
export type { ShopSettings } from './shop.ts';
export { type FillProgress, type FillShop, fillShop } from './tables/fill-shop.ts';
