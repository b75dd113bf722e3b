import { both } from './words.ts';

/** The class of people without an order, in every method that looks at orders. */
export const PROSPECT = {
  id: 'prospect',
  name: both('Prospects', 'Potencjalni klienci'),
  explanation: both('No order yet.', 'Jeszcze bez zamówienia.'),
} as const;
