import type { Filter } from '../condition/filter.ts';
import type { Problems } from '../problem.ts';
import { isParam } from '../value.ts';

/** Amounts in several currencies mean nothing together: a filter must name the one that is meant. */
export function checkCurrency(
  currencies: readonly string[],
  named: boolean,
  what: string,
  hint: string,
  path: string,
  problems: Problems,
): void {
  if (currencies.length < 2 || named) return;
  problems.add('mixed-currencies', path, `${what} in several currencies: ${currencies.join(', ')}`, hint);
}

/** Some filter leaves one currency only. */
export const namesCurrency = (where: readonly Filter[] | undefined): boolean =>
  (where ?? []).some(filter => filter.property === 'currency' && (filter.is !== undefined || isOne(filter.in)));

const isOne = (list: unknown): boolean => isParam(list) || (Array.isArray(list) && list.length === 1);
