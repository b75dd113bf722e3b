import type { AttributeEntry, Catalog, ValueType } from '../catalog.ts';
import { COMMERCE_EVENTS, LINE_PROPERTIES } from './commerce.ts';
import { MESSAGING_EVENTS } from './messages.ts';
import { SURVEY_EVENTS } from './surveys.ts';
import { TRAITS } from './traits.ts';

type Attributes = Readonly<Record<string, AttributeEntry>>;

/** Events that may be named whether or not the data holds them yet. */
const SPEC_EVENTS: Readonly<Record<string, Attributes>> = {
  ...COMMERCE_EVENTS,
  ...MESSAGING_EVENTS,
  ...SURVEY_EVENTS,
};

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** What the data and the spec say of the same names, put together: a value may read as either says. */
function joined(a: Attributes, b: Attributes): Attributes {
  const types = (name: string): readonly ValueType[] => [
    ...new Set([...(own(a, name)?.types ?? []), ...(own(b, name)?.types ?? [])]),
  ];
  return Object.fromEntries([...Object.keys(a), ...Object.keys(b)].map(name => [name, { types: types(name) }]));
}

export const knownEvents = (catalog: Catalog): readonly string[] => [
  ...new Set([...Object.keys(catalog.events), ...Object.keys(SPEC_EVENTS)]),
];

/** The properties an event may be asked for; undefined for an event that nobody knows. */
export function propertiesOf(catalog: Catalog, event: string): Attributes | undefined {
  const data = own(catalog.events, event)?.properties;
  const spec = own(SPEC_EVENTS, event);
  return data === undefined && spec === undefined ? undefined : joined(data ?? {}, spec ?? {});
}

export const knownTraits = (catalog: Catalog): Attributes => joined(catalog.traits, TRAITS);
export const knownLineProperties = (catalog: Catalog): Attributes => joined(catalog.lines.properties, LINE_PROPERTIES);

/** The currencies of an event's amounts in the data. */
export const currenciesOf = (catalog: Catalog, event: string): readonly string[] =>
  own(catalog.events, event)?.currencies ?? [];
