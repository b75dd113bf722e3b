import type { Batch, PlacedCall } from './batch.ts';
import { type MessagePrint, printOf } from './messages.ts';
import type { TraitRows } from './traits.ts';

/** A row whose id is made of its name and key; the other columns are those of its table. */
export interface FactRow {
  readonly [column: string]: unknown;
  readonly name: string;
  readonly profile: number;
  readonly key: string;
}

export interface IdentifierRow {
  readonly kind: string;
  readonly value: string;
  readonly profile: number;
}

export interface MergeRow {
  readonly winner: number;
  readonly loser: number;
}

export interface ProfileRow {
  readonly profile: number;
  /** Milliseconds. */
  readonly created: number;
  readonly import: number;
}

/** The rows of a batch, by table. */
export interface BatchRows extends TraitRows {
  readonly events: readonly FactRow[];
  readonly order_lines: readonly FactRow[];
  readonly messages: readonly MessagePrint[];
  readonly identifiers: readonly IdentifierRow[];
  readonly profiles: readonly ProfileRow[];
  readonly merges: readonly MergeRow[];
}

/** The rows that depend on nothing but the calls. */
export function factRows(calls: readonly PlacedCall[]): Pick<BatchRows, 'events' | 'order_lines' | 'messages'> {
  const events: FactRow[] = [];
  const lines: FactRow[] = [];
  for (const { said, profile, node, source, message } of calls) {
    if (said.event === null) continue;
    const { name, columns, properties } = said.event;
    const fact = { name, profile, node, time: said.time, import: 0, source };
    events.push({ ...columns, ...fact, key: message, properties });
    for (const { line, columns: own, properties: rest } of said.lines) {
      lines.push({ ...own, ...fact, key: `${message}:${line}`, line, properties: rest });
    }
  }
  return { events, order_lines: lines, messages: calls.map(call => printOf(call.message)) };
}

/** The rows that were decided. */
export const decidedRows = ({ calls, decision, now }: Batch): Pick<BatchRows, 'identifiers' | 'merges'> => ({
  identifiers: decision.identifiers.map(({ kind, value, profile, node, call }) => {
    const of = calls[call];
    return { kind, value, profile, node, time: of?.said.time ?? 0, import: 0, source: of?.source ?? '' };
  }),
  merges: decision.merges.map(({ winner, loser, by }) => ({ winner, loser, time: now, cause: by, import: 0 })),
});

/** When each person of the batch is first seen in it: milliseconds. Nobody is left out. */
export function firstSeen(calls: readonly PlacedCall[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { profile, said } of calls) {
    if (profile > 0) first.set(profile, Math.min(first.get(profile) ?? Number.POSITIVE_INFINITY, said.time));
  }
  return first;
}
