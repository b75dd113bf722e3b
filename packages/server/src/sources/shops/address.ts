import type { Values } from '../call.ts';
import { firstText } from '../payload.ts';

/** The well-known traits of a place, from the first address that says them. Keys by what the shop calls them. */
export const placeOf = (
  addresses: readonly Values[],
  keys: { readonly region: string; readonly country: string; readonly postcode: string },
): Values => ({
  city: firstText(addresses, 'city'),
  region: firstText(addresses, keys.region),
  country: firstText(addresses, keys.country),
  postal_code: firstText(addresses, keys.postcode),
});
