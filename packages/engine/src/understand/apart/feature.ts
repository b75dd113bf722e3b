import { type Condition, ORDER_COMPLETED } from '@satsuma/core';
import { instant, raw, type Sql, sql, value } from '../../store/sql.ts';
import { latestTraits } from '../persons.ts';

/** What a feature is about. */
export const FEATURE_KINDS = ['trait', 'category', 'brand', 'product', 'event', 'campaign'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

/** Something that people have or did: `name` is a trait or an event, `value` what is found there. */
export interface FeatureKey {
  readonly kind: FeatureKind;
  readonly name: string;
  readonly value: string;
  /** Of a trait: the value is one of a list. Of a campaign: the property that names it. */
  readonly form: string;
}

/** The people with the feature, as a condition of the language: whoever it holds for is counted. */
export function conditionOf({ kind, name, value: text, form }: FeatureKey): Condition {
  switch (kind) {
    case 'trait':
      return form === 'list' ? { trait: name, includes: text } : { trait: name, is: text };
    case 'category':
      return { bought: { category: text } };
    case 'brand':
      return { bought: { brand: text } };
    case 'product':
      return { bought: { product_id: text } };
    case 'event':
      return { event: name };
    case 'campaign':
      return { event: name, where: [{ property: form, is: text }] };
  }
}

/** Rows (name, value, form, title, members) of all features of a kind as of an instant; of traits, of the one named. */
export const FEATURE_ROWS: Readonly<Record<FeatureKind, (asOf: number, trait: string) => Sql>> = {
  trait: (
    asOf,
    trait,
  ) => sql`select name, one.1 as value, one.2 as form, '' as title, groupBitmapState(profile) as members
    from (${latestTraits([trait], raw('profile > 0'), asOf)})
    array join if(notEmpty(list), arrayMap(x -> (x, 'list'), arrayDistinct(list)), [(text, 'text')]) as one
    where value != '' group by name, value, form`,
  category: asOf => bought(raw('category'), raw("''"), asOf),
  brand: asOf => bought(raw('brand'), raw("''"), asOf),
  product: asOf => bought(raw('product_id'), raw('product_name'), asOf),
  event:
    asOf => sql`select toString(name) as name, '' as value, '' as form, '' as title, groupBitmapState(profile) as members
    from events where profile > 0 and time <= ${instant(asOf)} group by name`,
  campaign: asOf => sql`select toString(name) as name,
      toString(if(campaign_name != '', campaign_name, campaign_id)) as value,
      if(campaign_name != '', 'campaign_name', 'campaign_id') as form, '' as title, groupBitmapState(profile) as members
    from events where profile > 0 and time <= ${instant(asOf)} and (campaign_name != '' or campaign_id != '')
    group by name, value, form`,
};

const bought = (column: Sql, title: Sql, asOf: number): Sql =>
  sql`select '' as name, toString(${column}) as value, '' as form, any(toString(${title})) as title, groupBitmapState(profile) as members
    from order_lines where order_lines.name = ${value.text(ORDER_COMPLETED)} and profile > 0 and time <= ${instant(asOf)} and ${column} != ''
    group by value`;

/** Names that a condition looks at, in the form `trait:city`: what makes the segment differ by its own definition. */
export function looksAt(condition: Condition): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (c: Condition): void => {
    if ('all' in c) for (const part of c.all) look(part);
    else if ('any' in c) for (const part of c.any) look(part);
    else if ('not' in c) look(c.not);
    else if ('trait' in c) found.add(`trait:${c.trait}`);
    else if ('consent' in c) found.add(`trait:consent.${String(c.consent)}`);
    else if ('place' in c) for (const key of Object.keys(c.place)) found.add(`trait:${key}`);
    else if ('age' in c) found.add('trait:birth_date');
    else if ('event' in c) found.add(`event:${c.event}`);
    else if ('regularly' in c) found.add(`event:${String(c.regularly)}`);
    else if ('bought' in c) for (const key of ['event:', ...Object.keys(c.bought)]) found.add(boughtMark(key));
  };
  look(condition);
  return found;
}

const boughtMark = (key: string): string =>
  key === 'event:' ? `event:${ORDER_COMPLETED}` : key.startsWith('product') || key === 'sku' ? 'product' : key;

/** How `looksAt` names a feature. */
export const markOf = ({ kind, name }: FeatureKey): string =>
  kind === 'trait' ? `trait:${name}` : kind === 'event' || kind === 'campaign' ? `event:${name}` : kind;
