import type { Named, Values } from '../../call.ts';
import { firstText, objectIn, textIn } from '../../payload.ts';
import { placeOf } from '../address.ts';

const PLACE = { region: 'state', country: 'country', postcode: 'postcode' } as const;

/** @param id of the customer; 0 is a guest */
export function personOf(id: string | undefined, record: Values): Named {
  const places = [record, objectIn(record, 'billing'), objectIn(record, 'shipping')];
  return {
    system: 'woocommerce',
    id: id === '0' ? undefined : id,
    email: firstText(places, 'email'),
    phone: firstText(places, 'phone'),
  };
}

export function traitsOf(record: Values): Values {
  const addresses = [objectIn(record, 'billing'), objectIn(record, 'shipping')];
  return {
    first_name: firstText([record, ...addresses], 'first_name'),
    last_name: firstText([record, ...addresses], 'last_name'),
    ...placeOf(addresses, PLACE),
    role: textIn(record, 'role'),
  };
}
