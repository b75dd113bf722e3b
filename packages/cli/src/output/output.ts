import type { Problem } from '@satsuma/core';
import type { Language } from '../words/say.ts';
import { type Tell, teller } from '../words/tell.ts';
import { type Paint, paint } from './colour.ts';
import { printable } from './printable.ts';
import { type Progress, progressBar } from './progress.ts';
import { wrapped } from './screen-width.ts';
import { type Column, table } from './table.ts';

/** Where a command's answer goes: words and tables for people, or one JSON value for programs. */
export interface Output {
  readonly json: boolean;
  /** Columns of the terminal; at least 40. */
  readonly width: number;
  readonly paint: Paint;
  /** A paragraph for people, broken between words to the width; nothing under --json. */
  line(text?: string, indent?: string): void;
  /** A heading with an empty line before it. */
  heading(text: string): void;
  table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): void;
  /** Text as it is, with its own lines: YAML, a script. Nothing under --json. */
  verbatim(text: string): void;
  /** A file as the answer, whether or not --json is given. */
  bytes(content: Uint8Array): void;
  /** The whole answer for programs; nothing without --json. */
  data(value: unknown): void;
  /** A remark beside the answer, on standard error. */
  note(text: string): void;
  problems(list: readonly PlacedProblem[]): Promise<void>;
  /** On standard error, on a terminal only. */
  progress(what: string): Progress;
}

export interface Terminal {
  readonly out: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const LEAST_WIDTH = 40;

/** The width to write for: the terminal's, else what COLUMNS says, else 100. */
export const screenColumns = ({ out, environment }: Pick<Terminal, 'out' | 'environment'>): number =>
  Math.max(LEAST_WIDTH, out.isTTY === true ? (out.columns ?? 80) : Number(environment.COLUMNS) || 100);

/** @param language of problems; as data they stay as they are */
export function openOutput(json: boolean, { out, err, environment }: Terminal, language: Language = 'en'): Output {
  const painted = paint(wantsColour(out.isTTY === true, environment) && !json);
  const forErrors = paint(wantsColour(err.isTTY === true, environment));
  const width = screenColumns({ out, environment });
  const write = (text: string): void => {
    if (!json) out.write(`${printable(text)}\n`);
  };
  return {
    json,
    width,
    paint: painted,
    line: (text = '', indent = '') => write(wrapped(text, width, indent)),
    heading: text => write(`\n${painted.bold(text)}`),
    table: (columns, rows) => write(table(columns, rows, width, painted)),
    verbatim: write,
    bytes: content => void out.write(content),
    data: value => {
      if (json) out.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    note: text => void err.write(`${printable(text)}\n`),
    async problems(list) {
      const tell = await teller(language);
      err.write(`${printable(list.map(problem => describe(told(problem, tell), forErrors)).join('\n'))}\n`);
    },
    progress: what => progressBar(what, err),
  };
}

const wantsColour = (terminal: boolean, environment: Terminal['environment']): boolean =>
  terminal && (environment.NO_COLOR ?? '') === '' && environment.TERM !== 'dumb';

/** A problem in a file knows the line and the column too. */
export type PlacedProblem = Problem & { readonly file?: string; readonly line?: number; readonly column?: number };

/** Place, what is wrong, what to do: `segments/a.yaml:4:7 where.trait: there is no trait "citty"`, and below it the hint. */
function describe({ path, message, hint, file, line, column }: PlacedProblem, { red, dim, bold }: Paint): string {
  const inFile = file === undefined ? '' : `${file}:${line ?? 1}:${column ?? 1}`;
  const where = [inFile, path].filter(part => part !== '').join(' ');
  const place = where === '' ? '' : `${bold(where)}: `;
  return `${red('✗')} ${place}${message}${hint === undefined ? '' : `\n  ${dim(hint)}`}`;
}

const told = ({ message, hint, ...problem }: PlacedProblem, tell: Tell): PlacedProblem => ({
  ...problem,
  message: tell(message),
  ...(hint !== undefined && { hint: tell(hint) }),
});
