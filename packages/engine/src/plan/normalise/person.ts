import { at, type Conditions, type Place } from '@satsuma/core';
import type { Formula } from '../formula.ts';
import type { NumberTest } from '../leaf.ts';
import { all, type Context, leafOf, literal, negateIf } from './context.ts';
import { measured } from './event.ts';
import { oneOf } from './filters.ts';
import { askedBy, textsOf } from './predicate.ts';

export function trait(condition: Conditions['trait'], context: Context, path: string): Formula {
  const { test, negated } = askedBy(condition, context, path);
  return negateIf(negated, leafOf(context, { leaf: 'trait', trait: condition.trait, test }));
}

export function age(condition: Conditions['age'], context: Context, path: string): Formula {
  const { test, negated } = askedBy(condition.age, context, at(path, 'age'));
  const years: NumberTest = test.test === 'number' ? test : { test: 'number' };
  if (test.test !== 'number') context.problems.add('wrong-type', at(path, 'age'), 'an age is compared with numbers');
  return negateIf(negated, leafOf(context, { leaf: 'trait', trait: 'birth_date', test: { test: 'age', years } }));
}

const NAMED = ['country', 'region', 'city', 'timezone'] as const;

export function place(condition: Conditions['place'], context: Context, path: string): Formula {
  const parts = NAMED.flatMap(key => {
    const wanted = condition.place[key];
    if (wanted === undefined) return [];
    const values = textsOf(Array.isArray(wanted) ? wanted : [wanted], context, at(path, 'place', key));
    return [leafOf(context, { leaf: 'trait', trait: key, test: { test: 'oneOf', values } })];
  });
  const { near } = condition.place;
  return all(near === undefined ? parts : [...parts, distance(near, context, at(path, 'place', 'near'))]);
}

function distance(near: NonNullable<Place['near']>, context: Context, path: string): Formula {
  const max = literal(near.kilometres, 0, at(path, 'kilometres'), context.problems);
  const latitude = literal(near.latitude, 0, at(path, 'latitude'), context.problems);
  const longitude = literal(near.longitude, 0, at(path, 'longitude'), context.problems);
  return leafOf(context, { leaf: 'distance', latitude, longitude, test: { test: 'number', max } });
}

export function consent(condition: Conditions['consent'], context: Context): Formula {
  const given = leafOf(context, {
    leaf: 'trait',
    trait: `consent.${condition.consent}`,
    test: { test: 'oneOf', values: ['true'] },
  });
  return negateIf(!condition.given, given);
}

export function survey(condition: Conditions['survey'], context: Context, path: string): Formula {
  const filters = [oneOf('survey', [condition.survey]), oneOf('question', [condition.question])];
  const rows = { stream: { table: 'events', name: 'Survey Answered' } as const, filters, span: {} };
  return measured(context, rows, { measure: 'last', property: 'answer' }, condition, path);
}

export function random(condition: Conditions['random'], context: Context, path: string): Formula {
  const percent = literal(condition.random, 0, at(path, 'random'), context.problems);
  return leafOf(context, { leaf: 'random', salt: condition.salt ?? 'satsuma', share: percent / 100 });
}
