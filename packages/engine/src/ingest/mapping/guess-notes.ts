import type { Problem } from '@satsuma/core';
import type { ColumnLook } from '../read/column-look.ts';
import type { FileShape } from '../read/file-shape.ts';
import { fieldEntry, isFactField } from './fields.ts';
import { guessCancellations } from './guess-cancellations.ts';
import { guessEventName } from './guess-events.ts';
import type { MappingHints } from './guess-mapping.ts';
import { guessFormats } from './guess-value.ts';
import { LINE_COLUMN, type Mapping, type Target } from './mapping.ts';

/** What was chosen where something else could be meant, and what is missing: each with how to say otherwise. */
export function guessNotes(shape: FileShape, mapping: Mapping, hints: MappingHints): Problem[] {
  const columns = pairs(shape, mapping);
  return [
    ...shape.notes,
    ...dayOrMonth(columns),
    ...zoneAssumed(columns, mapping, hints),
    ...currencyUnknown(columns, mapping),
    ...phonesWithoutCountry(columns, mapping),
    ...spreadsheetIds(columns),
    ...nobody(columns, mapping),
    ...eventAssumed(shape, mapping),
    ...(mapping.as === 'orders' || mapping.as === 'order-lines'
      ? guessCancellations(undefined, shape.columns).notes
      : []),
    ...unnamed(shape),
    ...mapping.ignore.map(name => note(`ignore.${name}`, `The column "${name}" is empty and ignored.`)),
  ];
}

interface Pair {
  readonly look: ColumnLook;
  readonly target: Target;
}

const pairs = (shape: FileShape, mapping: Mapping): Pair[] =>
  shape.columns.flatMap(look => (mapping.columns[look.name] ?? []).map(target => ({ look, target })));

const note = (path: string, message: string, hint?: string): Problem => ({
  code: 'import',
  path,
  message,
  ...(hint !== undefined && { hint }),
});

const dayOrMonth = (columns: readonly Pair[]): Problem[] =>
  columns
    .filter(({ look, target }) => target.formats !== undefined && guessFormats(look).dayOrMonth)
    .map(({ look }) =>
      note(
        `columns.${look.name}.formats`,
        `"${look.samples[0]}" in the column "${look.name}" can be day-month or month-day, and no cell of the file settles it; it is read as day-month.`,
        'Write formats: [mdy] if the month comes first.',
      ),
    );

/** Times that say no offset are on somebody's clock. */
function zoneAssumed(columns: readonly Pair[], mapping: Mapping, hints: MappingHints): Problem[] {
  const local = columns.find(
    ({ look, target }) => target.kind === 'field' && target.field === 'time' && isLocal(look, target),
  );
  if (local === undefined || hints.zone !== undefined) return [];
  return [
    note(
      'zone',
      `In which zone are the times of the column "${local.look.name}"? They are read as ${mapping.zone}.`,
      'Write zone: Europe/Warsaw, or give --zone.',
    ),
  ];
}

const isLocal = ({ samples }: ColumnLook, { formats }: Target): boolean =>
  formats?.some(format => format !== 'unix' && format !== 'unix-ms') === true &&
  samples.some(sample => !/(z|utc|gmt|:\d{2}(\.\d+)?[+-]\d{2}:?\d{0,2})$/i.test(sample));

function currencyUnknown(columns: readonly Pair[], mapping: Mapping): Problem[] {
  const money = columns.filter(
    ({ target }) => target.kind === 'field' && isFactField(target.field) && fieldEntry(target.field).reads === 'money',
  );
  const said = columns.some(({ target }) => target.kind === 'field' && target.field === 'currency');
  if (money.length === 0 || said || mapping.constants.fields.currency !== undefined) return [];
  if (money.some(({ look }) => look.money > 0.5)) return [];
  return [
    note(
      'constants.currency',
      `In which currency are the amounts (${money.map(({ look }) => look.name).join(', ')})? None is noted.`,
      'Write constants: {currency: PLN}.',
    ),
  ];
}

function phonesWithoutCountry(columns: readonly Pair[], mapping: Mapping): Problem[] {
  const phone = columns.find(({ target }) => target.kind === 'field' && target.field === 'phone');
  if (phone === undefined || phone.look.samples.every(sample => /^(\+|00)/.test(sample))) return [];
  const path = 'country';
  return mapping.country === undefined
    ? [
        note(
          path,
          `Of which country are the numbers of the column "${phone.look.name}"? Without a calling code they are left out.`,
          'Write country: PL, or give --country.',
        ),
      ]
    : [
        note(
          path,
          `Numbers of the column "${phone.look.name}" without a calling code are read as numbers of ${mapping.country}.`,
        ),
      ];
}

const spreadsheetIds = (columns: readonly Pair[]): Problem[] =>
  columns
    .filter(
      ({ look, target }) =>
        target.kind === 'field' && look.spoiltWhole > 0 && (!isFactField(target.field) || target.field === 'order_id'),
    )
    .map(({ look }) =>
      note(
        `columns.${look.name}`,
        `Ids such as ${look.samples.find(sample => /\.0+$/.test(sample))} are read as whole numbers.`,
      ),
    );

function nobody(columns: readonly Pair[], mapping: Mapping): Problem[] {
  if (mapping.spec === 'segment') return [];
  if (Object.hasOwn(mapping.columns, LINE_COLUMN)) {
    return [
      note(
        `columns.${LINE_COLUMN}`,
        'No column says who a person is; the number of the line stands in.',
        'Importing the file again after lines were added or moved would mix people up: map an id if there is one.',
      ),
    ];
  }
  if (columns.some(({ target }) => target.kind === 'field' && !isFactField(target.field))) return [];
  return [
    note(
      'columns',
      'No column says who: this looks like a list of things (products, campaigns) and not of what people did.',
      'A list of things is looked up from other files, under "lookups" in their mappings.',
    ),
  ];
}

function eventAssumed(shape: FileShape, mapping: Mapping): Problem[] {
  const { event } = mapping.constants.fields;
  if (event === undefined) return [];
  const { sure } = guessEventName(mapping.source, shape.headerNames);
  return [
    note(
      'constants.event',
      `Every row is taken for the event "${event}"${sure ? '' : ", after the file's name"}.`,
      'Write constants: {event: …} to call it otherwise.',
    ),
  ];
}

const unnamed = (shape: FileShape): Problem[] =>
  shape.header || shape.segment || shape.format !== 'delimited'
    ? []
    : [
        note(
          'columns',
          'The file has no header: its columns are taken for what their cells look like.',
          'Name them by file: {header: false, names: [ … ]}.',
        ),
      ];
