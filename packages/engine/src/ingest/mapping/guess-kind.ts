import { basename } from 'node:path';
import type { ColumnLook } from '../read/column-look.ts';
import type { FileShape } from '../read/file-shape.ts';
import type { Field, ImportKind } from './fields.ts';
import { guessFormats, isNumeric } from './guess-value.ts';
import { means, words } from './header-words.ts';
import { AMOUNT_PHRASES, ANSWERED_PHRASES, FIELD_SYNONYMS, STATUS_PHRASES, TIME_PHRASES } from './synonyms.ts';

const phrasesOf = (field: Field): readonly string[] => FIELD_SYNONYMS.find(([name]) => name === field)?.[1] ?? [];

/** The columns of a file that mean a field by their header. */
const columnsNamed = (columns: readonly ColumnLook[], field: Field): ColumnLook[] =>
  columns.filter(({ name }) => means(name, phrasesOf(field)));

/** What a file is a list of, from its headers, its name, and whether its cells are times and numbers. */
export function guessKind(shape: FileShape): ImportKind {
  if (shape.segment) return 'events';
  const { columns } = shape;
  if (!shape.header && shape.format === 'delimited') return guessUnnamed(columns);
  const has = (...fields: Field[]): boolean => fields.some(field => columnsNamed(columns, field).length > 0);
  const timed = columns.filter(look => means(look.name, TIME_PHRASES) && guessFormats(look).formats.length > 0);
  const paid = columns.some(look => means(look.name, AMOUNT_PHRASES) && isNumeric(look));
  if (looksLikeSurvey(shape, has('question') && has('answer'))) return 'survey';
  if (has('event') && timed.length > 0)
    return has('campaign_id', 'campaign_name') || areMessages(columns) ? 'messages' : 'events';
  if (
    timed.length > 0 &&
    has('product_id', 'product_name', 'sku') &&
    has('price', 'quantity') &&
    (has('order_id') || paid)
  )
    return 'order-lines';
  if (timed.length > 0 && (paid || (has('order_id') && columns.some(look => means(look.name, STATUS_PHRASES)))))
    return 'orders';
  if (timed.length > 0 && has('campaign_id', 'coupon', 'order_id', 'product_id')) return 'events';
  return has('campaign_id') && columns.length <= 3 ? 'events' : 'customers';
}

/** Without a header: dates beside amounts with decimals are orders, anything else is taken for people. */
const guessUnnamed = (columns: readonly ColumnLook[]): ImportKind =>
  columns.some(look => guessFormats(look).formats.length > 0) &&
  columns.some(look => isNumeric(look) && look.whole < 0.5)
    ? 'orders'
    : 'customers';

const looksLikeSurvey = (shape: FileShape, long: boolean): boolean =>
  long ||
  shape.columns.some(({ name }) => means(name, ANSWERED_PHRASES)) ||
  /(^| )(survey|surveys|ankieta|ankiety|nps|csat)( |$)/.test(words(sourceName(shape.path)));

const MESSAGE_WORDS = /(open|click|deliver|sent|bounce|unsubscrib|otwar|klik|dostarcz|wyslan|odbi|wypis)/;

const areMessages = (columns: readonly ColumnLook[]): boolean =>
  columnsNamed(columns, 'event').some(
    ({ samples }) => samples.filter(sample => MESSAGE_WORDS.test(words(sample))).length > samples.length / 2,
  );

/** A file's name without its endings: what a mapping is remembered by. */
export const sourceName = (path: string): string =>
  basename(path)
    .replace(/\.(gz|xz|zst|zstd|bz2)$/i, '')
    .replace(/\.(csv|tsv|txt|jsonl|ndjson|json|parquet)$/i, '');
