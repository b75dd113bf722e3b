import {
  type Catalog,
  knownEvents,
  knownTraits,
  propertiesOf,
  property,
  type Speech,
  traitSubject,
  type ValueType,
} from '@satsuma/core';
import type { Choice } from './pick.tsx';

/** What the values of an event's property read as; nothing is known of what neither the data nor the Segment spec has. */
export const propertyTypes = (catalog: Catalog, event: string, name: string): readonly ValueType[] =>
  propertiesOf(catalog, event)?.[name]?.types ?? [];

export const traitTypes = (catalog: Catalog, name: string): readonly ValueType[] =>
  knownTraits(catalog)[name]?.types ?? [];

/** Events that the data has, and those that are only known of. */
export const eventChoices = ({
  catalog,
  groups,
}: {
  catalog: Catalog;
  groups: { held: string; known: string };
}): readonly Choice[] =>
  knownEvents(catalog).map(name => ({
    value: name,
    label: name,
    group: Object.hasOwn(catalog.events, name) ? groups.held : groups.known,
  }));

/** An event's properties by what people call them; those that the data has come first. */
export function propertyChoices(
  catalog: Catalog,
  event: string,
  { language }: Speech,
  only?: ValueType,
): readonly Choice[] {
  const held = catalog.events[event]?.properties ?? {};
  const all = Object.entries(propertiesOf(catalog, event) ?? {});
  return all
    .filter(([, { types }]) => only === undefined || types.includes(only))
    .map(([name]) => ({ value: name, label: nameOf(name, property(name, language).text) }))
    .sort((a, b) => Number(Object.hasOwn(held, b.value)) - Number(Object.hasOwn(held, a.value)));
}

export function traitChoices(catalog: Catalog, { language }: Speech): readonly Choice[] {
  return Object.keys(knownTraits(catalog))
    .map(name => ({ value: name, label: nameOf(name, traitSubject(name, language).text) }))
    .sort((a, b) => Number(Object.hasOwn(catalog.traits, b.value)) - Number(Object.hasOwn(catalog.traits, a.value)));
}

/** A well-known name in words; any other as it is in the data. */
const nameOf = (name: string, words: string): string =>
  /[“„]/.test(words) || words === name ? name : `${words} (${name})`;
