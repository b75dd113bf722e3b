import Type, { type Static } from 'typebox';
import { atMostOne } from '../operator/choice.ts';
import { numberFields, oneNumberOperator } from '../operator/operators.ts';
import { Param } from '../value.ts';
import { Window } from '../window.ts';

const one = Type.Union(
  [
    Type.String({ minLength: 1 }),
    Type.Array(Type.Union([Type.String({ minLength: 1 }), Param]), { minItems: 1 }),
    Param,
  ],
  { description: 'a name or a list of names' },
);

const Bought = Type.Object(
  {
    product_id: Type.Optional(one),
    product_name: Type.Optional(one),
    sku: Type.Optional(one),
    category: Type.Optional(one),
    brand: Type.Optional(one),
    currency: Type.Optional(one),
  },
  {
    additionalProperties: false,
    description: 'product_id, product_name, sku, category, brand or currency; {} is anything',
  },
);
const number = (description: string) =>
  Type.Optional(Type.Object(numberFields, { additionalProperties: false, ...oneNumberOperator, description }));

/** Order lines bought: in how many orders, how many pieces, for how much. At most one of the three; without: at least one order. */
export const bought = Type.Object(
  {
    bought: Bought,
    orders: number('how many orders, e.g. {atLeast: 2}'),
    quantity: number('how many pieces, e.g. {atLeast: 2}'),
    amount: number('for how much, e.g. {atLeast: 100}'),
    when: Type.Optional(Window),
  },
  { additionalProperties: false, ...atMostOne(['orders', 'quantity', 'amount'], 'measure') },
);
export type Bought = Static<typeof Bought>;
