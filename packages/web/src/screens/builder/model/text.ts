import { isSegment, type Problem, parseDefinition, printDefinition, type SegmentDefinition } from '@satsuma/core';
import { type YamlMistake, yamlMistakes, yamlValue } from '@satsuma/core/yaml';
import { isMap, LineCounter, parseDocument, stringify } from 'yaml';

/** A problem of the text, at its line (from 1). */
export interface LinedProblem extends Problem {
  readonly line: number;
}

export type Read =
  | { readonly ok: true; readonly definition: SegmentDefinition }
  | { readonly ok: false; readonly problems: readonly LinedProblem[] };

export const textOf = (definition: SegmentDefinition): string =>
  stringify(printDefinition(definition), { lineWidth: 100 });

/** A segment as text, read; every problem at its line. */
export function readText(text: string): Read {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const told = ({ message, offset }: YamlMistake): LinedProblem => ({
    ...{ code: 'bad-syntax', path: '', message },
    line: lines.linePos(offset).line,
  });
  const mistakes = yamlMistakes(document);
  if (mistakes.length > 0) return { ok: false, problems: mistakes.map(told) };
  const value = yamlValue(document);
  if (!value.ok) return { ok: false, problems: [told(value.mistake)] };
  const lineAt = (path: string): number => lineOf(document, lines, path);
  const parsed = parseDefinition(value.value);
  if (!parsed.ok)
    return { ok: false, problems: parsed.problems.map(problem => ({ ...problem, line: lineAt(problem.path) })) };
  if (isSegment(parsed.value)) return { ok: true, definition: parsed.value };
  const message = 'this is a segmentation, and no segment';
  return { ok: false, problems: [{ code: 'bad-value', path: 'segmentation', message, line: 1 }] };
}

/** The line at which a place of the definition stands, or what is around it. */
export function lineOfPlace(text: string, path: string): number {
  const lines = new LineCounter();
  return lineOf(parseDocument(text, { lineCounter: lines }), lines, path);
}

function lineOf(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: string): number {
  const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
  for (let length = steps.length; length > 0; length--) {
    const inside = steps.slice(0, length);
    const at = keyStart(document, inside) ?? rangeStart(document.getIn(inside, true));
    if (at !== undefined) return lines.linePos(at).line;
  }
  return 1;
}

/** Where the key stands: its value may begin lines below. */
function keyStart(document: ReturnType<typeof parseDocument>, steps: readonly (string | number)[]): number | undefined {
  const around = steps.length === 1 ? document.contents : document.getIn(steps.slice(0, -1), true);
  if (!isMap(around)) return undefined;
  const pair = around.items.find(({ key }) => String(key) === String(steps.at(-1)));
  return rangeStart(pair?.key);
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  const [start]: readonly unknown[] = node.range;
  return typeof start === 'number' ? start : undefined;
}
