import { writeFile } from 'node:fs/promises';
import type { Command } from '../command.ts';
import { textOption } from '../input/options.ts';

export const schema: Command = {
  name: 'schema',
  summary: 'The JSON Schema of definitions, for the completion and the checks of an editor',
  options: [{ flags: '--out <file>', about: 'write it there', completes: 'files' }],
  examples: [
    { line: 'satsuma schema --out satsuma.schema.json', does: 'then in an editor that speaks yaml-language-server:' },
    { line: '# yaml-language-server: $schema=satsuma.schema.json', does: 'as the first line of a definition' },
  ],
  async run(input, { output }) {
    const { definitionJsonSchema } = await import('@satsuma/core');
    const text = JSON.stringify(definitionJsonSchema(), null, 2);
    const file = textOption(input, 'out');
    if (file === undefined) return output.bytes(new TextEncoder().encode(`${text}\n`));
    await writeFile(file, `${text}\n`);
    output.data({ file });
    output.line(file);
  },
};
