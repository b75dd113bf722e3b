/** The format every result is asked for: names, types, then the rows as arrays, one line each. */
export const ROW_FORMAT = 'JSONCompactEachRowWithNamesAndTypes';

/** Reads `ROW_FORMAT`. The types say which texts are 64-bit integers or floats, so none is guessed and none loses digits. */
export function readRows<Row>(text: string): Row[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const [names, types, ...cells] = lines.map(line => JSON.parse(line) as unknown[]);
  if (names === undefined || types === undefined) return [];
  const columns = names.map((name, i) => ({ name: String(name), read: reader(String(types[i])) }));
  return cells.map(row => Object.fromEntries(columns.map((c, i) => [c.name, c.read(row[i])])) as Row);
}

type Read = (cell: unknown) => unknown;

const asIs: Read = cell => cell;

/** Exact or not at all: a number where it is safe, the digits as text otherwise. */
const integer: Read = cell => {
  const number = Number(cell);
  return Number.isSafeInteger(number) ? number : cell;
};

/** `nan`, `inf` and `-inf` come quoted; every other float comes as a number. */
const float: Read = cell => (typeof cell === 'string' ? Number(cell.replace('inf', 'Infinity')) : cell);

function reader(type: string): Read {
  const [kind, inner] = parted(type);
  switch (kind) {
    case 'Int64':
    case 'UInt64':
      return integer;
    case 'Float32':
    case 'Float64':
      return float;
    case 'LowCardinality':
      return reader(inner);
    case 'Nullable': {
      const read = reader(inner);
      return cell => (cell === null ? null : read(cell));
    }
    case 'Array': {
      const read = reader(inner);
      return read === asIs ? asIs : cell => (cell as unknown[]).map(read);
    }
    case 'Tuple':
      return tuple(split(inner));
    case 'Map': {
      const read = reader(split(inner)[1] ?? '');
      return cell => Object.fromEntries(Object.entries(cell as object).map(([k, v]) => [k, read(v)]));
    }
    default:
      return asIs;
  }
}

/** Named tuples arrive as objects, the others as arrays. */
function tuple(members: readonly string[]): Read {
  const read = members.map(member => reader(NAMED.exec(member)?.[2] ?? member));
  return cell =>
    Array.isArray(cell)
      ? cell.map((item, i) => read[i]?.(item))
      : Object.fromEntries(Object.entries(cell as object).map(([k, v], i) => [k, read[i]?.(v)]));
}

const NAMED = /^(`(?:[^`\\]|\\.)*`|\w+) (.+)$/s;

/** `Array(UInt64)` → `['Array', 'UInt64']`. */
function parted(type: string): [kind: string, inner: string] {
  const open = type.indexOf('(');
  return open < 0 ? [type, ''] : [type.slice(0, open), type.slice(open + 1, -1)];
}

/** Cuts at the commas that are in no bracket and no quotes. */
function split(list: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: token, index } of list.matchAll(/[(),]|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/gs)) {
    if (token === '(') depth++;
    else if (token === ')') depth--;
    else if (token === ',' && depth === 0) {
      pieces.push(list.slice(from, index).trim());
      from = index + 1;
    }
  }
  return [...pieces, list.slice(from).trim()];
}
