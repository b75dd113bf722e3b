import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Definition, idOf, type ProblemCode } from '@satsuma/core';
import { readDefinitions, type WrittenDefinition } from './document.ts';
import type { LocatedProblem, LocatedResult, Place } from './place.ts';

const ENDINGS = new Set(['.yaml', '.yml', '.json']);

/** No file that a person wrote is larger. */
const LARGEST_FILE = 4 * 1024 * 1024;

/**
 * The definitions of files and folders; of folders every `.yaml`, `.yml` and `.json` file in them, at any depth, but for hidden ones.
 * All problems of all files are reported. The same id twice is a problem that names the other place.
 */
export async function readDefinitionFiles(
  paths: readonly string[],
): Promise<LocatedResult<readonly WrittenDefinition[]>> {
  const problems: LocatedProblem[] = [];
  const definitions: WrittenDefinition[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const files = await filesAt(path, problems);
    for (const file of files.filter(f => !seen.has(f))) {
      seen.add(file);
      const text = await textOf(file, problems);
      if (text === undefined) continue;
      const read = readDefinitions(file, text);
      definitions.push(...read.definitions);
      problems.push(...read.problems);
    }
  }
  problems.push(...duplicates(definitions));
  return problems.length === 0 ? { ok: true, value: definitions } : { ok: false, problems };
}

/** Ids that are defined a second time, each at its second place. */
function duplicates(definitions: readonly WrittenDefinition[]): readonly LocatedProblem[] {
  const first = new Map<string, Place>();
  return definitions.flatMap(({ definition, at }) => {
    const id = idOf(definition);
    const key = keyOf(definition);
    const place = at(key);
    const other = first.get(id);
    first.set(id, other ?? place);
    if (other === undefined) return [];
    const message = `"${id}" is defined twice: also in ${other.file}, line ${other.line}`;
    return [{ code: 'duplicate' as const, path: key, message, ...place }];
  });
}

const keyOf = (definition: Definition): string => ('segment' in definition ? 'segment' : 'segmentation');

async function filesAt(path: string, problems: LocatedProblem[]): Promise<readonly string[]> {
  try {
    if ((await stat(path)).isDirectory()) {
      const files = await filesIn(path);
      if (files.length === 0) problems.push(atFile(path, 'file', 'there is no .yaml, .yml or .json file in it'));
      return files;
    }
  } catch (error) {
    problems.push(atFile(path, 'file', `it cannot be read: ${reasonOf(error)}`));
    return [];
  }
  if (ENDINGS.has(extname(path).toLowerCase())) return [path];
  problems.push(atFile(path, 'file', 'a file of definitions ends in .yaml, .yml or .json'));
  return [];
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(e => !e.name.startsWith('.'));
  const found = await Promise.all(
    entries
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(entry => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return filesIn(path);
        return ENDINGS.has(extname(entry.name).toLowerCase()) ? [path] : [];
      }),
  );
  return found.flat();
}

async function textOf(file: string, problems: LocatedProblem[]): Promise<string | undefined> {
  try {
    if ((await stat(file)).size > LARGEST_FILE) {
      problems.push(atFile(file, 'file', `it is larger than ${LARGEST_FILE / 1024 / 1024} MB: no definitions are`));
      return undefined;
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not UTF-8 text' : `it cannot be read: ${reasonOf(error)}`;
    problems.push(atFile(file, 'file', reason));
    return undefined;
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const atFile = (file: string, code: ProblemCode, message: string): LocatedProblem => ({
  code,
  path: '',
  message,
  file,
  line: 1,
  column: 1,
});
