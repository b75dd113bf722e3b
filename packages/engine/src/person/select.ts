import type { Filter, Stream } from '../plan/leaf.ts';
import { byContent } from './build.ts';
import { compileFilters } from './filter/filters.ts';
import { type Frame, perFrame, type RowReader } from './frame.ts';
import type { Occurrence } from './history.ts';
import { NO_ROWS, streamOf } from './rows.ts';

/**
 * Rows of a stream that pass filters; equal selections are made once for each person. Most filters ask for one text ("category is
 * dairy"): the rows of all texts of a property are then found in one pass, however many of them the plan asks for.
 *
 * @param zone the workspace's
 */
export function selectionsIn(zone: string): (stream: Stream, filters: readonly Filter[]) => RowReader {
  const textsOf = byContent(([stream, property]: readonly [Stream, string]) =>
    perFrame(({ history }) => rowsByText(streamOf(history, stream), property)),
  );
  const select = byContent(([stream, filters]: readonly [Stream, readonly Filter[]]): RowReader => {
    const asked = filters.map(textAsked);
    const first = asked.findIndex(a => a !== undefined);
    const text = asked[first];
    if (text === undefined) return filtered(frame => streamOf(frame.history, stream), filters, zone);
    const index = textsOf([stream, text.property]);
    const rest = filters.filter((_, i) => i !== first);
    return filtered(frame => index(frame).get(text.text) ?? NO_ROWS, rest, zone);
  });
  return (stream, filters) => select([stream, filters]);
}

function filtered(rows: RowReader, filters: readonly Filter[], zone: string): RowReader {
  if (filters.length === 0) return rows;
  const passes = compileFilters(filters, zone);
  return perFrame((frame: Frame) => rows(frame).filter(row => passes(row, frame.now)));
}

/** The one text a filter asks for. */
function textAsked(filter: Filter): { readonly property: string; readonly text: string } | undefined {
  if (filter.filter !== 'property' || filter.negated || filter.test.test !== 'oneOf') return undefined;
  const [text, ...others] = filter.test.values;
  if (text === undefined || text === '' || others.length > 0) return undefined;
  return { property: filter.property, text };
}

function rowsByText(rows: readonly Occurrence[], property: string): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  for (const row of rows) {
    const text = row.properties.get(property);
    if (typeof text !== 'string') continue;
    const list = found.get(text);
    if (list === undefined) found.set(text, [row]);
    else list.push(row);
  }
  return found;
}
