import type { Condition } from '../../condition/kinds.ts';
import type { PredicateKeys } from '../../operator/operators.ts';
import type { Source } from '../source.ts';
import { numeric } from './filter.ts';
import type { ConditionReader } from './reader.ts';

type Dimension = (keys: PredicateKeys, condition: Source) => Condition | undefined;

/** A figure of the past is computed, a figure of the future is a prediction, which the check refuses until there is a model. */
export const analytics: ConditionReader = condition => {
  if (!condition.only('type', 'dimension', 'filter')) return undefined;
  const dimension = condition.inside('dimension').oneOf(DIMENSIONS, 'dimension');
  if (dimension === undefined) return undefined;
  const read = DIMENSIONS[dimension];
  if (typeof read === 'string') return condition.inside('dimension').refuse(read);
  const filter = condition.inside('filter');
  const type = filter.inside('type').oneOf({ numeric: 0 }, 'type of filter');
  const number = type && numeric(filter);
  return number && read(number.keys, condition);
};

const predicted =
  (name: string): Dimension =>
  keys =>
    ({ prediction: name, ...keys }) as Condition;

const DIMENSIONS = {
  churn_probability: predicted('churn_probability'),
  predicted_clv: predicted('predicted_clv'),
  total_clv: predicted('total_clv'),
  predicted_number_of_orders: predicted('predicted_number_of_orders'),
  historic_number_of_orders: (keys: PredicateKeys) => ({ event: 'Order Completed', times: keys }) as Condition,
  average_order_value: (keys: PredicateKeys) =>
    ({ event: 'Order Completed', average: { of: 'total', ...keys } }) as Condition,
  historic_clv: 'the value of the past there leaves out what came back; add the sums of orders and refunds by hand',
  average_days_between_orders: 'the time between orders cannot be asked',
  expected_date_of_next_purchase: 'a predicted date cannot be asked',
  predicted_gender: 'a predicted gender cannot be asked',
  channel_affinity: 'a predicted channel cannot be asked',
} as const satisfies Record<string, Dimension | string>;
