import type { Client } from '@satsuma/client';
import type { Problem } from '@satsuma/core';
import type { Subject } from '@satsuma/engine';
import { CommandFailure, type Context, EXIT } from '../../command.ts';
import { failWith } from '../../input/result.ts';

/** A server, and how a command asks it. */
export interface Asking {
  readonly client: Client;
  readonly context: Context;
  /** For the query of a question: as of when; nothing where it is now, which the server knows better. */
  readonly asOf: { readonly asOf?: string };
  /** Calls the server; what it refuses ends the command. */
  <T>(call: (client: Client, options: { readonly signal: AbortSignal }) => Promise<T>, given?: Given): Promise<T>;
}

/** Where a problem stands in what was typed, by where it stands in the request. */
export type Given = (problem: Problem) => Problem;

type Module = typeof import('@satsuma/client');

export function askingOf(
  { ApiFailure }: Pick<Module, 'ApiFailure'>,
  client: Client,
  context: Context,
  asOf: number,
): Asking {
  const ask = async <T>(
    call: (client: Client, options: { readonly signal: AbortSignal }) => Promise<T>,
    given: Given = typed,
  ): Promise<T> => {
    try {
      return await call(client, { signal: context.signal });
    } catch (error) {
      if (error instanceof ApiFailure) throw failureOf(error.status, (error.problems as readonly Problem[]).map(given));
      throw error;
    }
  };
  const at = context.asOf === undefined ? {} : { asOf: new Date(asOf).toISOString() };
  return Object.assign(ask, { client, context, asOf: at });
}

function failureOf(status: number, problems: readonly Problem[]): CommandFailure {
  if (status === 401)
    return new CommandFailure(
      problems.map(p => ({ ...p, hint: KEY })),
      EXIT.store,
    );
  return status === 0 || status >= 500 ? new CommandFailure(problems, EXIT.store) : failWith(problems);
}

const KEY = 'SATSUMA_KEY is to hold an API key of scope read or admin; an admin makes one';

/** What was typed has no body and no query around it. */
const typed: Given = problem => ({
  ...problem,
  path: problem.path
    .replace(/^(body|query|params)\.?/, '')
    .replace(/^(subject|whom|which|division)(?=\.|$)\.?/, '')
    .replace(/^(subjects\[\d+\]\.)?(definition|segmentation)\.(?=.)/, '$1'),
});

/** The same, where whom a request is about was typed: a segment that is not there stands at its own id. */
export const about =
  (...subjects: readonly Subject[]): Given =>
  problem => {
    const [, place, number = '0'] =
      /^body\.(subject|whom|against|subjects\[(\d+)\])\.segment$/.exec(problem.path) ?? [];
    const subject = place === undefined ? undefined : subjects[place === 'against' ? 1 : Number(number)];
    return subject !== undefined && 'segment' in subject ? { ...problem, path: subject.segment } : typed(problem);
  };
