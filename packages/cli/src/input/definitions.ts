import type { WrittenDefinition } from '@satsuma/engine';
import { failWith } from './result.ts';

type Engine = typeof import('@satsuma/engine');

/** The definitions of files and folders; every problem of every file ends the command. */
export async function readDefinitionsAt(
  engine: Engine,
  paths: readonly string[],
): Promise<readonly WrittenDefinition[]> {
  const read = await engine.readDefinitionFiles(paths);
  if (read.ok) return read.value;
  throw failWith(read.problems);
}
