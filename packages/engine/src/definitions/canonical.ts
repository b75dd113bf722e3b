import { createHash } from 'node:crypto';
import { type Definition, isSegment, printDefinition } from '@satsuma/core';

/** What a definition says, as one text: keys sorted, so that the order in which a file names them does not matter. */
const canonical = (definition: Definition): string => JSON.stringify(sorted(printDefinition(definition)));

/** Names a definition by what it says. */
export const hashOf = (definition: Definition): string =>
  createHash('sha256').update(canonical(definition)).digest('hex');

/** Whether two definitions have the same members: they may differ in name, owner, level and what else is said about them. */
export function sameMembers(a: Definition, b: Definition): boolean {
  return canonical(meaning(a)) === canonical(meaning(b));
}

function meaning(definition: Definition): Definition {
  if (!isSegment(definition)) {
    const { segmentation, method, settings } = definition;
    return { segmentation, method, settings: settings ?? {} };
  }
  const { segment, parameters, where } = definition;
  return { segment, where, ...(parameters && { parameters }) };
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, child]) => [key, sorted(child)]));
}
