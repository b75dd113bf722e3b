import { DATE } from '@satsuma/core';
import { NUMBER } from '../../store/reads-as.ts';
import type { Canonical, SaidEvent } from '../said.ts';
import type { ValueKind } from './plan.ts';

/** Calls `visit` for each column and property of an event that has a value. The context says how a call was made, not what of. */
export function eachValue(event: SaidEvent, visit: (property: string, kind: ValueKind) => void): void {
  for (const column in event.columns) {
    const value = event.columns[column];
    if (value !== undefined) visit(column, typeof value === 'number' ? 'number' : kindOf(value));
  }
  for (const property in event.properties) {
    const value = event.properties[property];
    if (value !== undefined && value !== '' && property !== 'context') visit(property, kindOf(value));
  }
}

function kindOf(value: Canonical): ValueKind {
  if (typeof value !== 'string') return Array.isArray(value) ? 'list' : 'object';
  if (value === 'true' || value === 'false') return 'boolean';
  // What begins with no digit is neither a number nor a date.
  const first = value.charCodeAt(value.charCodeAt(0) === 45 ? 1 : 0);
  if (!(first >= 48 && first <= 57)) return 'text';
  return NUMBER.test(value) ? 'number' : DATE.test(value) ? 'moment' : 'text';
}
