import { checkShape, Problems, type Result } from '@satsuma/core';
import { type YamlMistake, yamlMistakes, yamlValue } from '@satsuma/core/yaml';
import { type Document, isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { isObject } from '../payload.ts';
import { parsePath } from './path.ts';
import { type MappedValue, type WebhookMapping, WrittenMapping } from './webhook-mapping.ts';

const PLAIN_IDENTIFIERS: readonly string[] = ['user_id', 'anonymous_id', 'email', 'phone'];
const EXTERNAL = /^external:[a-z0-9][a-z0-9_-]*$/;

/** Reads a mapping from YAML. Every problem has its place, and the line and column in the text: `traits.city (line 7, column 3)`. */
export function parseWebhookMapping(yaml: string): Result<WebhookMapping> {
  const lines = new LineCounter();
  const document = parseDocument(yaml.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'failsafe',
  });
  const problems = new Problems();
  const told = ({ message, offset }: YamlMistake): void =>
    problems.add('bad-syntax', placeOf(lines, offset), `This is not valid YAML: ${message}`);
  for (const mistake of yamlMistakes(document)) told(mistake);
  const written = problems.list.length > 0 ? undefined : yamlValue(document);
  if (written?.ok === false) told(written.mistake);
  const mapping = written?.ok ? checked(written.value, problems) : undefined;
  if (mapping !== undefined && problems.list.length === 0) return { ok: true, value: mapping };
  return {
    ok: false,
    problems: problems.list.map(problem =>
      problem.code === 'bad-syntax'
        ? problem
        : { ...problem, path: problem.path + lineOf(document, lines, problem.path) },
    ),
  };
}

function checked(written: unknown, problems: Problems): WebhookMapping | undefined {
  if (!isObject(written)) {
    problems.add('not-an-object', '', 'A mapping is a list of settings such as "event: type".');
    return undefined;
  }
  if (!fits(written, problems)) return undefined;
  for (const [path, place] of pathsIn(written)) {
    if (parsePath(path) === undefined)
      problems.add('bad-value', place, `"${path}" is no path.`, 'Such as customer.email, lines[0].sku, or $.shop.');
  }
  for (const kind of Object.keys(written.identifiers ?? {})) {
    if (PLAIN_IDENTIFIERS.includes(kind) || EXTERNAL.test(kind)) continue;
    const known = `${PLAIN_IDENTIFIERS.join(', ')}, or external:<system>`;
    problems.add('bad-value', `identifiers.${kind}`, `There is no kind of identifier "${kind}".`, known);
  }
  if (written.event === undefined && written.traits === undefined)
    problems.add('missing-key', 'event', 'The mapping brings neither events nor traits.', 'Name one of them.');
  if (written.event === undefined && written.identifiers === undefined)
    problems.add('missing-key', 'identifiers', 'Traits belong to somebody: who is it?');
  if (written.event === undefined && (written.properties ?? written.products) !== undefined)
    problems.add('missing-key', 'event', 'Properties and products belong to an event.');
  return written;
}

const fits = (written: unknown, problems: Problems): written is WebhookMapping =>
  checkShape(WrittenMapping, written, '', problems);

/** Every path of the mapping, with its place. */
function pathsIn({
  items,
  id,
  event,
  time,
  products,
  ...named
}: WebhookMapping): readonly (readonly [string, string])[] {
  const plain = (path: string | undefined, place: string) => (path === undefined ? [] : [[path, place] as const]);
  const valued = (value: MappedValue | undefined, place: string) =>
    value === undefined || (typeof value === 'object' && 'always' in value)
      ? []
      : plain(typeof value === 'string' ? value : value.path, place);
  const all = (values: Readonly<Record<string, MappedValue>> | undefined, place: string) =>
    Object.entries(values ?? {}).flatMap(([key, value]) => valued(value, `${place}.${key}`));
  return [
    ...plain(items, 'items'),
    ...[id ?? []].flat().flatMap(path => plain(path, 'id')),
    ...valued(event, 'event'),
    ...plain(typeof time === 'string' ? time : time?.path, 'time'),
    ...plain(products?.items, 'products.items'),
    ...all(products?.properties, 'products.properties'),
    ...all(named.identifiers, 'identifiers'),
    ...all(named.traits, 'traits'),
    ...all(named.properties, 'properties'),
  ];
}

const placeOf = (lines: LineCounter, offset: number): string => {
  const { line, col } = lines.linePos(offset);
  return `line ${Math.max(1, line)}, column ${Math.max(1, col)}`;
};

/** The line of the longest beginning of a path that is there; keys may contain points. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: string): string {
  let node: Node | null | undefined = document.contents;
  let offset = node?.range?.[0];
  for (let rest = path; isMap<Node, Node | null>(node) && rest !== ''; ) {
    const pair: Pair<Node, Node | null> | undefined = node.items
      .filter(({ key }) => isScalar(key) && (rest === String(key.value) || rest.startsWith(`${key.value}.`)))
      .sort((a, b) => String(b.key).length - String(a.key).length)[0];
    if (pair === undefined) break;
    offset = pair.key.range?.[0] ?? offset;
    rest = rest.slice(String(isScalar(pair.key) ? pair.key.value : '').length).replace(/^\./, '');
    node = pair.value;
  }
  return offset === undefined ? '' : ` (${placeOf(lines, offset)})`;
}
