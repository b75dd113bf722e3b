import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result, SegmentDefinition } from '@satsuma/core';
import { type Command, CommandFailure, EXIT } from '../command.ts';
import { argument, isOn, textOption, textsOption, usage } from '../input/options.ts';
import { failWith } from '../input/result.ts';
import { CONVERT } from '../words/convert.ts';

const TOOLS = ['klaviyo', 'posthog', 'dittofeed'] as const;
type Tool = (typeof TOOLS)[number];

export const convert: Command = {
  name: 'convert',
  summary: 'Carry segments of Klaviyo, PostHog or Dittofeed over into our definitions',
  description:
    'All segments of the file are carried over, or none: what cannot be is a problem with its place in the file.',
  arguments: [
    { form: '<tool>', about: TOOLS.join(', '), completes: TOOLS },
    { form: '<file>', about: 'the JSON of its API', completes: 'files' },
  ],
  options: [
    {
      flags: '--out <dir>',
      about: 'write a YAML file for each segment instead of printing them',
      completes: 'folders',
    },
    { flags: '--overwrite', about: 'replace files that are there' },
    {
      flags: '--known <id=name>',
      about:
        'what an id of the tool stands for: a metric, a list, a cohort, or (Dittofeed) the channel of a subscription group',
      many: true,
    },
  ],
  examples: [
    { line: 'satsuma convert posthog cohorts.json', does: 'prints them as YAML' },
    {
      line: 'satsuma convert klaviyo segments.json --known "UWP7cZ=Placed Order" --out segments',
      does: 'writes files',
    },
  ],
  async run(input, { output, say }) {
    const word = argument(input, 0);
    const tool = TOOLS.find(t => t === word);
    if (tool === undefined) throw usage('tool', `there is no tool "${word}" here`, `one of ${TOOLS.join(', ')}`);
    const file = argument(input, 1) ?? '';
    const converted = await carriedOver(tool, await jsonOf(file), knownIn(textsOption(input, 'known')));
    if (!converted.ok) throw failWith(converted.problems.map(p => ({ ...p, path: `${file} ${p.path}`.trim() })));
    const { printDefinition } = await import('@satsuma/core');
    const { stringify } = await import('yaml');
    const documents = converted.value.map(d => ({
      id: d.segment,
      yaml: stringify(printDefinition(d), { lineWidth: 100 }),
    }));
    output.data(converted.value.map(printDefinition));
    const directory = textOption(input, 'out');
    if (directory === undefined) {
      output.verbatim(
        documents
          .map(d => d.yaml)
          .join('---\n')
          .trimEnd(),
      );
      return;
    }
    await mkdir(directory, { recursive: true });
    for (const { id, yaml } of documents) await write(join(directory, `${id}.yaml`), yaml, isOn(input, 'overwrite'));
    output.line(say.of(CONVERT).written(say.counted(documents.length, 'file'), directory));
  },
};

async function carriedOver(
  tool: Tool,
  json: unknown,
  known: Readonly<Record<string, string>>,
): Promise<Result<readonly SegmentDefinition[]>> {
  const { CHANNELS, importDittofeed, importKlaviyo, importPostHog } = await import('@satsuma/core');
  if (tool === 'klaviyo') return importKlaviyo(json, { metrics: known, groups: known });
  if (tool === 'posthog') return importPostHog(json, { cohorts: known });
  const subscriptionGroups = Object.fromEntries(
    Object.entries(known).map(([id, name]) => {
      const channel = CHANNELS.find(c => c === name);
      if (channel === undefined)
        throw usage('--known', `there is no channel "${name}"`, `one of ${CHANNELS.join(', ')}`);
      return [id, channel];
    }),
  );
  return importDittofeed(json, { subscriptionGroups });
}

function knownIn(given: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map(text => {
      const at = text.indexOf('=');
      if (at < 1 || at === text.length - 1) throw usage('--known', `"${text}" is not id=name`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

async function jsonOf(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const why = error instanceof SyntaxError ? `this is not valid JSON: ${error.message}` : String(error);
    const message = missing ? 'there is no such file' : why;
    throw new CommandFailure([{ code: 'file', path: file, message }], missing ? EXIT.notFound : EXIT.problems);
  }
}

async function write(path: string, text: string, overwrite: boolean): Promise<void> {
  try {
    await writeFile(path, text, { flag: overwrite ? 'w' : 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const problem = { code: 'file' as const, path, message: 'it is there already', hint: '--overwrite replaces it' };
    throw new CommandFailure([problem]);
  }
}
