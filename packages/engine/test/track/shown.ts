import type { Problem } from '@satsuma/core';
import { COLUMNS } from '../../src/store/tables/property-columns.ts';
import type { SaidCall, SaidColumns } from '../../src/track/said.ts';
import type { FiledRow } from './filed.ts';

/** What the reader may refuse though a file brings it: the sender is there to be told. */
const STRICTER = new Set(['missing-key', 'not-an-object', 'wrong-type', 'duplicate', 'bad-value']);

/** What the reader refuses and a file does not, or by another name: the sender is there to be told. */
export const refusedToo = (problems: readonly Problem[], reasons: FiledRow['problems']): boolean =>
  problems.some(({ code, path }) =>
    AMOUNT_PATH.test(path) || code === 'bad-date' ? reasons.length > 0 : STRICTER.has(code),
  );

const AMOUNT_PATH = /^properties\.(total|discount|shipping|tax|margin|price|currency|quantity)$/;

const LINE_COLUMNS = Object.keys(COLUMNS.order_lines);
const EVENT_COLUMNS = Object.keys(COLUMNS.events);

const sorted = (items: readonly unknown[]): string[] => items.map(item => JSON.stringify(item)).sort();

/** What the reader says, in the shape of `shownFiled`. */
export function shownSaid(said: SaidCall) {
  return {
    problems: [],
    rows: [
      {
        kind: said.event === null ? 'person' : 'event',
        name: said.event?.name ?? '',
        time: said.time,
        columns: said.event === null ? {} : columnsOf(said.event.columns, EVENT_COLUMNS),
        properties: JSON.stringify(sortedKeys(said.event?.properties ?? {})),
      },
      ...said.lines.map(line => ({
        kind: 'order-line',
        name: said.event?.name,
        time: said.time,
        columns: columnsOf(line.columns, LINE_COLUMNS),
        properties: JSON.stringify(sortedKeys(line.properties)),
      })),
    ],
    identifiers: sorted(said.identifiers),
    traits: sorted(said.traits),
    remarks: sorted([...new Set(said.remarks)]),
  };
}

/** What a file says of one call, all of it comparable. */
export function shownFiled(rows: readonly FiledRow[]) {
  const [first] = rows;
  return {
    problems: first?.problems ?? [],
    rows: rows.map(row => ({
      kind: row.kind,
      name: row.name,
      time: Number(row.ms),
      columns: row.kind === 'person' ? {} : columnsOf(row, row.kind === 'event' ? EVENT_COLUMNS : LINE_COLUMNS),
      properties: JSON.stringify(sortedKeys(JSON.parse(row.properties))),
    })),
    identifiers: sorted(first?.identifiers ?? []),
    traits: sorted(first?.traits ?? []),
    remarks: sorted([...new Set(first?.remarks ?? [])]),
  };
}

/** Columns that are set; amounts as text. */
function columnsOf(row: SaidColumns | FiledRow, names: readonly string[]): Record<string, unknown> {
  const set = names.filter(name => row[name] !== undefined && row[name] !== null && row[name] !== '');
  return Object.fromEntries(set.map(name => [name, name === 'quantity' ? Number(row[name]) : String(row[name])]));
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, sortedKeys(member)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
