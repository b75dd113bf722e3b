import {
  bind,
  type Definition,
  isSegment,
  type Parameter,
  type ParameterValue,
  Problems,
  type SegmentDefinition,
} from '@satsuma/core';
import { type AttributeKey, attributeId } from '../ingest/catalog/notes.ts';
import { needsOfSegmentation } from '../methods/needs.ts';
import { type Needs, needsOf } from '../person/needs.ts';
import type { Leaf, LeafId } from '../plan/leaf.ts';
import { normalise } from '../plan/normalise/condition.ts';
import type { WorkspaceLibrary } from '../workspace/library.ts';

/** What definitions look at themselves; what they use by naming another definition is that one's use. */
export interface Uses {
  /** Ids by `attributeId`. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  /** Ids by the name of an event. */
  readonly events: ReadonlyMap<string, readonly string[]>;
}

export function usesOf(library: WorkspaceLibrary): Uses {
  const attributes = new Map<string, string[]>();
  const events = new Map<string, string[]>();
  const note = (map: Map<string, string[]>, key: string, id: string): void => {
    const known = map.get(key) ?? [];
    if (!known.includes(id)) map.set(key, [...known, id]);
  };
  for (const [id, definition] of library.definitions) {
    for (const { traits, streams, properties } of looksOf(id, definition, library)) {
      for (const name of traits) note(attributes, attributeId({ of: 'trait', name }), id);
      for (const { table, name: event } of streams) {
        note(events, event, id);
        for (const name of properties[table]) {
          const key: AttributeKey = table === 'events' ? { of: 'event', event, name } : { of: 'line', name };
          note(attributes, attributeId(key), id);
        }
      }
    }
  }
  return { attributes, events };
}

/** Each condition by itself, so that a property belongs to its own event. */
function looksOf(id: string, definition: Definition, library: WorkspaceLibrary): readonly Needs[] {
  if (isSegment(definition)) return looksOfSegment(definition, library);
  const segmentation = library.segmentations.get(id);
  return segmentation === undefined ? [] : [needsOfSegmentation(segmentation, library)];
}

function looksOfSegment(definition: SegmentDefinition, { catalog }: WorkspaceLibrary): readonly Needs[] {
  const leaves = new Map<LeafId, Leaf>();
  const samples = bind(definition, 'samples');
  const bound = samples.ok ? samples : bind(definition, standIns(definition));
  normalise(bound.ok ? bound.value.where : definition.where, { catalog, problems: new Problems(), leaves }, 'where');
  return [...leaves].map(([id, leaf]) => needsOf({ leaves: new Map([[id, leaf]]) }));
}

const STAND_INS = {
  text: 'x',
  number: 1,
  date: '2000-01-01',
  period: '1 day',
  list: ['x'],
} as const satisfies Record<Parameter['type'], ParameterValue | readonly string[]>;

/** Values that fit: it does not matter which. */
const standIns = ({ parameters = {} }: SegmentDefinition): Readonly<Record<string, ParameterValue>> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, { type }]) => [
      name,
      type === 'list' ? [...STAND_INS.list] : STAND_INS[type],
    ]),
  );
