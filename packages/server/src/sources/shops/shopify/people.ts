import type { Named, Values } from '../../call.ts';
import { firstText, objectIn, textIn } from '../../payload.ts';
import { placeOf } from '../address.ts';

const PLACE = { region: 'province', country: 'country_code', postcode: 'zip' } as const;

/** Whose an order, a checkout or a customer record is. */
export function personOf(customer: Values, beside: readonly Values[] = []): Named {
  const places = [customer, ...beside];
  return {
    system: 'shopify',
    id: textIn(customer, 'id'),
    email: firstText(places, 'email') ?? firstText(beside, 'contact_email'),
    phone: firstText(places, 'phone'),
  };
}

/** What a customer record says of a person; addresses speak where it is silent. */
export function traitsOf(customer: Values, addresses: readonly Values[] = []): Values {
  const known = [objectIn(customer, 'default_address'), ...addresses];
  return {
    first_name: firstText([customer, ...known], 'first_name'),
    last_name: firstText([customer, ...known], 'last_name'),
    ...placeOf(known, PLACE),
    language: textIn(customer, 'locale'),
    tags: tagsOf(customer),
    consent: consentsOf(customer),
  };
}

const tagsOf = (customer: Values): readonly string[] | undefined => {
  const tags = (textIn(customer, 'tags') ?? '').split(',').flatMap(tag => tag.trim() || []);
  return tags.length === 0 ? undefined : tags;
};

/** Somebody who is asked to confirm has not consented yet. */
function consentsOf(customer: Values): Values | undefined {
  const email = stateOf(customer, 'email_marketing_consent') ?? acceptsOf(customer);
  const sms = stateOf(customer, 'sms_marketing_consent');
  if (email === undefined && sms === undefined) return undefined;
  return { ...(email !== undefined && { email }), ...(sms !== undefined && { sms }) };
}

const stateOf = (customer: Values, key: string): boolean | undefined => {
  const state = textIn(objectIn(customer, key), 'state');
  return state === undefined ? undefined : state === 'subscribed';
};

/** What the consent was called before 2022. */
const acceptsOf = ({ accepts_marketing: accepts }: Values): boolean | undefined =>
  typeof accepts === 'boolean' ? accepts : undefined;
