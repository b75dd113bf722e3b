import type { Command, Context } from '../command.ts';
import { argument, usage, wordOption } from '../input/options.ts';
import { withWorkspace } from '../opened.ts';
import type { Column } from '../output/table.ts';

const FORMATS = { csv: 'CSVWithNames', jsonl: 'JSONEachRow', parquet: 'Parquet' } as const;
type Format = keyof typeof FORMATS;
const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];

export const sql: Command = {
  name: 'sql',
  summary: 'Ask the warehouse a question in SQL; it cannot change anything',
  description:
    'A single SELECT in ClickHouse SQL. Tables: events, order_lines, profiles, identifiers, traits, membership_states, changes.',
  arguments: [{ form: '<query>', about: 'a SELECT' }],
  options: [{ flags: '--format <format>', about: 'csv, jsonl or parquet instead of a table', completes: FORMAT_NAMES }],
  examples: [
    { line: 'satsuma sql "select name, count() from events group by name"', does: 'how many of each event' },
    { line: 'satsuma sql "select * from traits" --format parquet > traits.parquet', does: 'a table as a file' },
  ],
  run: (input, context) =>
    withWorkspace(context, async ({ engine, workspace: { store } }) => {
      const query = engine.raw(singleSelect(argument(input, 0) ?? ''));
      const options = { settings: READ_ONLY, signal: context.signal };
      const format = wordOption(input, 'format', FORMAT_NAMES);
      try {
        if (format === undefined) return show(await store.warehouse.rows<Row>(query, options), context);
        context.output.bytes(await store.warehouse.bytes(query, FORMATS[format], options));
      } catch (error) {
        if (error instanceof engine.QueryError) throw usage('query', error.message.split('\n')[0] ?? '');
        throw error;
      }
    }),
};

/** The engine itself refuses everything that is not reading. */
const READ_ONLY = { readonly: 2 };

type Row = Readonly<Record<string, unknown>>;

/** Comments and quoted texts aside, the query starts with SELECT or WITH and is one statement. */
function singleSelect(text: string): string {
  const query = text.trim().replace(/;\s*$/, '');
  const bare = query.replaceAll(ASIDE, ' ').trim();
  if (/^\(*\s*(select|with)\b/i.test(bare) && !bare.includes(';')) return query;
  throw usage('query', 'only a single SELECT is answered', 'e.g. satsuma sql "select count() from events"');
}

const ASIDE = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

function show(rows: readonly Row[], { output, say }: Context): void {
  output.data(rows);
  const names = Object.keys(rows[0] ?? {});
  const columns = names.map((name): Column<Row> => {
    const numeric = rows.every(row => typeof row[name] === 'number' || row[name] === null);
    return {
      title: name,
      align: numeric ? 'right' : 'left',
      ...(numeric ? {} : { flexible: 'cut' as const }),
      cell: row => textOf(row[name]),
    };
  });
  if (names.length > 0) output.table(columns, rows);
  output.note(output.paint.dim(say.counted(rows.length, 'row')));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
