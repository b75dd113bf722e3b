import { emptyCatalog, type SegmentDefinition } from '@satsuma/core';
import { type Library, type Plan, planOf, type Sql, sql } from '@satsuma/engine';
import { SHAPES, type Shape } from './conditions.ts';

/** A segment of three conditions, and the peer's statement for it: set operations of a subquery for each condition. */
export interface Asked {
  readonly definition: SegmentDefinition;
  readonly peer: Sql;
}

/** Different segments, mixed from the shapes by fixed strides. */
export function segments(count: number): readonly Asked[] {
  return Array.from({ length: count }, (_, i) => {
    const shapes = [shape(i, i), shape(i * 3 + 1, i + 7), shape(i * 7 + 4 + Math.floor(i / SHAPES.length), i + 13)];
    return {
      definition: { segment: `s${i}`, where: { all: shapes.map(s => s.condition) } },
      peer: peerOf(shapes),
    };
  });
}

function shape(which: number, values: number): Shape {
  const make = SHAPES[which % SHAPES.length];
  if (make === undefined) throw new Error('there is a shape for every remainder');
  return make(values);
}

function peerOf(shapes: readonly Shape[]): Sql {
  const kept = shapes.filter(s => !s.except).map(s => sql`(${s.peer})`);
  const removed = shapes.filter(s => s.except).map(s => sql`(${s.peer})`);
  const everyone = sql`(select profile from profiles where profile > 0)`;
  const sets = [everyone, ...kept].reduce((joined, set) => sql`${joined} intersect ${set}`);
  return sql`select uniqExact(profile) as people from (${removed.reduce((joined, set) => sql`(${joined}) except ${set}`, sets)})`;
}

export function libraryOf(asked: readonly Asked[]): Library {
  return {
    segments: new Map(asked.map(({ definition }) => [definition.segment, definition])),
    catalog: emptyCatalog('Europe/Warsaw'),
  };
}

export function planned(asked: readonly Asked[]): Plan {
  const library = libraryOf(asked);
  const plan = planOf([...library.segments.keys()], library);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}
