import { type Definition, parseDefinition } from '@satsuma/core';
import { type YamlMistake, yamlMistakes, yamlValue } from '@satsuma/core/yaml';
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml';
import { type LocatedProblem, type Place, stepsOf } from './place.ts';

/** A definition and where it stands. */
export interface WrittenDefinition {
  readonly definition: Definition;
  /** The place of a path of the definition, such as `where.all[1]`; of what is not there, the nearest thing around it. */
  readonly at: (path: string) => Place;
}

/** What a file says, and what is wrong with it. */
export interface ReadFile {
  readonly definitions: readonly WrittenDefinition[];
  readonly problems: readonly LocatedProblem[];
}

/** Aliases that one document may resolve to: a person's anchors stay far below, an exploding file does not. */
const MOST_ALIASES = 200;

/**
 * Reads a YAML or JSON file: a definition for each document of it, or a list of definitions. Anchors, aliases and merge keys may be
 * used. Every mistake is reported with its line and column.
 */
export function readDefinitions(file: string, text: string): ReadFile {
  const lines = new LineCounter();
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const documents = parseAllDocuments(source, { lineCounter: lines, merge: true, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (!Array.isArray(documents)) return { definitions: [], problems: [] };
  const read = documents.map(document => readDocument(document, placeAt));
  return { definitions: read.flatMap(r => r.definitions), problems: read.flatMap(r => r.problems) };
}

type PlaceAt = (offset: number) => Place;

function readDocument(document: Document.Parsed, placeAt: PlaceAt): ReadFile {
  const told = ({ message, offset }: YamlMistake) => {
    const said = `this is not valid YAML: ${message}`;
    return { code: 'bad-syntax' as const, path: '', message: said, ...placeAt(offset) };
  };
  const mistakes = yamlMistakes(document);
  if (mistakes.length > 0) return { definitions: [], problems: mistakes.map(told) };
  if (isEmpty(document)) return { definitions: [], problems: [] };
  const value = yamlValue(document, MOST_ALIASES);
  if (!value.ok) return { definitions: [], problems: [told(value.mistake)] };
  const isList = Array.isArray(value.value);
  const read = [value.value].flat(1).map((input, i) => readOne(input, isList ? [i] : [], document, placeAt));
  return { definitions: read.flatMap(r => r.definitions), problems: read.flatMap(r => r.problems) };
}

/** Nothing but comments: not even a `null` is written. */
const isEmpty = ({ contents }: Document.Parsed): boolean =>
  contents === null || (isScalar(contents) && contents.value === null && contents.source === '');

function readOne(input: unknown, prefix: readonly number[], document: Document.Parsed, placeAt: PlaceAt): ReadFile {
  const at = (path: string): Place => placeAt(offsetOf(document, [...prefix, ...stepsOf(path)]));
  const parsed = parseDefinition(input);
  if (parsed.ok) return { definitions: [{ definition: parsed.value, at }], problems: [] };
  return { definitions: [], problems: parsed.problems.map(problem => ({ ...problem, ...at(problem.path) })) };
}

/** Where a path begins: its key, or the last step of it that is there. */
function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  let node: Node | null | undefined = document.contents;
  let offset = startOf(node) ?? document.range[0];
  for (const step of path) {
    const next: Found | undefined = stepInto(resolved(node, document), step);
    if (next === undefined) break;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return offset;
}

interface Found {
  readonly node: Node | null | undefined;
  readonly offset: number | undefined;
}

function stepInto(node: Node | null | undefined, step: string | number): Found | undefined {
  if (isSeq<Node>(node) && typeof step === 'number') {
    const item = node.items[step];
    return item === undefined ? undefined : { node: item, offset: startOf(item) };
  }
  if (!isMap<Node, Node | null>(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair === undefined ? undefined : { node: pair.value, offset: startOf(pair.key) };
}

const resolved = (node: Node | null | undefined, document: Document.Parsed): Node | null | undefined =>
  isAlias(node) ? node.resolve(document) : node;

const startOf = (node: Node | null | undefined): number | undefined => node?.range?.[0];
