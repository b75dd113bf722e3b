import type { Condition } from '../../condition/kinds.ts';
import { joinedBy, negatedIf } from '../segments.ts';
import type { Source } from '../source.ts';
import { readFilter } from './filter.ts';
import type { ConditionReader } from './reader.ts';

const LOCATION: Readonly<Record<string, string>> = {
  city: 'city',
  region: 'region',
  country: 'country',
  zip: 'postal_code',
  timezone: 'timezone',
  latitude: 'latitude',
  longitude: 'longitude',
};

/** `location['city']` is the trait city, `properties['Colour']` the trait Colour, any other name itself. */
function traitOf(property: Source): string | undefined {
  const text = property.text();
  if (text === undefined) return undefined;
  const [, root, , name] = /^(location|properties)\[(['"])(.+)\2\]$/.exec(text) ?? [];
  if (root === 'properties') return name;
  if (root === 'location') {
    const trait = name !== undefined && Object.hasOwn(LOCATION, name) ? LOCATION[name] : undefined;
    return trait ?? property.refuse(`${JSON.stringify(text)} is not kept of a place`);
  }
  return text.replace(/^\$/, '');
}

export const property: ConditionReader = condition => {
  if (!condition.only('type', 'property', 'filter')) return undefined;
  const name = traitOf(condition.inside('property'));
  const read = readFilter(condition.inside('filter'));
  if (name === undefined || read === undefined) return undefined;
  return negatedIf(read.negated === true, { trait: name, ...read.keys } as Condition);
};

/** In any of the lists and segments, or in none of them. */
export const groupMembership: ConditionReader = (condition, { groups }) => {
  if (!condition.only('type', 'is_member', 'group_ids', 'timeframe_filter')) return undefined;
  const isMember = condition.inside('is_member').boolean();
  const ids = condition.inside('group_ids').list();
  const since = condition.inside('timeframe_filter');
  if (!since.missing && JSON.stringify(since.value) !== '{}' && since.inside('operator').value !== 'alltime')
    return since.refuse(
      'since when somebody has been on a list is counted anew each time there; here two moments are compared',
      'use since, ago or enteredInTheLast by hand',
    );
  if (ids?.length === 0) return condition.inside('group_ids').refuse('this names no list and no segment');
  const segments = (ids ?? []).map((id): Condition | undefined => {
    const text = id.text();
    if (text === undefined) return undefined;
    const segment = groups.get(text);
    if (segment !== undefined) return { segment };
    return id.refuse(`the list or segment ${JSON.stringify(text)} is not in this document`, 'name it in groups');
  });
  const any = joinedBy('any', segments);
  return isMember === undefined ? undefined : negatedIf(!isMember, any);
};

const CHANNELS = { email: 'email', sms: 'sms', push: 'mobile-push' } as const;

/** Whether somebody may be written to on a channel. */
export const consent: ConditionReader = condition => {
  if (!condition.only('type', 'consent')) return undefined;
  const given = condition.inside('consent');
  if (!given.only('channel', 'can_receive_marketing')) return undefined;
  const channel = given.inside('channel').oneOf(CHANNELS, 'channel');
  const may = given.inside('can_receive_marketing').boolean();
  return channel === undefined || may === undefined ? undefined : { consent: CHANNELS[channel], given: may };
};

export const postalCode: ConditionReader = condition =>
  condition.refuse('where a postal code lies is not known', 'use place: {near: {latitude, longitude, kilometres}}');

const EUROPEAN_UNION = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const REGIONS = { united_states: ['US'], european_union: EUROPEAN_UNION } as const;

/** By the country of the trait, in its two letters. */
export const region: ConditionReader = condition => {
  if (!condition.only('type', 'in_region', 'region')) return undefined;
  const name = condition.inside('region').oneOf(REGIONS, 'region');
  const inside = condition.inside('in_region').boolean();
  if (name === undefined || inside === undefined) return undefined;
  return negatedIf(!inside, { place: { country: [...REGIONS[name]] } });
};
