import { at, byKind, type Condition, type Conditions, type Kind } from '@satsuma/core';
import type { Formula } from '../formula.ts';
import { bought } from './bought.ts';
import { type Context, leafOf, literal } from './context.ts';
import { event, measured } from './event.ts';
import { filtersOf } from './filters.ts';
import { classOf, segment } from './membership.ts';
import { message } from './message.ts';
import { age, consent, place, random, survey, trait } from './person.ts';
import { sequence } from './sequence.ts';
import { inZone } from './zones.ts';

/** A condition in the few core questions; `path` is its place in the definition and stays with its answer. */
export function normalise(condition: Condition, context: Context, path: string): Formula {
  return { ...byKind(NORMALISERS, condition, context, path), path };
}

const NORMALISERS = {
  all: (c, context, path) => ({
    op: 'all',
    of: c.all.map((child, i) => normalise(child, context, at(path, 'all', i))),
  }),
  any: (c, context, path) => ({
    op: 'any',
    of: c.any.map((child, i) => normalise(child, context, at(path, 'any', i))),
  }),
  not: (c, context, path) => ({ op: 'not', of: normalise(c.not, context, at(path, 'not')) }),
  everyone: (_, context) => leafOf(context, { leaf: 'everyone' }),
  trait,
  age,
  place,
  consent,
  event,
  bought,
  message,
  sequence,
  regularly,
  survey,
  segment,
  class: classOf,
  prediction: (c, context, path) => {
    context.problems.add('no-prediction-yet', at(path, 'prediction'), `there is no prediction "${c.prediction}" yet`);
    return leafOf(context, { leaf: 'everyone' });
  },
  random,
} satisfies { [K in Kind]: (condition: Conditions[K], context: Context, path: string) => Formula };

function regularly(c: Conditions['regularly'], context: Context, path: string): Formula {
  const stream = { table: 'events', name: c.regularly } as const;
  const filters = filtersOf(c.where, context, path);
  const atLeast = literal(c.atLeast, 1, at(path, 'atLeast'), context.problems);
  return inZone(c.zone, context, at(path, 'zone'), zone => {
    const span = { from: { edge: 'start', unit: c.unit, offset: 1 - c.ofLast, zone } } as const;
    const measure = { measure: 'periods', unit: c.unit, count: c.ofLast, zone } as const;
    return measured(context, { stream, filters, span }, measure, { atLeast }, path);
  });
}
