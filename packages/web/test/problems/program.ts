import { dirname, join } from 'node:path';

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** What a name stands for. */
export type Declared =
  | { readonly kind: 'constant'; readonly value: Node }
  /** Taken out of something. */
  | { readonly kind: 'part'; readonly value: Node }
  | { readonly kind: 'parameter'; readonly of: Node; readonly index: number }
  | { readonly kind: 'function'; readonly value: Node };

interface File {
  readonly path: string;
  readonly text: string;
  readonly root: Node;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
/** From a use to where something is written out. */
const MOST_STEPS = 8;
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** Parsed files with what a search through them asks: who calls whom, what a name stands for. Enough for code written as ours is. */
export class Program {
  readonly nodes: Node[] = [];
  readonly #parents = new Map<Node, Node>();
  readonly #files = new Map<string, File>();
  readonly #fileOf = new Map<Node, File>();
  readonly #calls = new Map<string, Node[]>();

  add(path: string, text: string, root: unknown): void {
    if (!isNode(root)) return;
    const file = { path, text, root };
    this.#files.set(path, file);
    for (const node of this.#walk(root)) {
      this.nodes.push(node);
      this.#fileOf.set(node, file);
      if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
      const name = nameOf(node.callee);
      if (name !== undefined) this.#calls.set(name, [...(this.#calls.get(name) ?? []), node]);
    }
  }

  *within(node: Node): Generator<Node> {
    yield node;
    for (const child of childrenOf(node)) yield* this.within(child);
  }

  *#walk(node: Node): Generator<Node> {
    yield node;
    for (const child of childrenOf(node)) {
      this.#parents.set(child, node);
      yield* this.#walk(child);
    }
  }

  parentOf = (node: Node): Node | undefined => this.#parents.get(node);
  text = (node: Node): string => this.#fileOf.get(node)?.text.slice(node.start, node.end) ?? '';

  placeOf(node: Node): string {
    const file = this.#fileOf.get(node);
    return `${file?.path}:${file?.text.slice(0, node.start).split('\n').length}`;
  }

  /** What a name stands for where it is used: the nearest declaration around it, or what another file exports. */
  declarationOf(use: Node): Declared | undefined {
    const name = String(use.name);
    for (let around = this.parentOf(use); around !== undefined; around = this.parentOf(around)) {
      const found = this.#declaredBy(around, name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #declaredBy(around: Node, name: string): Declared | undefined {
    if (FUNCTIONS.has(around.type)) return parameterOf(around, name);
    if (around.type === 'ForOfStatement') return variableIn(around.left as Node, name, around.right as Node);
    if (around.type !== 'Program' && around.type !== 'BlockStatement') return undefined;
    for (const statement of around.body as readonly Node[]) {
      const found = this.#statement(statement, name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #statement(statement: Node, name: string): Declared | undefined {
    if (statement.type === 'ExportNamedDeclaration' && isNode(statement.declaration))
      return this.#statement(statement.declaration, name);
    if (statement.type === 'FunctionDeclaration' && nameOf(statement.id) === name)
      return { kind: 'function', value: statement };
    if (statement.type === 'VariableDeclaration') return variableIn(statement, name);
    if (statement.type === 'ImportDeclaration') return this.#imported(statement, name);
    return undefined;
  }

  #imported(statement: Node, name: string): Declared | undefined {
    const taken = (statement.specifiers as readonly Node[]).find(each => nameOf(each.local) === name);
    const from = String((statement.source as Node).value);
    const file = this.#fileOf.get(statement);
    if (taken === undefined || file === undefined) return undefined;
    const wanted = nameOf(taken.imported) ?? name;
    const files = from.startsWith('.') ? [this.#files.get(join(dirname(file.path), from))] : [...this.#files.values()];
    for (const each of files) {
      if (each === undefined) continue;
      for (const exported of each.root.body as readonly Node[]) {
        const found = exported.type === 'ExportNamedDeclaration' ? this.#statement(exported, wanted) : undefined;
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /** The calls of a function by its name; of a method nothing is known, since anything may be called so. */
  callsOf(made: Node): readonly Node[] {
    const around = this.parentOf(made);
    const name = nameOf(made.id) ?? (around?.type === 'VariableDeclarator' ? nameOf(around.id) : undefined);
    if (name === undefined) return [];
    return (this.#calls.get(name) ?? []).filter(call => {
      const found = this.declarationOf(call.callee as Node);
      return (found?.kind === 'function' || found?.kind === 'constant') && found.value === made;
    });
  }

  /** What a function that is called by name may return. */
  resultsOf(called: Node): readonly Node[] {
    if (called.type !== 'Identifier') return [];
    const found = this.declarationOf(called);
    const made = found?.kind === 'function' || found?.kind === 'constant' ? found.value : undefined;
    if (made === undefined || !FUNCTIONS.has(made.type)) return [];
    const body = made.body as Node;
    if (body.type !== 'BlockStatement') return [body];
    return [...this.within(body)].flatMap(node =>
      node.type === 'ReturnStatement' && isNode(node.argument) ? [node.argument] : [],
    );
  }

  /** The objects and lists, written out, that an expression takes something from; those that a function makes, if `calls` are followed. */
  tablesOf(node: Node, calls: boolean, depth = 0): readonly Node[] {
    if (depth > MOST_STEPS) return [];
    const tables = (...next: readonly unknown[]) =>
      next.filter(isNode).flatMap(each => this.tablesOf(each, calls, depth + 1));
    switch (node.type) {
      case 'ObjectExpression':
      case 'ArrayExpression':
        return [node];
      case 'Identifier': {
        const found = this.declarationOf(node);
        return found?.kind === 'constant' || found?.kind === 'part' ? tables(found.value) : [];
      }
      case 'CallExpression':
        return calls ? tables(...this.resultsOf(node.callee as Node)) : [];
      case 'LogicalExpression':
        return tables(node.left, node.right);
      case 'ConditionalExpression':
        return tables(node.consequent, node.alternate);
      default:
        return tables(node.object ?? node.expression);
    }
  }
}

function* childrenOf(node: Node): Generator<Node> {
  for (const value of Object.values(node))
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) yield each;
}

const nameOf = (node: unknown): string | undefined =>
  isNode(node) && typeof node.name === 'string' ? node.name : undefined;

function parameterOf(made: Node, name: string): Declared | undefined {
  const params = made.params as readonly Node[];
  for (const [index, param] of params.entries()) {
    const plain = param.type === 'AssignmentPattern' ? (param.left as Node) : param;
    if (nameOf(plain) === name) return { kind: 'parameter', of: made, index };
    if (names(plain).includes(name)) return { kind: 'part', value: plain };
  }
  return undefined;
}

/** `value`: what a loop's variable is taken from. */
function variableIn(declaration: Node, name: string, value?: Node): Declared | undefined {
  if (declaration.type !== 'VariableDeclaration') return undefined;
  for (const each of declaration.declarations as readonly Node[]) {
    const init = value ?? (isNode(each.init) ? each.init : undefined);
    if (init === undefined) continue;
    if (nameOf(each.id) === name)
      return value === undefined ? { kind: 'constant', value: init } : { kind: 'part', value: init };
    if (names(each.id as Node).includes(name)) return { kind: 'part', value: init };
  }
  return undefined;
}

/** The names that a pattern binds. */
function names(pattern: Node): readonly string[] {
  if (pattern.type === 'Identifier') return [String(pattern.name)];
  if (pattern.type === 'ObjectPattern')
    return (pattern.properties as readonly Node[]).flatMap(each => names((each.value ?? each.argument) as Node));
  if (pattern.type === 'ArrayPattern')
    return (pattern.elements as readonly (Node | null)[]).flatMap(each => (each === null ? [] : names(each)));
  if (pattern.type === 'AssignmentPattern') return names(pattern.left as Node);
  if (pattern.type === 'RestElement') return names(pattern.argument as Node);
  return [];
}
