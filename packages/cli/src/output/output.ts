import type { Problem } from '@satsuma/core';
import { type Paint, paint } from './colour.ts';
import { type Progress, progressBar } from './progress.ts';
import { type Column, table } from './table.ts';

/** Where a command's answer goes: words and tables for people, or one JSON value for programs. */
export interface Output {
  readonly json: boolean;
  readonly width: number;
  readonly paint: Paint;
  /** A line for people; nothing under --json. */
  line(text?: string): void;
  table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): void;
  /** The whole answer for programs; nothing without --json. */
  data(value: unknown): void;
  /** A remark beside the answer, on standard error. */
  note(text: string): void;
  problems(list: readonly Problem[]): void;
  /** On standard error, on a terminal only. */
  progress(what: string): Progress;
}

export interface Terminal {
  readonly out: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export function openOutput(json: boolean, { out, err, environment }: Terminal): Output {
  const colours = wantsColour(out.isTTY === true, environment);
  const painted = paint(colours && !json);
  const width = out.isTTY === true ? (out.columns ?? 80) : Number(environment.COLUMNS ?? 100);
  const write = (text: string): void => {
    out.write(`${text}\n`);
  };
  return {
    json,
    width,
    paint: painted,
    line: (text = '') => (json ? undefined : write(text)),
    table: (columns, rows) => (json ? undefined : write(table(columns, rows, width, painted))),
    data: value => (json ? write(JSON.stringify(value, null, 2)) : undefined),
    note: text => void err.write(`${text}\n`),
    problems: list =>
      void err.write(`${list.map(p => describe(p, paint(wantsColour(err.isTTY === true, environment)))).join('\n')}\n`),
    progress: what => progressBar(what, err),
  };
}

const wantsColour = (terminal: boolean, environment: Terminal['environment']): boolean =>
  terminal && (environment.NO_COLOR ?? '') === '' && environment.TERM !== 'dumb';

/** Place, what is wrong, what to do: `where.all[1].trait: there is no trait "citty" — did you mean "city"?` */
function describe({ path, message, hint }: Problem, { red, dim, bold }: Paint): string {
  const place = path === '' ? '' : `${bold(path)}: `;
  return `${red('✗')} ${place}${message}${hint === undefined ? '' : `\n  ${dim(hint)}`}`;
}
