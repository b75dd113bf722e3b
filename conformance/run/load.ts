import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, readCases } from './case.ts';

const DIRECTORY = join(import.meta.dirname, '..', 'cases');

/** Every case of every file in cases/, in the order of the files' names. */
export function loadCases(): readonly Case[] {
  const files = readdirSync(DIRECTORY).filter(f => f.endsWith('.json'));
  return files.sort().flatMap(file => readCases(file, readFileSync(join(DIRECTORY, file), 'utf8')));
}
