import Type, { type Static } from 'typebox';

/** A named hole that a triggering event, or a sample, fills in. */
export const Param = Type.Object(
  { param: Type.String({ minLength: 1 }) },
  { additionalProperties: false, description: 'a parameter: {param: name}' },
);
export type Param = Static<typeof Param>;

const orParam = <T extends Type.TSchema>(schema: T, description: string) =>
  Type.Union([schema, Param], { description });

/** The same words are used in problems: "takes a number". */
export const Text = orParam(Type.String({ minLength: 1 }), 'a text');
export const Scalar = orParam(
  Type.Union([Type.String({ minLength: 1 }), Type.Number(), Type.Boolean()]),
  'a text, a number, true or false',
);
export const Texts = orParam(
  Type.Array(Type.Union([Type.String({ minLength: 1 }), Type.Number(), Param]), { minItems: 1, maxItems: 10_000 }),
  'a list of values',
);
export const Numeric = orParam(Type.Number(), 'a number');
export const Count = orParam(Type.Integer({ minimum: 0 }), 'a whole number from 0 up');

/** A calendar date (`2026-03-01`: midnight in the workspace's zone) or an instant (`2026-03-01T10:00:00Z`). */
export const DATE = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;
export const Day = orParam(
  Type.String({ pattern: DATE.source }),
  'a date such as 2026-03-01 or an instant such as 2026-03-01T10:00:00Z',
);

export const UNITS = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** A length of time such as `30 days`. minute, hour, day and week are fixed; month, quarter and year are calendar steps. */
export const PERIOD = new RegExp(`^([1-9]\\d{0,5}) (${UNITS.join('|')})s?$`);
export const Period = orParam(
  Type.String({ pattern: PERIOD.source }),
  'a length of time such as "30 days" or "2 months"',
);

export type Text = Static<typeof Text>;
export type Scalar = Static<typeof Scalar>;
export type Texts = Static<typeof Texts>;
export type Numeric = Static<typeof Numeric>;
export type Count = Static<typeof Count>;
export type Day = Static<typeof Day>;
export type Period = Static<typeof Period>;

export const isParam = (value: unknown): value is Param =>
  typeof value === 'object' && value !== null && 'param' in value;

export function readPeriod(text: string): { readonly count: number; readonly unit: Unit } | undefined {
  const [, count, name] = PERIOD.exec(text) ?? [];
  const unit = UNITS.find(u => u === name);
  return count === undefined || unit === undefined ? undefined : { count: Number(count), unit };
}
