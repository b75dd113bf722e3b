import { at, checkShape, isZone, nearest, Problems, type Result } from '@satsuma/core';
import { type YamlMistake, yamlMistakes, yamlValue } from '@satsuma/core/yaml';
import { type Document, isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { MISSING_VALUES } from '../read/column-look.ts';
import { BLOCKED_VALUES } from '../typed/blocked-values.ts';
import { FIELDS, isFactField, isIdentifierKind } from './fields.ts';
import type { Cancellation, Lookup, Mapping, Target } from './mapping.ts';
import { type TargetKey, WrittenMapping, WrittenTarget } from './written.ts';

/**
 * Reads a mapping from YAML. Every problem has the place in the mapping and the line and column in the text:
 * `columns.Total (line 7, column 3)`.
 */
export function parseMapping(yaml: string): Result<Mapping> {
  const lines = new LineCounter();
  // Everything in a mapping is text, but for one yes or no: 0000000 is an identifier and not the number 0.
  const document = parseDocument(yaml.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'failsafe',
  });
  const problems = new Problems();
  const told = ({ message, offset }: YamlMistake): void =>
    problems.add('bad-syntax', place(lines, offset), `This is not valid YAML: ${message}`);
  for (const mistake of yamlMistakes(document)) told(mistake);
  const written = problems.list.length > 0 ? undefined : yamlValue(document);
  if (written?.ok === false) told(written.mistake);
  const mapping = written?.ok ? read(withTruth(written.value), problems) : undefined;
  const located = problems.list.map(p =>
    p.code === 'bad-syntax' ? p : { ...p, path: `${p.path}${lineOf(document, lines, p.path)}` },
  );
  return problems.list.length === 0 && mapping !== undefined
    ? { ok: true, value: mapping }
    : { ok: false, problems: located };
}

const place = (lines: LineCounter, offset: number): string => {
  const { line, col } = lines.linePos(offset);
  return `line ${Math.max(1, line)}, column ${Math.max(1, col)}`;
};

/** The line of the longest beginning of a path that is there: keys may contain points, so each is compared whole. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: string): string {
  let node: Node | null | undefined = document.contents;
  let offset = node?.range?.[0];
  for (let rest = path; isMap<Node, Node | null>(node) && rest !== ''; ) {
    const pair: Pair<Node, Node | null> | undefined = node.items
      .filter(({ key }) => isScalar(key) && startsWithKey(rest, String(key.value)))
      .sort((a, b) => String(b.key).length - String(a.key).length)[0];
    if (pair === undefined) break;
    offset = pair.key.range?.[0] ?? offset;
    rest = rest.slice(String(isScalar(pair.key) ? pair.key.value : '').length).replace(/^\./, '');
    node = pair.value;
  }
  return offset === undefined ? '' : ` (${place(lines, offset)})`;
}

const startsWithKey = (path: string, key: string): boolean =>
  path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`);

function read(written: unknown, problems: Problems): Mapping | undefined {
  if (!isWritten(written, problems)) return undefined;
  if (!isZone(written.zone))
    problems.add('unknown-zone', 'zone', `There is no time zone "${written.zone}".`, 'For example Europe/Warsaw.');
  return {
    as: written.as,
    source: written.source,
    ...(written.spec && { spec: written.spec }),
    file: written.file ?? {},
    zone: written.zone,
    ...(written.country && { country: written.country }),
    decimal: written.decimal ?? '.',
    columns: columnsOf(written.columns ?? {}, problems),
    ignore: written.ignore ?? [],
    constants: constantsOf(written.constants ?? {}, problems),
    lookups: (written.lookups ?? []).map(lookupOf),
    cancellations: (written.cancellations ?? []).flatMap((rule, i) =>
      cancellationOf(rule, at('cancellations', i), problems),
    ),
    guests: written.guests ?? 'keep',
    blocked: written.blocked ?? BLOCKED_VALUES,
    missing: written.missing ?? MISSING_VALUES,
  };
}

/** `file.header` is the one setting that is true or false. */
function withTruth(written: unknown): unknown {
  if (!isRecord(written) || !isRecord(written.file)) return written;
  const { header } = written.file;
  return header === 'true' || header === 'false'
    ? { ...written, file: { ...written.file, header: header === 'true' } }
    : written;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWritten = (written: unknown, problems: Problems): written is WrittenMapping => {
  if (isRecord(written)) return checkShape(WrittenMapping, written, '', problems);
  problems.add('not-an-object', '', 'A mapping is a list of settings such as "as: orders".');
  return false;
};

function columnsOf(written: Readonly<Record<string, unknown>>, problems: Problems): Mapping['columns'] {
  const columns = Object.entries(written).map(([title, value]) => {
    const path = `columns.${title}`;
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (list.length === 0)
      problems.add('bad-value', path, 'A column is at least one thing.', 'Name it under "ignore" when it is nothing.');
    return [
      title,
      list.flatMap((target, i) => targetOf(target, list.length > 1 ? `${path}[${i}]` : path, problems)),
    ] as const;
  });
  return Object.fromEntries(columns);
}

function targetOf(written: unknown, path: string, problems: Problems): Target[] {
  if (typeof written === 'string') return fieldOf({ is: written }, path, problems);
  if (typeof written !== 'object' || written === null) {
    problems.add(
      'bad-value',
      path,
      'A column is a field such as order_id, or {trait: name}, {property: name} or {answer: question}.',
    );
    return [];
  }
  const key = (Object.keys(WrittenTarget) as TargetKey[]).find(k => k in written);
  if (key === undefined) {
    problems.add('missing-key', path, 'What the column is, is missing.', 'One of is, trait, property, answer.');
    return [];
  }
  if (!checkShape(WrittenTarget[key], written, path, problems)) return [];
  if (key === 'is') return fieldOf(written as { is: string }, path, problems);
  const { [key]: name, type = 'text', ...options } = written as Readonly<Record<string, unknown>>;
  return [{ kind: key, name, type, ...options } as unknown as Target];
}

function fieldOf({ is, ...options }: { readonly is: string }, path: string, problems: Problems): Target[] {
  if (isFactField(is) || isIdentifierKind(is)) return [{ kind: 'field', field: is, ...options }];
  const near = nearest(is, [...Object.keys(FIELDS), 'user_id', 'email', 'phone', 'anonymous_id', 'card']);
  problems.add(
    'bad-value',
    path,
    `There is no field "${is}".`,
    near === undefined ? 'A property is {property: name}, a trait {trait: name}.' : `Is it "${near}"?`,
  );
  return [];
}

function constantsOf(
  { fields = {}, traits = {}, properties = {} }: NonNullable<WrittenMapping['constants']>,
  problems: Problems,
): Mapping['constants'] {
  for (const field of Object.keys(fields)) {
    if (!isFactField(field)) problems.add('bad-value', `constants.fields.${field}`, `There is no field "${field}".`);
  }
  return { fields, traits, properties };
}

type WrittenLookup = NonNullable<WrittenMapping['lookups']>[number];
const lookupOf = ({ key, ...rest }: WrittenLookup): Lookup => ({
  ...rest,
  key: typeof key === 'string' ? { ours: key, theirs: key } : key,
});

type WrittenCancellation = NonNullable<WrittenMapping['cancellations']>[number];
function cancellationOf(
  { books, when, column, prefix, values }: WrittenCancellation,
  path: string,
  problems: Problems,
): Cancellation[] {
  if (when === 'negative' && column === undefined && prefix === undefined && values === undefined)
    return [{ when, books }];
  if (when === 'starts-with' && column !== undefined && prefix !== undefined && values === undefined)
    return [{ when, column, prefix, books }];
  if (when === 'is' && column !== undefined && values !== undefined && prefix === undefined)
    return [{ when, column, values, books }];
  const needs = { negative: 'nothing else', 'starts-with': 'column and prefix', is: 'column and values' }[when];
  problems.add('bad-value', path, `A cancellation when ${when} takes ${needs}.`);
  return [];
}
