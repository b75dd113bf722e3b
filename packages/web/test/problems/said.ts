import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';
import { type Declared, type Node, Program } from './program.ts';

/** A text that the code can say, its values as {0}, {1} …, and where. */
export interface Said {
  readonly text: string;
  readonly at: string;
}

/** What an object that becomes a problem calls its texts. */
const KEYS = new Set(['message', 'hint', 'why']);
/** Where schemas say what may stand in a place, and a table what a field is: problems of shape say it. */
const DESCRIBED = {
  description: /^(core\/src|engine\/src\/ingest\/mapping)\//,
  is: /^engine\/src\/ingest\/mapping\/fields\.ts/,
};
/** Calls whose arguments are texts of a problem: the name of what is called → the first of them. */
const CALLS: Readonly<Record<string, number>> = {
  'problems.add': 2,
  'findings.problem': 2,
  '#problem': 1,
  refuse: 0,
  usage: 1,
};
/** More than so many ways to fill a hole are a value. */
const MOST_WAYS = 24;

/** A hole, as it stands in a text until the holes are numbered. */
const HOLE = '\u0000';

/**
 * Every text that a problem of these folders can have as message or hint: the literals that reach `problems.add(code, path, message, hint)`,
 * `refuse(why, hint)` and the keys `message`, `hint` and `why` of objects, through constants, conditions, functions that return them and
 * functions that are called with them. What is only known when it runs (a name, a number, what a library says) is a hole.
 */
export function saidIn(root: string, folders: readonly string[], without: readonly string[]): readonly Said[] {
  const program = new Program();
  for (const folder of folders)
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(folder, name);
      if (!name.endsWith('.ts') || without.some(left => path.startsWith(left))) continue;
      const text = readFileSync(join(root, path), 'utf8');
      program.add(relative(root, join(root, path)), text, parseSync(path, text, { lang: 'ts' }).program);
    }
  return new Search(program).all();
}

class Search {
  readonly #program: Program;
  readonly #said = new Map<string, Said>();
  readonly #known = new Map<Node, readonly string[]>();
  readonly #open: Node[] = [];

  constructor(program: Program) {
    this.#program = program;
  }

  all(): readonly Said[] {
    for (const node of this.#program.nodes) this.#sinksOf(node);
    for (let node = this.#open.pop(); node !== undefined; node = this.#open.pop()) this.#take(node);
    return [...this.#said.values()];
  }

  #sinksOf(node: Node): void {
    if (node.type === 'Property' && this.#isText(node)) this.#open.push(node.value as Node);
    if (node.type !== 'CallExpression') return;
    const called = this.#program.text(node.callee as Node);
    for (const [name, first] of Object.entries(CALLS))
      if (called === name || called.endsWith(`.${name}`))
        this.#open.push(...(node.arguments as readonly Node[]).slice(first, first + 2));
  }

  #isText(property: Node): boolean {
    const key = this.#program.text(property.key as Node);
    const object = this.#program.parentOf(property);
    if (object?.type !== 'ObjectExpression') return false;
    if (KEYS.has(key)) return true;
    const place = this.#program.placeOf(property);
    if (key === 'is') return DESCRIBED.is.test(place);
    const around = this.#program.parentOf(object);
    return key === 'description' && around?.type === 'CallExpression' && DESCRIBED.description.test(place);
  }

  #take(node: Node): void {
    const at = this.#program.placeOf(node);
    for (const way of this.#ways(node)) this.#note(way, at);
  }

  /** One word is an example or a name. */
  #note(way: string, at: string): void {
    let hole = 0;
    const text = way.replaceAll(HOLE, () => `{${hole++}}`);
    if (text.includes(' ') && /[a-z]{2}/i.test(text) && !this.#said.has(text)) this.#said.set(text, { text, at });
  }

  /** The texts that an expression can have. */
  #ways(node: Node): readonly string[] {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    // What leads back to itself says nothing new.
    this.#known.set(node, [HOLE]);
    const ways = [...new Set(this.#waysOf(node))];
    this.#known.set(node, ways);
    return ways;
  }

  #waysOf(node: Node): readonly string[] {
    const ways = (next: unknown): readonly string[] => this.#ways(next as Node);
    switch (node.type) {
      case 'Literal':
        return typeof node.value === 'string' ? [node.value] : [];
      case 'TemplateLiteral':
        return this.#filled(node, ways);
      case 'ConditionalExpression':
        return [...ways(node.consequent), ...ways(node.alternate)];
      case 'LogicalExpression':
        return node.operator === '&&' ? ways(node.right) : [...ways(node.left), ...ways(node.right)];
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'ParenthesizedExpression':
      case 'ChainExpression':
      case 'SpreadElement':
        return ways(node.expression ?? node.argument);
      case 'BinaryExpression':
        return joined(ways(node.left), ways(node.right));
      case 'Identifier':
        return node.name === 'undefined' ? [] : this.#declared(this.#program.declarationOf(node), ways);
      case 'MemberExpression':
        return this.#inTable(node, false);
      case 'CallExpression':
        return this.#returned(node.callee as Node, ways);
      default:
        return [HOLE];
    }
  }

  #filled(node: Node, ways: (next: unknown) => readonly string[]): readonly string[] {
    const parts = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
    return (node.expressions as readonly Node[]).reduce<readonly string[]>(
      (texts, expression, i) =>
        joined(joined(texts, this.#fillings(expression, ways)), [parts[i + 1]?.value.cooked ?? '']),
      [parts[0]?.value.cooked ?? ''],
    );
  }

  /** What can stand in a place of a text: a few known texts, or a value; words that a value may be are said in it as they are. */
  #fillings(expression: Node, ways: (next: unknown) => readonly string[]): readonly string[] {
    const all = ways(expression);
    if (this.#isMixed(expression)) return [HOLE];
    if (all.length > 0 && all.length <= MOST_WAYS && !all.includes(HOLE)) return all;
    for (const words of all) this.#note(words, this.#program.placeOf(expression));
    return [HOLE];
  }

  #declared(found: Declared | undefined, ways: (next: unknown) => readonly string[]): readonly string[] {
    if (found?.kind === 'constant') return ways(found.value);
    if (found?.kind === 'part') return this.#inTable(found.value, true);
    if (found?.kind === 'parameter') return this.#given(found, ways);
    return [HOLE];
  }

  /** What a parameter is called with, anywhere. */
  #given(
    { of, index }: Declared & { kind: 'parameter' },
    ways: (next: unknown) => readonly string[],
  ): readonly string[] {
    const calls = this.#program.callsOf(of);
    if (calls.length === 0) return [HOLE];
    const all = calls.flatMap(call => {
      const given = (call.arguments as readonly Node[]).slice(0, index + 1);
      const spread = given.find(each => each.type === 'SpreadElement');
      if (spread !== undefined) return this.#inTable(spread.argument as Node, true);
      return given[index] === undefined ? [] : ways(given[index]);
    });
    return [...new Set(all)];
  }

  /** What stands in the tables that an expression looks something up in: sentences, and words where nothing but words stands there. */
  #inTable(node: Node, calls: boolean): readonly string[] {
    const found = this.#program.tablesOf(node, calls).flatMap(table => {
      const texts = [...this.#program.within(table)]
        .filter(each => isTold(each) && this.#program.parentOf(each)?.key !== each)
        .flatMap(each => this.#ways(each));
      return isPlain(table) ? texts : texts.filter(text => text.includes(' '));
    });
    return found.length > 0 ? [...new Set(found)] : [HOLE];
  }

  /** Taken out of a table that has more in it than these texts. */
  #isMixed(node: Node): boolean {
    const found = node.type === 'Identifier' ? this.#program.declarationOf(node) : undefined;
    const from = node.type === 'MemberExpression' ? node : found?.kind === 'part' ? found.value : undefined;
    return from !== undefined && !this.#program.tablesOf(from, true).every(isPlain);
  }

  #returned(callee: Node, ways: (next: unknown) => readonly string[]): readonly string[] {
    const results = this.#program.resultsOf(callee);
    return results.length === 0 ? [HOLE] : results.flatMap(ways);
  }
}

const TEXTS = new Set(['Literal', 'TemplateLiteral']);

/** Also what a function makes of it. */
const isTold = ({ type }: Node): boolean => TEXTS.has(type) || type === 'CallExpression';

const isPlain = (table: Node): boolean =>
  table.type === 'ObjectExpression' &&
  (table.properties as readonly Node[]).every(({ value }) => TEXTS.has((value as Node | undefined)?.type ?? ''));

const joined = (first: readonly string[], second: readonly string[]): readonly string[] =>
  first.flatMap(a => second.map(b => a + b));
