import { commas, join, raw, type Sql, sql, value } from '../../store/sql.ts';

/** Between the items of a list in a cell that did not come as text: ASCII's unit separator. */
export const LIST_SEPARATOR = '\x1f';

/**
 * Array(String): the values at dotted paths of a JSON object, each as the text of a cell: a string without its quotes,
 * `''` for null, a list of plain values with `LIST_SEPARATOR` between its items, anything else as JSON. The path `a.b` is
 * the key b in the object a or, failing that, the key "a.b". The object is parsed once for all paths.
 */
export function jsonCells(line: Sql, paths: readonly string[]): Sql {
  const tree = treeOf(paths);
  const object = sql`JSONExtract(${line}, ${value.text(tupleType(tree))})`;
  const cells = paths.map(path => cellText(textAt(raw('object'), tree, path.split('.'))));
  return sql`arrayMap(object -> CAST([${commas(cells)}] as Array(String)), [${object}])[1]`;
}

/** Keys and what is under them; `undefined` is a value. */
interface Tree extends Map<string, Tree | undefined> {}

function treeOf(paths: readonly string[]): Tree {
  const tree: Tree = new Map();
  for (const path of paths) grow(tree, path.split('.'));
  return tree;
}

/**
 * A dot parts keys or belongs to one: both are looked for. A key that is a value in one object and an object in another
 * is read as text, its members out of that text.
 */
function grow(tree: Tree, steps: readonly string[]): void {
  const [key = '', ...rest] = steps;
  const whole = steps.join('.');
  if (!(tree.get(whole) instanceof Map)) tree.set(whole, undefined);
  if (rest.length === 0) {
    tree.set(key, undefined);
    return;
  }
  const branch = tree.get(key);
  if (branch === undefined && tree.has(key)) return;
  const inner: Tree = branch ?? new Map();
  tree.set(key, inner);
  grow(inner, rest);
}

const tupleType = (tree: Tree): string =>
  `Tuple(${[...tree].map(([key, branch]) => `\`${key.replace(/[\\`]/g, c => `\\${c}`)}\` ${branch === undefined ? 'String' : tupleType(branch)}`).join(', ')})`;

const member = (object: Sql, key: string): Sql => sql`tupleElement(${object}, ${value.text(key)})`;

/** The text at a path of the tuple; where a key above it was read as text, the JSON in that text is asked. */
function textAt(object: Sql, tree: Tree, steps: readonly string[]): Sql {
  const [key = '', ...rest] = steps;
  const here = member(object, key);
  if (rest.length === 0) return here;
  const branch = tree.get(key);
  const keys = join(
    rest.map(step => sql`${value.text(step)}`),
    ', ',
  );
  const nested = branch === undefined ? sql`JSONExtractString(${here}, ${keys})` : textAt(here, branch, rest);
  const whole = member(object, steps.join('.'));
  return sql`if(${nested} != '', ${nested}, ${whole})`;
}

/** A list of plain values is a list; lists of objects stay JSON. */
export function cellText(text: Sql): Sql {
  const items = sql`arrayMap(item -> multiIf(startsWith(item, '"'), JSONExtractString(item), item = 'null', '', item), JSONExtractArrayRaw(${text}))`;
  const plain = sql`startsWith(${text}, '[') and not match(${text}, ${value.text('^\\[\\s*[\\[{]')}) and isValidJSON(${text})`;
  return sql`if(${plain}, arrayStringConcat(${items}, ${value.text(LIST_SEPARATOR)}), ${text})`;
}
