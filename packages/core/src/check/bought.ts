import type { Conditions } from '../condition/kinds.ts';
import { at } from '../problem.ts';
import type { CheckContext } from './context.ts';
import { checkCurrency } from './currency.ts';
import { checkLineProperty } from './names.ts';
import { checkCount, checkNumber } from './predicate.ts';
import { checkWindow } from './window.ts';

export function checkBought(condition: Conditions['bought'], context: CheckContext, path: string): void {
  const { problems } = context;
  for (const name of Object.keys(condition.bought)) checkLineProperty(name, context, at(path, 'bought', name));
  if (condition.orders) checkCount(condition.orders, at(path, 'orders'), problems);
  if (condition.quantity) checkNumber(condition.quantity, at(path, 'quantity'), problems);
  if (condition.amount) {
    checkNumber(condition.amount, at(path, 'amount'), problems);
    const { currencies } = context.catalog.lines;
    const { currency } = condition.bought;
    const named = currency !== undefined && (!Array.isArray(currency) || currency.length === 1);
    const hint = `name one: {bought: {currency: ${currencies[0]}}}`;
    checkCurrency(currencies, named, 'the amounts would be added up', hint, at(path, 'amount'), problems);
  }
  checkWindow(condition.when, at(path, 'when'), problems);
}
