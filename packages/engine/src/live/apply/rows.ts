import type { PlacedCall } from './batch.ts';
import { type MessagePrint, printOf } from './messages.ts';

/** The rows of a batch that depend on nothing but its calls, as the tables take them. */
export interface FactRows {
  readonly events: readonly object[];
  readonly order_lines: readonly object[];
  readonly messages: readonly MessagePrint[];
}

export function factRows(calls: readonly PlacedCall[]): FactRows {
  const events: object[] = [];
  const lines: object[] = [];
  for (const { said, profile, node, source, message } of calls) {
    if (said.event === null) continue;
    const { name, columns, properties } = said.event;
    const fact = { name, profile, node, time: said.time, import: 0, source };
    events.push({ ...fact, key: message, ...columns, properties });
    for (const { line, columns: own, properties: rest } of said.lines) {
      lines.push({ ...fact, key: `${message}:${line}`, line, ...own, properties: rest });
    }
  }
  return { events, order_lines: lines, messages: calls.map(call => printOf(call.message)) };
}

/** When each person of the batch is first seen in it: milliseconds. Nobody is left out. */
export function firstSeen(calls: readonly PlacedCall[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { profile, said } of calls) {
    if (profile > 0) first.set(profile, Math.min(first.get(profile) ?? Number.POSITIVE_INFINITY, said.time));
  }
  return first;
}
