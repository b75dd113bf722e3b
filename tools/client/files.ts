import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIVISION, divideTags } from './divide-tags.ts';
import { generateClient } from './generate.ts';
import { nameShapes } from './name-shapes.ts';
import { NAMES } from './names.ts';
import { readDocument } from './read-document.ts';

export type Files = Readonly<Record<string, string>>;

/** Where the client's generated part lies, and nothing else does. */
export const FOLDER = fileURLToPath(new URL('../../packages/client/src/api/', import.meta.url));
const BIOME = fileURLToPath(new URL('../../node_modules/.bin/biome', import.meta.url));

/** What the server's source gives, formatted. */
export async function made(): Promise<Files> {
  const files = Object.entries(generateClient(nameShapes(divideTags(await readDocument(), DIVISION), NAMES)));
  return Object.fromEntries(
    await Promise.all(files.map(async ([name, text]) => [name, await formatted(join(FOLDER, name), text)])),
  );
}

/** What the repository has. */
export const kept = (): Files =>
  Object.fromEntries(readdirSync(FOLDER).map(name => [name, readFileSync(join(FOLDER, name), 'utf8')]));

/** The names of files that are not as they would be made, of those missing, and of those too many. */
export const differences = (kept: Files, made: Files): readonly string[] =>
  [...new Set([...Object.keys(kept), ...Object.keys(made)])].filter(name => kept[name] !== made[name]).sort();

function formatted(path: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const biome = execFile(BIOME, ['check', '--write', `--stdin-file-path=${path}`], (error, out) =>
      error === null ? resolve(out) : reject(error),
    );
    biome.stdin?.end(text);
  });
}
