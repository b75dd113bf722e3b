import type { Problem } from '@satsuma/core';
import { MISSING_VALUES } from '../read/column-look.ts';
import type { FileShape } from '../read/file-shape.ts';
import { BLOCKED_VALUES } from '../typed/blocked-values.ts';
import { type ImportKind, isFactField } from './fields.ts';
import { guessCancellations } from './guess-cancellations.ts';
import { guessColumns } from './guess-columns.ts';
import { guessEventName } from './guess-events.ts';
import { guessKind, sourceName } from './guess-kind.ts';
import { guessNotes } from './guess-notes.ts';
import { LINE_COLUMN, type Mapping, type Target } from './mapping.ts';

/** What a person may say beforehand; what they do not say is guessed. */
export interface MappingHints {
  readonly as?: ImportKind;
  readonly source?: string;
  /** IANA zone of times without an offset. */
  readonly zone?: string;
  /** ISO 3166 country of telephone numbers without a calling code. */
  readonly country?: string;
}

/**
 * A first mapping of a file, from English and Polish headers and from what the cells look like. Every choice that could
 * be another is in `notes`, with what was chosen and how to say otherwise. What cannot be guessed is missing, and
 * `checkMapping` asks for it.
 */
export function guessMapping(shape: FileShape, hints: MappingHints = {}): { mapping: Mapping; notes: Problem[] } {
  const as = hints.as ?? guessKind(shape);
  const country = hints.country ?? guessCountry(shape, hints.zone);
  const base = {
    as,
    source: hints.source ?? sourceName(shape.path),
    file: {},
    zone: hints.zone ?? 'UTC',
    ...(country !== undefined && { country }),
    decimal: shape.decimal,
    lookups: [],
    guests: 'keep',
    // A shop books guests on customer 0; a list of customers may well begin with it.
    blocked: as === 'customers' ? BLOCKED_VALUES.filter(text => text !== '0') : BLOCKED_VALUES,
    missing: MISSING_VALUES,
  } as const;
  const empty = { columns: {}, ignore: [], cancellations: [], constants: { fields: {}, traits: {}, properties: {} } };
  const mapping: Mapping = shape.segment
    ? { ...base, ...empty, as: 'events', spec: 'segment' }
    : { ...base, ...empty, ...guessContents(shape, as, base.source, hints) };
  return { mapping, notes: guessNotes(shape, mapping, hints) };
}

type Contents = Pick<Mapping, 'columns' | 'ignore' | 'cancellations' | 'constants'>;

function guessContents(shape: FileShape, as: ImportKind, source: string, hints: MappingHints): Contents {
  const { columns, ignore } = guessColumns(shape, as);
  const fieldOf = (field: string) => Object.keys(columns).find(name => says(columns[name] ?? [], field));
  const order = shape.columns.find(look => look.name === fieldOf('order_id'));
  const bought = as === 'orders' || as === 'order-lines';
  const nameless = (as === 'events' || as === 'messages') && fieldOf('event') === undefined;
  return {
    columns: { ...columns, ...lineAsId(columns, hints.as) },
    ignore,
    cancellations: bought ? guessCancellations(order, shape.columns).rules : [],
    constants: {
      fields: {
        ...(nameless && { event: guessEventName(source, shape.headerNames).name }),
        ...(as === 'survey' && fieldOf('survey') === undefined && { survey: source }),
      },
      traits: {},
      properties: {},
    },
  };
}

const says = (targets: readonly Target[], field: string): boolean =>
  targets.some(target => target.kind === 'field' && target.field === field);

/** People without any id, where somebody says that they are people: the line is all there is to tell them apart. */
function lineAsId(columns: Mapping['columns'], asked: ImportKind | undefined): Mapping['columns'] {
  const known = Object.values(columns).some(targets =>
    targets.some(target => target.kind === 'field' && !isFactField(target.field)),
  );
  if (known || (asked !== 'customers' && asked !== 'survey')) return {};
  return { [LINE_COLUMN]: [{ kind: 'field', field: 'user_id' }] };
}

/** Only where telephone numbers are written the national way, and everything else speaks Polish. */
function guessCountry(shape: FileShape, zone: string | undefined): string | undefined {
  const polish = /[ąćęłńóśźż]|^(imie|nazwisko|miasto|ulica|telefon|klient|kraj|data|ilosc|cena|kwota)$/i;
  if (zone === 'Europe/Warsaw') return 'PL';
  return shape.headerNames.some(name => polish.test(name)) ? 'PL' : undefined;
}
