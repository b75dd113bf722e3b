/**
 * SQL text with its values kept apart. A value can enter a statement only as a bound parameter (`value.*`),
 * a name only through `name()`; anything else in a template must be another `Sql`.
 */
export interface Sql {
  readonly parts: readonly (string | Bound)[];
}

/** A value and the ClickHouse type it is bound as. */
export interface Bound {
  readonly type: string;
  readonly value: unknown;
}

/** What the engine is given: text with `{p0:Type}` placeholders, and their values. */
export interface Statement {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const isBound = (x: Sql | Bound): x is Bound => 'type' in x;

/** Composes SQL: `` sql`select ${name('a b')} from t where x = ${value.text(x)}` ``. */
export function sql(strings: TemplateStringsArray, ...holes: readonly (Sql | Bound)[]): Sql {
  const parts: (string | Bound)[] = [strings[0] ?? ''];
  holes.forEach((hole, i) => {
    if (isBound(hole)) parts.push(hole);
    else parts.push(...hole.parts);
    parts.push(strings[i + 1] ?? '');
  });
  return { parts };
}

/** SQL written in the source code, never data. */
export const raw = (text: string): Sql => ({ parts: [text] });

export function join(pieces: readonly Sql[], separator: string): Sql {
  const parts = pieces.flatMap((piece, i) => (i === 0 ? piece.parts : [separator, ...piece.parts]));
  return { parts };
}

export const commas = (pieces: readonly Sql[]): Sql => join(pieces, ', ');

/** An identifier, quoted. Backslash and backtick are the only characters with a meaning inside backticks. */
export const name = (text: string): Sql => raw(`\`${text.replace(/[\\`]/g, c => `\\${c}`)}\``);

/** A dotted path of identifiers: `path('properties', 'a.b')` reads the JSON path a.b of the column properties. */
export const path = (column: string, dotted: string): Sql =>
  join(
    [column, ...dotted.split('.')].map(piece => name(piece)),
    '.',
  );

/** Values as bound parameters. Instants are milliseconds since 1970 UTC. */
export const value = {
  text: (v: string): Bound => ({ type: 'String', value: v }),
  texts: (v: readonly string[]): Bound => ({ type: 'Array(String)', value: v }),
  int: (v: number): Bound => ({ type: 'Int64', value: v }),
  ints: (v: readonly number[]): Bound => ({ type: 'Array(Int64)', value: v }),
  number: (v: number): Bound => ({ type: 'Float64', value: v }),
  numbers: (v: readonly number[]): Bound => ({ type: 'Array(Float64)', value: v }),
} as const;

/** An instant as `DateTime64(3, 'UTC')`, from milliseconds. */
export const instant = (ms: number): Sql => sql`fromUnixTimestamp64Milli(${value.int(ms)}, 'UTC')`;

/** Numbers the parameters; equal values of one type share a placeholder. */
export function render(query: Sql): Statement {
  const params: Record<string, unknown> = {};
  const known = new Map<string, string>();
  const text = query.parts.map(part => (typeof part === 'string' ? part : placeholder(part, params, known))).join('');
  return { text, params };
}

function placeholder(bound: Bound, params: Record<string, unknown>, known: Map<string, string>): string {
  const key = `${bound.type}:${JSON.stringify(bound.value)}`;
  let id = known.get(key);
  if (id === undefined) {
    id = `p${known.size}`;
    known.set(key, id);
    params[id] = bound.value;
  }
  return `{${id}:${bound.type}}`;
}
