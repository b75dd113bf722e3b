import type { MappingDocument } from '@satsuma/client';

/** What a mapping says of one column: a field's name, or at length. */
export type Meaning = string | LongMeaning | readonly (string | LongMeaning)[];

export interface LongMeaning {
  readonly is?: string;
  readonly trait?: string;
  readonly property?: string;
  readonly answer?: string;
  readonly type?: string;
  readonly formats?: readonly string[];
  readonly [option: string]: unknown;
}

export interface Cancellation {
  readonly books: 'refund' | 'cancellation' | 'purchase-and-refund';
  readonly when: 'starts-with' | 'is' | 'negative';
  readonly column?: string;
  readonly prefix?: string;
  readonly values?: readonly string[];
}

/** A mapping document, as far as it is edited here; what else it says stays as it is. */
export interface Draft {
  readonly as: string;
  readonly source: string;
  readonly spec?: 'segment';
  readonly zone: string;
  readonly country?: string;
  readonly decimal: string;
  readonly columns: Readonly<Record<string, Meaning>>;
  readonly ignore: readonly string[];
  readonly constants: { readonly fields?: Readonly<Record<string, string>>; readonly [of: string]: unknown };
  readonly cancellations: readonly Cancellation[];
  readonly guests: 'keep' | 'reject';
}

export const draftOf = (document: MappingDocument): Draft => {
  // The server made it: what it leaves out is what is usual.
  const given = document as unknown as Partial<Draft> & Pick<Draft, 'as' | 'source' | 'zone'>;
  return {
    ...given,
    decimal: given.decimal ?? '.',
    columns: given.columns ?? {},
    ignore: given.ignore ?? [],
    constants: given.constants ?? {},
    cancellations: given.cancellations ?? [],
    guests: given.guests ?? 'keep',
  };
};

export const documentOf = (draft: Draft): MappingDocument => ({ ...draft });

export const KINDS = ['order-lines', 'orders', 'customers', 'events', 'messages', 'survey'] as const;

const FACTS: readonly string[] = ['orders', 'order-lines', 'events', 'messages'];
const BOUGHT: readonly string[] = ['orders', 'order-lines'];

interface Field {
  readonly id: string;
  readonly group: 'who' | 'when' | 'order' | 'money' | 'product' | 'what' | 'campaign' | 'survey';
  /** Kinds of file it has a meaning in; all, if not given. */
  readonly in?: readonly string[];
}

/** What a column can be, in the order in which it is offered; traits, properties and answers come after. */
const FIELDS: readonly Field[] = [
  ...['user_id', 'email', 'phone', 'card', 'anonymous_id'].map(id => ({ id, group: 'who' }) as const),
  ...['time', 'clock'].map(id => ({ id, group: 'when' }) as const),
  { id: 'order_id', group: 'order', in: FACTS },
  { id: 'line', group: 'order', in: ['order-lines'] },
  { id: 'quantity', group: 'order', in: FACTS },
  { id: 'coupon', group: 'order', in: FACTS },
  { id: 'channel', group: 'order', in: FACTS },
  { id: 'total', group: 'money', in: FACTS },
  { id: 'amount', group: 'money', in: ['order-lines'] },
  ...['price', 'discount', 'shipping', 'tax', 'margin', 'currency'].map(
    id => ({ id, group: 'money', in: FACTS }) as const,
  ),
  ...['product_id', 'sku', 'product_name', 'category', 'brand', 'variant'].map(
    id => ({ id, group: 'product', in: FACTS }) as const,
  ),
  { id: 'event', group: 'what', in: ['events', 'messages'] },
  { id: 'key', group: 'what', in: FACTS },
  ...['campaign_id', 'campaign_name', 'campaign_kind'].map(id => ({ id, group: 'campaign', in: FACTS }) as const),
  ...['survey', 'question', 'answer'].map(id => ({ id, group: 'survey', in: ['survey'] }) as const),
];

export const fieldsOf = (kind: string): readonly Field[] =>
  FIELDS.filter(field => field.in === undefined || field.in.includes(kind));

export const LONG_KINDS = ['trait', 'property', 'answer'] as const;
type LongKind = (typeof LONG_KINDS)[number];

/** Which of traits, properties and answers a file of the kind can have. */
export const longKindsOf = (kind: string): readonly LongKind[] =>
  kind === 'survey' ? ['trait', 'answer'] : kind === 'customers' ? ['trait'] : ['trait', 'property'];

/** How a select knows what a column is: `field:time`, `trait`, `ignore`; `several` is kept as it is. */
export function chosenOf(draft: Draft, column: string): string {
  if (draft.ignore.includes(column)) return 'ignore';
  const meaning = draft.columns[column];
  if (meaning === undefined) return '';
  if (Array.isArray(meaning)) return 'several';
  const one = longOf(meaning as string | LongMeaning);
  if (one.is !== undefined) return `field:${one.is}`;
  return LONG_KINDS.find(kind => one[kind] !== undefined) ?? '';
}

const longOf = (meaning: string | LongMeaning): LongMeaning =>
  typeof meaning === 'string' ? { is: meaning } : meaning;

/** What is said of a column, where it is one thing. */
export const meaningOf = (draft: Draft, column: string): LongMeaning | undefined => {
  const meaning = draft.columns[column];
  return meaning === undefined || Array.isArray(meaning) ? undefined : longOf(meaning as string | LongMeaning);
};

export const TIME_FORMATS = ['ymd', 'dmy', 'mdy', 'words', 'excel', 'unix', 'unix-ms'] as const;
const TIMES: ReadonlySet<string> = new Set(['date', 'time']);

/** The column is something else from now on. A date keeps the formats that were found in it. */
export function withChosen(draft: Draft, column: string, chosen: string): Draft {
  const { [column]: before, ...others } = draft.columns;
  const ignore = draft.ignore.filter(one => one !== column);
  if (chosen === 'ignore') return { ...draft, columns: others, ignore: [...ignore, column] };
  const formats = before === undefined || Array.isArray(before) ? undefined : longOf(before as LongMeaning).formats;
  const meaning = newMeaning(column, chosen, formats);
  // In the place where it was: the order of columns is that of the file.
  const columns =
    before === undefined
      ? { ...draft.columns, [column]: meaning }
      : Object.fromEntries(Object.entries(draft.columns).map(([name, old]) => [name, name === column ? meaning : old]));
  return { ...draft, ignore, columns };
}

function newMeaning(column: string, chosen: string, formats: readonly string[] | undefined): string | LongMeaning {
  const field = chosen.startsWith('field:') ? chosen.slice('field:'.length) : undefined;
  if (field === 'time') return { is: 'time', formats: formats ?? ['ymd'] };
  if (field !== undefined) return field;
  return { [chosen]: column, ...(formats !== undefined && { type: 'time', formats }) };
}

/** Changes what is said of a column, within what it is. */
export const withDetail = (draft: Draft, column: string, detail: Partial<LongMeaning>): Draft => ({
  ...draft,
  columns: { ...draft.columns, [column]: cleaned({ ...meaningOf(draft, column), ...detail }) },
});

/** Formats belong to dates and times alone, and those have some. */
function cleaned({ formats, ...meaning }: LongMeaning): LongMeaning {
  const isTime = meaning.is === 'time' || TIMES.has(meaning.type ?? '');
  return isTime ? { ...meaning, formats: formats ?? ['ymd'] } : meaning;
}

export const withConstant = (draft: Draft, field: string, value: string): Draft => {
  const { [field]: _, ...fields } = draft.constants.fields ?? {};
  return { ...draft, constants: { ...draft.constants, fields: value === '' ? fields : { ...fields, [field]: value } } };
};

/** The columns that are a field. */
export const columnsFor = (draft: Draft, fields: readonly string[]): readonly string[] =>
  Object.keys(draft.columns).filter(column => {
    const meanings = [draft.columns[column] ?? []].flat() as readonly (string | LongMeaning)[];
    return meanings.some(meaning => fields.includes(longOf(meaning).is ?? ''));
  });

export const WHO = ['user_id', 'email', 'phone', 'card', 'anonymous_id'] as const;
const MONEY = ['total', 'amount', 'price', 'discount', 'shipping', 'tax', 'margin'] as const;

export const hasMoney = (draft: Draft): boolean => columnsFor(draft, MONEY).length > 0;
export const isBought = (draft: Draft): boolean => BOUGHT.includes(draft.as);

/** What is still missing before the file can be read: a word for each. */
export function missingIn(draft: Draft): readonly string[] {
  if (draft.spec === 'segment') return [];
  const says = (...fields: readonly string[]) =>
    columnsFor(draft, fields).length > 0 || fields.some(field => draft.constants.fields?.[field] !== undefined);
  const isFact = draft.as !== 'customers';
  const who = Object.keys(draft.columns).some(column =>
    /^(user_id|email|phone|card|anonymous_id|external:.+)$/.test(meaningOf(draft, column)?.is ?? ''),
  );
  return [
    ...(isFact && !says('time') ? ['time'] : []),
    ...(draft.as === 'order-lines' && !says('amount', 'price') ? ['amount'] : []),
    ...((draft.as === 'events' || draft.as === 'messages') && !says('event') ? ['event'] : []),
    ...(draft.as === 'survey' && !says('survey') ? ['survey'] : []),
    ...(draft.as === 'customers' && !who ? ['who'] : []),
  ];
}
