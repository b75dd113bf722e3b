import { readFile } from 'node:fs/promises';
import type { ImportKind, Mapping, MappingHints } from '@satsuma/engine';
import { CommandFailure, type Input, type Option } from '../command.ts';
import { textOption, wordOption } from './options.ts';
import { failWith } from './result.ts';

type Engine = typeof import('@satsuma/engine');

const KINDS = [
  'orders',
  'order-lines',
  'customers',
  'events',
  'messages',
  'survey',
] as const satisfies readonly ImportKind[];

/** What a guess may be told. */
export const HINT_OPTIONS: readonly Option[] = [
  { flags: '--as <kind>', about: `what a row is: ${KINDS.join(', ')}; guessed if not given`, completes: KINDS },
  { flags: '--source <name>', about: "what the data's source is called; the file's name if not given" },
  { flags: '--zone <zone>', about: 'whose clock times without an offset are: Europe/Warsaw; the setting if not given' },
  { flags: '--country <code>', about: 'of phone numbers without a calling code: PL' },
];

export function readHints(input: Input): MappingHints {
  const as = wordOption(input, 'as', KINDS);
  const [source, zone, country] = ['source', 'zone', 'country'].map(name => textOption(input, name));
  return {
    ...(as !== undefined && { as }),
    ...(source !== undefined && { source }),
    ...(zone !== undefined && { zone }),
    ...(country !== undefined && { country }),
  };
}

/** The mapping in a YAML file. */
export async function readMapping(engine: Engine, file: string): Promise<Mapping> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new CommandFailure([{ code: 'file', path: file, message: `it cannot be read: ${why}` }]);
  });
  const parsed = engine.parseMapping(text);
  if (parsed.ok) return parsed.value;
  throw failWith(parsed.problems.map(p => ({ ...p, path: `${file} ${p.path}`.trim() })));
}
