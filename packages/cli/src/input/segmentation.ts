import type { Problem } from '@satsuma/core';
import type { WhichSegmentation } from '@satsuma/engine';
import type { Access } from '../access/access.ts';
import { CommandFailure, type Input, type Option } from '../command.ts';
import { readDefinitionsAt } from './definitions.ts';
import { textOption, textsOption, usage } from './options.ts';
import { failWith } from './result.ts';

/** Settings of methods that have an option of their own: the option, and where it stands in the settings. */
const SHORTHANDS = {
  grid: { path: 'grid', about: 'RFM: ten or eleven classes' },
  scores: { path: 'scores', about: 'RFM: rank, value, or YAML such as "{monetary: rank}"' },
  on: { path: 'on', about: 'what is looked at: orders, email, or YAML such as "{events: [Page Viewed]}"' },
  by: { path: 'by', about: 'what divides: first-order (cohorts), total (value-tiers), city (place), …' },
  unit: { path: 'unit', about: 'cohorts: day, week, month, quarter or year' },
  refunds: { path: 'orders.refunds', about: 'subtract or ignore' },
  currency: { path: 'orders.currency', about: 'only orders in this currency, e.g. PLN' },
} as const;

export type Shorthand = keyof typeof SHORTHANDS;

export const settingOptions = (...names: readonly Shorthand[]): readonly Option[] => [
  ...names.map(name => ({ flags: `--${name} <value>`, about: SHORTHANDS[name].about })),
  { flags: '--set <path=value>', about: 'any other setting, e.g. --set orders.minimumTotal=50', many: true },
];

/** The settings that were given as options, as they would stand in a file. Values are read as YAML. */
export async function readSettingOptions(input: Input): Promise<Readonly<Record<string, unknown>>> {
  const { parse } = await import('yaml');
  const settings: Record<string, unknown> = {};
  const put = (place: string, path: string, text: string): void => {
    try {
      setAt(settings, path.split('.'), parse(text));
    } catch {
      throw usage(place, `this is not valid YAML: ${text}`);
    }
  };
  for (const [name, { path }] of Object.entries(SHORTHANDS)) {
    const text = textOption(input, name);
    if (text !== undefined) put(`--${name}`, path, text);
  }
  for (const given of textsOption(input, 'set')) {
    const [, path, text = ''] = /^([A-Za-z.]+)=(.*)$/s.exec(given) ?? [];
    if (path === undefined) throw usage('--set', `"${given}" is not path=value`, 'e.g. --set orders.minimumTotal=50');
    put('--set', path, text);
  }
  return settings;
}

function setAt(settings: Record<string, unknown>, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    settings[step] = value;
    return;
  }
  const inside = settings[step];
  const next: Record<string, unknown> = typeof inside === 'object' && inside !== null ? { ...inside } : {};
  settings[step] = next;
  setAt(next, rest, value);
}

/** A segmentation that was found or put together. */
export interface ChosenSegmentation {
  readonly which: WhichSegmentation;
  readonly method: string;
  /** Asks about it; a problem of it is told where it was typed. */
  ask<T>(question: (which: WhichSegmentation) => Promise<T>): Promise<T>;
}

/**
 * What a word means: a stored segmentation, a file with one, or a method with the settings given. With settings, and where only the
 * method is meant, it is always the method.
 */
export async function findSegmentation(
  access: Access,
  word: string,
  settings: Readonly<Record<string, unknown>>,
  meant: 'either' | 'the method' = 'either',
): Promise<ChosenSegmentation> {
  const { METHOD_NAMES, nearest } = await import('@satsuma/core');
  const definitions = await access.definitions();
  const kept = definitions.get(word);
  const stored = kept !== undefined && 'segmentation' in kept ? kept : undefined;
  const plain = meant === 'either' && Object.keys(settings).length === 0;
  if (plain && stored !== undefined) return chosen({ segmentation: word }, stored.method, problem => problem);
  if (/\.(ya?ml|json)$/i.test(word)) return segmentationInFile(access, word);
  const method = METHOD_NAMES.find(name => name === word);
  if (method !== undefined) {
    return chosen({ definition: { segmentation: word, method, settings } }, method, withOption);
  }
  if (stored !== undefined) {
    throw usage(
      word,
      `"${word}" is stored with settings of its own`,
      `name its method to try others: ${stored.method}`,
    );
  }
  const known = [...[...definitions].filter(([, d]) => 'segmentation' in d).map(([id]) => id), ...METHOD_NAMES];
  const near = nearest(word, known);
  const hint = near === undefined ? `methods: ${METHOD_NAMES.join(', ')}` : `did you mean "${near}"?`;
  throw usage(word, `there is no segmentation and no method "${word}"`, hint);
}

async function segmentationInFile({ engine }: Access, file: string): Promise<ChosenSegmentation> {
  const [only, ...others] = await readDefinitionsAt(engine, [file]);
  if (only === undefined || others.length > 0) throw usage(file, 'it holds not one definition but several, or none');
  const { definition } = only;
  if ('segment' in definition)
    throw usage(file, 'it is a segment; a segmentation is asked for', 'satsuma count counts it');
  return chosen({ definition }, definition.method, problem => ({ ...problem, ...only.at(problem.path) }));
}

const chosen = (
  which: WhichSegmentation,
  method: string,
  placed: (problem: Problem) => Problem,
): ChosenSegmentation => ({
  which,
  method,
  async ask(question) {
    try {
      return await question(which);
    } catch (error) {
      throw error instanceof CommandFailure ? failWith(error.problems.map(placed)) : error;
    }
  },
});

/** A problem that an option of the command line mends. */
const withOption = (problem: Problem): Problem =>
  problem.code === 'mixed-currencies' ? { ...problem, hint: 'choose one: --currency CODE' } : problem;
