import Type, { type Static } from 'typebox';

/** A mapping of JSON that comes in, as people write it in YAML. Paths: `customer.email`, `lines[0].sku`, `$.shop` from the whole body. */

const text = Type.String({ minLength: 1, maxLength: 500, description: 'text' });
const closed = { additionalProperties: false };

/** A value: a path; or a path and what its texts mean; or the same text always. */
const PathValue = Type.Object(
  {
    path: text,
    values: Type.Optional(Type.Record(Type.String(), Type.String(), { description: 'text in the JSON: text meant' })),
    otherwise: Type.Optional(
      Type.Unsafe<'keep' | 'leave-out'>(
        Type.Enum(['keep', 'leave-out'], {
          description: 'keep or leave-out: what to do with a text that values does not list',
        }),
      ),
    ),
  },
  closed,
);
const Constant = Type.Object({ always: text }, closed);
const Written = Type.Union([text, PathValue, Constant], {
  description: 'a path, { path, values }, or { always: text }',
});
const Named = Type.Record(Type.String(), Written, { description: 'name: value' });

const Time = Type.Object(
  {
    path: text,
    format: Type.Unsafe<'iso' | 'seconds' | 'milliseconds'>(
      Type.Enum(['iso', 'seconds', 'milliseconds'], { description: 'iso, seconds or milliseconds' }),
    ),
  },
  closed,
);

export const WrittenMapping = Type.Object(
  {
    items: Type.Optional(text),
    id: Type.Optional(Type.Union([text, Type.Array(text, { minItems: 1 })], { description: 'a path, or several' })),
    event: Type.Optional(Written),
    time: Type.Optional(Type.Union([text, Time], { description: 'a path, or { path, format }' })),
    identifiers: Type.Optional(Named),
    traits: Type.Optional(Named),
    properties: Type.Optional(Named),
    products: Type.Optional(Type.Object({ items: text, properties: Named }, closed)),
  },
  closed,
);

export type WebhookMapping = Static<typeof WrittenMapping>;
export type MappedValue = Static<typeof Written>;
