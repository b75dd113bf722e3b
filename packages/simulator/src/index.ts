export { type ShopFiles, type WriteShop, writeShop } from './files/write-shop.ts';
export type { ShopSettings } from './shop.ts';
