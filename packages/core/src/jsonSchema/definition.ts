import type { TSchema } from 'typebox';
import { KIND_NAMES, KINDS, type Kind } from '../condition/kinds.ts';
import { SegmentationDefinition, SegmentHead } from '../definition.ts';
import { METHOD_NAMES, METHODS } from '../method/methods.ts';
import { KIND_ABOUT } from './about.ts';
import { type JsonSchema, operatorDefinitions, plain } from './plain.ts';

/** Addresses the schema; nothing needs to be found there. */
export const DEFINITION_SCHEMA_ID = 'urn:satsuma:definition';

/**
 * The JSON Schema (2020-12) of a definition's document, for editors: the same schemas that parsing uses, with "exactly one operator" and
 * "at most one measure" as `oneOf`. What depends on the data (names, types) is the check's to say.
 */
export function definitionJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: DEFINITION_SCHEMA_ID,
    title: 'Satsuma definition',
    description: 'A segment (segment, where) or a segmentation (segmentation, method, settings).',
    oneOf: [{ $ref: '#/$defs/Segment' }, { $ref: '#/$defs/Segmentation' }],
    $defs: {
      Segment: segmentSchema(),
      Segmentation: segmentationSchema(),
      Condition: {
        description: 'a condition: one of the kinds',
        oneOf: KIND_NAMES.map(kind => ({ $ref: refOf(kind) })),
      },
      ...operatorDefinitions(),
      ...Object.fromEntries(KIND_NAMES.map(kind => [`condition-${kind}`, kindSchema(kind)])),
    },
  };
}

const refOf = (kind: Kind): string => `#/$defs/condition-${kind}`;

const kindSchema = (kind: Kind): JsonSchema => ({
  title: kind,
  description: KIND_ABOUT[kind],
  ...plain(KINDS[kind] as TSchema),
});

function segmentSchema(): JsonSchema {
  const head = plain(SegmentHead);
  const where = { description: 'the condition: whoever it is true for is in the segment', $ref: '#/$defs/Condition' };
  return { ...head, title: 'segment', properties: { ...head.properties, where } };
}

/** A segmentation's settings are its method's. */
function segmentationSchema(): JsonSchema {
  const head = plain(SegmentationDefinition);
  const method: JsonSchema = { description: 'how everybody is divided into classes', enum: METHOD_NAMES };
  const settings = METHOD_NAMES.map(name => ({
    anyOf: [
      { properties: { method: { not: { const: name } } } },
      { properties: { settings: plain(METHODS[name].settings) } },
    ],
  }));
  return { ...head, title: 'segmentation', properties: { ...head.properties, method }, allOf: settings };
}
