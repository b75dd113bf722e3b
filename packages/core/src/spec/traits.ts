import type { AttributeEntry } from '../catalog.ts';
import { CHANNELS } from '../condition/channels.ts';
import { attributes } from './attributes.ts';

/** The well-known traits, consents among them. */
export const TRAITS: Readonly<Record<string, AttributeEntry>> = attributes({
  text: ['first_name', 'last_name', 'gender', 'language', 'city', 'region', 'country', 'postal_code', 'timezone'],
  moment: ['birth_date'],
  number: ['latitude', 'longitude'],
  boolean: CHANNELS.map(channel => `consent.${channel}`),
});
