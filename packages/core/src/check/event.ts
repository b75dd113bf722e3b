import type { AttributeEntry } from '../catalog.ts';
import type { Conditions } from '../condition/kinds.ts';
import { MEASURES, type MeasureName } from '../condition/measure.ts';
import { at } from '../problem.ts';
import { AMOUNTS } from '../spec/attributes.ts';
import { currenciesOf } from '../spec/known.ts';
import type { CheckContext } from './context.ts';
import { checkCurrency, namesCurrency } from './currency.ts';
import { checkFilters } from './filters.ts';
import { held } from './fit.ts';
import { checkEvent, checkProperty } from './names.ts';
import { checkCount, checkMoment, checkNumber, checkPredicate } from './predicate.ts';
import { checkPast, checkWindow } from './window.ts';
import { checkClock } from './zone.ts';

export function checkEventCondition(condition: Conditions['event'], context: CheckContext, path: string): void {
  const properties = checkEvent(condition.event, context, at(path, 'event'));
  checkFilters(condition.where, condition.event, properties, context, path);
  checkClock(condition.clock, at(path, 'clock'), context.problems);
  checkWindow(condition.when, at(path, 'when'), context.problems);
  const measure = MEASURES.find(m => condition[m] !== undefined);
  if (measure !== undefined) checkMeasure(condition, measure, properties, context, at(path, measure));
}

type Properties = Readonly<Record<string, AttributeEntry>> | undefined;

function checkMeasure(
  condition: Conditions['event'],
  name: MeasureName,
  properties: Properties,
  context: CheckContext,
  path: string,
): void {
  const { problems } = context;
  const { times, firstTime, lastTime, distinct } = condition;
  const value = condition.first ?? condition.last;
  const amount = condition.sum ?? condition.average ?? condition.min ?? condition.max;
  if (times) checkCount(times, path, problems);
  for (const moment of [firstTime, lastTime]) {
    if (moment === undefined) continue;
    checkMoment(moment, path, problems);
    checkPast(moment.during, at(path, 'during'), problems);
  }
  if (distinct) {
    checkMeasured(condition.event, distinct.of, properties, context, path);
    checkCount(distinct, path, problems);
  }
  if (value) checkPredicate(value, checkMeasured(condition.event, value.of, properties, context, path), path, problems);
  if (amount) {
    const entry = checkMeasured(condition.event, amount.of, properties, context, path);
    checkAmount(condition, name, amount.of, entry, context, path);
    checkNumber(amount, path, problems);
  }
}

const checkMeasured = (event: string, of: string, properties: Properties, context: CheckContext, path: string) =>
  properties && checkProperty(of, properties, event, context, at(path, 'of'));

const VERB: Partial<Record<MeasureName, string>> = { sum: 'added up', average: 'averaged' };

/** The property holds numbers, and of one currency where it holds money. */
function checkAmount(
  condition: Conditions['event'],
  name: MeasureName,
  of: string,
  entry: AttributeEntry | undefined,
  context: CheckContext,
  path: string,
): void {
  const verb = VERB[name] ?? 'compared';
  if (entry && entry.types.length > 0 && !entry.types.includes('number'))
    context.problems.add(
      'wrong-type',
      at(path, 'of'),
      `"${of}" holds ${held(entry.types)}, which cannot be ${verb} as numbers`,
      name === 'min' || name === 'max' ? 'for a time use firstTime or lastTime' : 'to count its values use distinct',
    );
  if (!AMOUNTS.has(of)) return;
  const currencies = currenciesOf(context.catalog, condition.event);
  const hint = `add the filter {property: currency, is: ${currencies[0]}}`;
  const what = `"${of}" would be ${verb}`;
  checkCurrency(currencies, namesCurrency(condition.where), what, hint, path, context.problems);
}
