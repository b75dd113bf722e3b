import { join, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import { type FactField, FIELDS, type Field, type FieldReading, isFactField } from '../mapping/fields.ts';
import type { Mapping, Target } from '../mapping/mapping.ts';
import { readCurrency } from './currency.ts';
import { type IdentifierReading, readIdentifier, readOrderNumber } from './identifiers.ts';
import { beside, column, type Layers } from './layers.ts';
import { readMoney } from './money.ts';
import { readNumber } from './number.ts';
import { readValue, type ValueReading } from './property.ts';
import type { Cell, Noticed, Reading } from './reading.ts';
import type { Placed } from './row.ts';
import { isListed, translated } from './texts.ts';
import { readTime } from './time.ts';

/** A cell that the mapping gives a meaning: where it comes from and how it is read. */
export interface MappedField {
  readonly field: FactField;
  readonly label: string;
  readonly text: Sql;
  readonly reading: Reading;
  /** Currencies that a sign beside the amount may mean; of money only. */
  readonly signs?: Sql;
}

export interface MappedValue {
  readonly kind: 'trait' | 'property' | 'answer';
  readonly name: string;
  readonly reading: ValueReading;
}

/** Everything that a mapping's columns and constants say of one record. */
export interface Mapped {
  readonly layers: Layers;
  readonly faults: readonly Placed[];
  readonly remarks: readonly Noticed[];
  readonly fields: readonly MappedField[];
  readonly identifiers: readonly IdentifierReading[];
  readonly values: readonly MappedValue[];
}

/** A column's text by the name the mapping knows it by. */
export type TextOf = (columnName: string) => Sql;

/** Reads every target of every column, each by its own layers, side by side. */
export function readMapped(mapping: Mapping, textOf: TextOf): Mapped {
  const cells = Object.entries(mapping.columns).flatMap(([label, targets]) =>
    targets.map(target => ({ label, target, text: textOf(label) })),
  );
  const constants = Object.entries(mapping.constants.fields).flatMap(([field, text]) =>
    isFactField(field) ? [{ label: '', target: constant(field), text: sql`${value.text(text)}` }] : [],
  );
  const clock = cells.find(({ target }) => target.kind === 'field' && target.field === 'clock');
  const read = [...cells, ...constants]
    .filter(cell => cell !== clock)
    .map((cell, i) => readTarget(mapping, `t${i}_`, withClock(cell, clock?.text)));
  return {
    layers: beside(read.map(one => one.layers)),
    faults: read.flatMap(one => one.faults),
    remarks: read.flatMap(one => one.remarks),
    fields: read.flatMap(one => one.fields),
    identifiers: read.flatMap(one => one.identifiers),
    values: read.flatMap(one => one.values),
  };
}

/** A constant is written by whoever made the mapping: plainly, with a point and as an ISO date. */
const constant = (field: FactField): Target => ({ kind: 'field', field, decimal: '.', formats: ['ymd'] });

interface Source {
  readonly label: string;
  readonly target: Target;
  readonly text: Sql;
}

/** The date of one column and the clock of another are one text. */
function withClock(cell: Source, clock: Sql | undefined): Source {
  if (clock === undefined || cell.target.kind !== 'field' || cell.target.field !== 'time') return cell;
  return {
    ...cell,
    text: sql`if(${clock} = '' or ${cell.text} = '', ${cell.text}, concat(${cell.text}, ' ', ${clock}))`,
  };
}

function readTarget(mapping: Mapping, prefix: string, { label, target, text: found }: Source): Mapped {
  const { values } = target;
  const text = values === undefined ? found : name(`${prefix}meant`);
  const meant: Layers = values === undefined ? [] : [[column(`${prefix}meant`, meaning(target, found, values))]];
  const one = readOne(mapping, { text, prefix }, target, label);
  const unlisted: Placed[] =
    values !== undefined && refuses(target)
      ? [
          {
            column: label,
            text: found,
            when: sql`${found} != '' and not ${isListed(found, Object.keys(values))}`,
            reason: 'unlisted-value',
          },
        ]
      : [];
  return {
    ...one,
    layers: [...meant, ...one.layers],
    faults: [...unlisted, ...one.faults.map(fault => ({ ...fault, text: found }))],
  };
}

const refuses = ({ otherwise, ...target }: Target): boolean =>
  (otherwise ?? (target.kind === 'field' && target.field === 'event' ? 'reject' : 'keep')) === 'reject';

const meaning = (target: Target, text: Sql, values: Readonly<Record<string, string>>): Sql =>
  translated(text, values, target.otherwise === 'empty' ? 'empty' : 'keep');

function readOne(mapping: Mapping, cell: Cell, target: Target, label: string): Mapped {
  if (target.kind !== 'field') return readNamedValue(mapping, cell, target, label);
  if (!isFactField(target.field)) return readWho(mapping, cell, target.field);
  const reading: FieldCell = READERS[FIELDS[target.field].reads](cell, target, mapping);
  return {
    ...NOTHING,
    layers: reading.layers,
    faults: reading.faults.map(fault => ({ ...fault, column: label, text: cell.text })),
    remarks: reading.remarks,
    fields: [
      {
        field: target.field,
        label,
        text: cell.text,
        reading,
        ...(reading.currencies && { signs: reading.currencies }),
      },
    ],
  };
}

const NOTHING: Mapped = { layers: [], faults: [], remarks: [], fields: [], identifiers: [], values: [] };

function readWho(mapping: Mapping, cell: Cell, kind: Exclude<Field, FactField>): Mapped {
  const { country, blocked } = mapping;
  const reading = readIdentifier(cell, kind, { blocked, ...(country !== undefined && { country }) });
  return { ...NOTHING, layers: reading.layers, remarks: reading.remarks, identifiers: [reading] };
}

function readNamedValue(
  mapping: Mapping,
  cell: Cell,
  target: Exclude<Target, { kind: 'field' }>,
  label: string,
): Mapped {
  const reading = readValue(cell, {
    type: target.type,
    decimal: target.decimal ?? mapping.decimal,
    formats: target.formats ?? ['ymd'],
    zone: target.zone ?? mapping.zone,
    separator: target.separator ?? '|',
  });
  return {
    ...NOTHING,
    layers: reading.layers,
    faults: reading.faults.map(fault => ({ ...fault, column: label, text: cell.text })),
    remarks: reading.remarks,
    values: [{ kind: target.kind, name: target.name, reading }],
  };
}

type FieldCell = Reading & { readonly currencies?: Sql };

const plainText = ({ text }: Cell): Reading => ({ layers: [], value: text, faults: [], remarks: [] });

const READERS = {
  text: plainText,
  clock: plainText,
  order: readOrderNumber,
  money: (cell, target, mapping) => readMoney(cell, target.decimal ?? mapping.decimal),
  number: (cell, target, mapping) => readNumber(cell, target.decimal ?? mapping.decimal),
  whole: (cell, target, mapping) => readNumber(cell, target.decimal ?? mapping.decimal),
  time: (cell, target, mapping) =>
    readTime(cell, { formats: target.formats ?? ['ymd'], zone: target.zone ?? mapping.zone }),
  currency: readCurrency,
} as const satisfies Record<FieldReading, (cell: Cell, target: Target, mapping: Mapping) => FieldCell>;

/** The readings of one field; several only where amounts are added up. */
export const fieldsOf = (mapped: Mapped, field: FactField): readonly MappedField[] =>
  mapped.fields.filter(one => one.field === field);

/** The value of a text field, `''` when nothing is mapped to it. */
export function textField(mapped: Mapped, field: FactField): Sql {
  const [first] = fieldsOf(mapped, field);
  return first?.reading.value ?? raw("''");
}

/** The value of a number or an amount, NULL when nothing is mapped to it; several columns are added up. */
export function numberField(mapped: Mapped, field: FactField): Sql | undefined {
  const all = fieldsOf(mapped, field).map(one => one.reading.value);
  if (all.length <= 1) return all[0];
  const sum = join(
    all.map(amount => sql`ifNull(${amount}, toDecimal64(0, 4))`),
    ' + ',
  );
  return sql`if(${join(
    all.map(amount => sql`isNull(${amount})`),
    ' and ',
  )}, null, ${sum})`;
}
