import { commas, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { contradicts } from './currency.ts';
import { fieldsOf, type Mapped, textField } from './mapped.ts';
import { INCOMING, type Placed } from './row.ts';
import { isNobody } from './who.ts';

/** A row of nobody put aside: always for people, for facts where the mapping says so. */
export function guestFaults(mapped: Mapped, mapping: Mapping): readonly Placed[] {
  if (mapping.guests === 'keep' && mapping.as !== 'customers') return [];
  const labels = Object.entries(mapping.columns).filter(([, targets]) =>
    targets.some(target => target.kind === 'field' && mapped.identifiers.some(one => one.kind === target.field)),
  );
  return [
    {
      column: labels.map(([label]) => label).join(' / '),
      text: raw("''"),
      when: isNobody(mapped.identifiers),
      reason: 'no-identifier',
    },
  ];
}

/** All traits with a value, as `incoming` has them. */
export function traitsOf(mapped: Mapped, mapping: Mapping): Sql {
  const type = raw(INCOMING.traits);
  const read = mapped.values
    .filter(one => one.kind === 'trait')
    .map(({ name, reading }) => sql`(${value.text(name)}, ${reading.text}, ${reading.list})`);
  const constant = Object.entries(mapping.constants.traits).map(
    ([name, text]) => sql`(${value.text(name)}, ${value.text(text)}, CAST([] as Array(String)))`,
  );
  if (read.length + constant.length === 0) return sql`CAST([] as ${type})`;
  return sql`arrayFilter(trait -> trait.2 != '' or notEmpty(trait.3), CAST([${commas([...read, ...constant])}] as ${type}))`;
}

/** All other properties with a value, as JSON text. */
export function propertiesOf(mapped: Mapped, mapping: Mapping): Sql {
  const read = mapped.values
    .filter(one => one.kind === 'property')
    .map(({ name, reading }) => {
      const key = value.text(`${JSON.stringify(name)}:`);
      return sql`if(${reading.json} = '', '', concat(${key}, ${reading.json}))`;
    });
  const constant = Object.entries(mapping.constants.properties).map(
    ([name, text]) => sql`${value.text(`${JSON.stringify(name)}:${JSON.stringify(text)}`)}`,
  );
  if (read.length + constant.length === 0) return raw("'{}'");
  return sql`concat('{', arrayStringConcat(arrayFilter(pair -> pair != '', [${commas([...read, ...constant])}]), ','), '}')`;
}

/** The row's currency: its column, the constant, or else the sign beside the first amount that has one. */
export function currencyOf(mapped: Mapped): Sql {
  const [said] = fieldsOf(mapped, 'currency');
  if (said !== undefined) return said.reading.value;
  const signs = mapped.fields.flatMap(one => (one.signs === undefined ? [] : [one.signs]));
  return signs.length === 0 ? raw("''") : sql`arrayElement(arrayConcat(${commas(signs)}), 1)`;
}

/** Amounts whose currency sign is not the row's currency. */
export const currencyFaults = (mapped: Mapped): readonly Placed[] =>
  mapped.fields.flatMap(({ label, text, signs }) =>
    signs === undefined
      ? []
      : [{ column: label, text, when: contradicts(signs, currencyOf(mapped)), reason: 'other-currency' as const }],
  );

/** When it happened; a row that does not say is put aside. */
export function timeOf(mapped: Mapped): { readonly time: Sql; readonly faults: readonly Placed[] } {
  const [said] = fieldsOf(mapped, 'time');
  if (said === undefined) throw new Error('checkMapping lets no mapping pass without a time');
  return {
    time: instantOf(said.reading.value),
    faults: [{ column: said.label, text: said.text, when: sql`${said.text} = ''`, reason: 'no-time' }],
  };
}

/** `DateTime64(3, 'UTC')` from Nullable(Int64) milliseconds. */
export const instantOf = (ms: Sql): Sql => sql`fromUnixTimestamp64Milli(ifNull(${ms}, 0), 'UTC')`;

/** The text columns that every fact may have. */
export const factTexts = (mapped: Mapped) => ({
  order_id: textField(mapped, 'order_id'),
  product_id: textField(mapped, 'product_id'),
  sku: textField(mapped, 'sku'),
  product_name: textField(mapped, 'product_name'),
  category: textField(mapped, 'category'),
  brand: textField(mapped, 'brand'),
  variant: textField(mapped, 'variant'),
  coupon: textField(mapped, 'coupon'),
  campaign_id: textField(mapped, 'campaign_id'),
  campaign_name: textField(mapped, 'campaign_name'),
  campaign_kind: textField(mapped, 'campaign_kind'),
  channel: textField(mapped, 'channel'),
});
