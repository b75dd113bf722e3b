import { StoreError } from './store-error.ts';

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

/** Whether `path` takes it: no step is empty, and none is one that the engine reads as a type (`:String`). */
export const isPath = (dotted: string): boolean =>
  dotted.split('.').every(step => step !== '' && !step.startsWith(':'));

/**
 * A dotted path of identifiers: `path('properties', 'a.b')` reads the JSON path a.b of the column properties.
 * What is no path (`isPath`) throws a `StoreError`.
 */
export function path(column: string, dotted: string): Sql {
  if (!isPath(dotted)) {
    const message = `"${dotted}" cannot be the name of a property: a part of it is empty or begins with a colon.`;
    throw new StoreError({ code: 'bad-value', path: dotted, message });
  }
  return join(
    [column, ...dotted.split('.')].map(step => name(step)),
    '.',
  );
}

const whole = (v: number): number => {
  if (!Number.isSafeInteger(v)) throw new RangeError(`${v} is not a whole number that can be bound.`);
  return v;
};

/** Values as bound parameters. A number that is not whole (or not exact) given as one throws a RangeError. */
export const value = {
  text: (v: string): Bound => ({ type: 'String', value: v }),
  texts: (v: readonly string[]): Bound => ({ type: 'Array(String)', value: v }),
  int: (v: number): Bound => ({ type: 'Int64', value: whole(v) }),
  ints: (v: readonly number[]): Bound => ({ type: 'Array(Int64)', value: v.map(whole) }),
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
