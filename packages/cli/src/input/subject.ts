import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Subject, Values } from '@satsuma/engine';
import { CommandFailure } from '../command.ts';
import { usage } from './options.ts';
import { failWith, orFail } from './result.ts';

type Engine = typeof import('@satsuma/engine');

/** What the arguments that name people accept, for help texts. */
export const SUBJECT_FORMS =
  'a segment (loyal-buyers), a class (rfm:champions), a file (draft.yaml), a condition ("{trait: city, is: Gdynia}"), or everyone';

/**
 * Whom a word on the command line means: `everyone`, the id of a segment, a class as `segmentation:class`, a file with one
 * definition or condition, or a definition or condition as YAML or JSON.
 */
export async function readSubject(engine: Engine, text: string, values?: Values): Promise<Subject> {
  const bound = values === undefined ? {} : { with: values };
  if (text === 'everyone') return engine.EVERYONE;
  if (isInline(text)) return writtenSubject(text, 'the condition', bound);
  if (isFile(text)) return fileSubject(engine, text, bound);
  const [, of, className] = /^([a-z0-9-]+):(.+)$/.exec(text) ?? [];
  if (of !== undefined && className !== undefined) return { of, class: className };
  return { segment: text, ...bound };
}

const isInline = (text: string): boolean => /^\s*[{[]/.test(text) || /:\s/.test(text) || text.includes('\n');
const isFile = (text: string): boolean => /\.(ya?ml|json)$/i.test(text) || (text.includes('/') && existsSync(text));

type Bound = { readonly with?: Values };

/** A file of definitions reports its problems by line and column, so the engine reads it. */
async function fileSubject(engine: Engine, file: string, bound: Bound): Promise<Subject> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new CommandFailure([{ code: 'file', path: file, message: `it cannot be read: ${reason}` }]);
  });
  const { parse } = await import('yaml');
  const value = triedWith(parse, text);
  if (value !== undefined && !isDefinition(value)) return writtenSubject(text, file, bound);
  const { definitions, problems } = engine.readDefinitions(file, text);
  if (problems.length > 0) throw failWith(problems);
  const [only] = definitions;
  if (only === undefined || definitions.length > 1) {
    throw usage(file, `it holds ${definitions.length} definitions where one is needed`, 'satsuma plan shows them all');
  }
  const { definition } = only;
  if ('segment' in definition) return { definition, ...bound };
  throw usage(
    file,
    'it is a segmentation; a segment is asked for',
    'satsuma classes shows the classes of a segmentation',
  );
}

async function writtenSubject(text: string, place: string, bound: Bound): Promise<Subject> {
  const { parse } = await import('yaml');
  const { Problems, parseCondition, parseDefinition } = await import('@satsuma/core');
  const input = triedWith(parse, text);
  if (input === undefined) {
    const hint = 'e.g. {trait: city, is: Gdynia}';
    throw new CommandFailure([{ code: 'bad-syntax', path: place, message: 'this is not valid YAML or JSON', hint }]);
  }
  if (isDefinition(input)) {
    const definition = orFail(parseDefinition(input));
    if ('segment' in definition) return { definition, ...bound };
    throw usage(place, 'it is a segmentation; a segment is asked for');
  }
  const problems = new Problems();
  const where = parseCondition(input, 'where', problems);
  if (where === undefined || problems.list.length > 0) throw failWith(problems.list);
  return { where };
}

/** Undefined where the text cannot be read; empty is no definition either. */
function triedWith(parse: (text: string) => unknown, text: string): unknown {
  try {
    return parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A condition on a membership also starts with `segment`, but has no `where` of its own. */
const isDefinition = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('segmentation' in value || ('segment' in value && 'where' in value));
