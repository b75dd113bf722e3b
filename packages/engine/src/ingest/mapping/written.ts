import Type, { type Static } from 'typebox';
import { ENCODINGS, FILE_FORMATS, QUOTES, SEPARATORS } from '../read/file-shape.ts';
import { TIME_FORMATS } from '../typed/time-formats.ts';
import { IMPORT_KINDS } from './fields.ts';
import { BOOKINGS, VALUE_TYPES } from './mapping.ts';

/** A mapping as people write it in YAML; `parseMapping` and `printMapping` go between it and `Mapping`. */

const text = Type.String({ minLength: 1 });
const oneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.Enum([...values], { description: `one of ${values.join(', ')}` }));
const texts = (description: string) => Type.Array(Type.String(), { description });
const decimal = oneOf(['.', ',']);

const options = {
  formats: Type.Optional(
    Type.Array(oneOf(TIME_FORMATS), { minItems: 1, description: `a list of ${TIME_FORMATS.join(', ')}` }),
  ),
  zone: Type.Optional(text),
  decimal: Type.Optional(decimal),
  separator: Type.Optional(text),
  values: Type.Optional(Type.Record(Type.String(), Type.String(), { description: 'text in the file: text meant' })),
  otherwise: Type.Optional(oneOf(['keep', 'reject', 'empty'])),
};
const type = Type.Optional(oneOf(VALUE_TYPES));
const closed = { additionalProperties: false };

/** What a column is, at length; at its shortest it is the name of a field or identifier. */
export const WrittenTarget = {
  is: Type.Object({ is: text, ...options }, closed),
  trait: Type.Object({ trait: text, type, ...options }, closed),
  property: Type.Object({ property: text, type, ...options }, closed),
  answer: Type.Object({ answer: text, type, ...options }, closed),
} as const;
export type TargetKey = keyof typeof WrittenTarget;

const cancellation = Type.Object(
  {
    books: oneOf(BOOKINGS),
    when: oneOf(['starts-with', 'is', 'negative']),
    column: Type.Optional(text),
    prefix: Type.Optional(text),
    values: Type.Optional(texts('a list of texts')),
  },
  closed,
);

const lookup = Type.Object(
  {
    file: text,
    as: text,
    key: Type.Union([text, Type.Object({ ours: text, theirs: text }, closed)], {
      description: 'the column that both files have, or {ours, theirs}',
    }),
    take: Type.Array(text, { description: 'a list of columns' }),
  },
  closed,
);

const file = Type.Object(
  {
    format: Type.Optional(oneOf(FILE_FORMATS)),
    encoding: Type.Optional(oneOf(ENCODINGS)),
    separator: Type.Optional(oneOf(SEPARATORS)),
    quote: Type.Optional(oneOf(QUOTES)),
    decimal: Type.Optional(decimal),
    header: Type.Optional(Type.Boolean({ description: 'true or false' })),
    names: Type.Optional(texts('a list of column names')),
  },
  closed,
);

const record = Type.Record(Type.String(), Type.String());

export const WrittenMapping = Type.Object(
  {
    as: oneOf(IMPORT_KINDS),
    source: text,
    spec: Type.Optional(Type.Literal('segment')),
    file: Type.Optional(file),
    zone: text,
    country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description: 'a country such as PL' })),
    decimal: Type.Optional(decimal),
    columns: Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description: 'column: what it is' })),
    ignore: Type.Optional(texts('a list of columns')),
    constants: Type.Optional(
      Type.Object(
        { fields: Type.Optional(record), traits: Type.Optional(record), properties: Type.Optional(record) },
        closed,
      ),
    ),
    lookups: Type.Optional(Type.Array(lookup)),
    cancellations: Type.Optional(Type.Array(cancellation)),
    guests: Type.Optional(oneOf(['keep', 'reject'])),
    blocked: Type.Optional(texts('a list of identifiers, * stands for anything')),
    missing: Type.Optional(texts('a list of texts that mean an empty cell')),
  },
  closed,
);
export type WrittenMapping = Static<typeof WrittenMapping>;
