import { QueryError } from '../../store/query-error.ts';
import { PullError } from './pull.ts';

/** What the engine's numbers of errors mean where it reads something elsewhere. The texts quote addresses and values: they stay here. */
const MEANINGS: Readonly<Record<number, readonly [path: string, message: string]>> = {
  36: ['', 'What is asked for is not written as it should be.'],
  60: ['table', 'There is no such table.'],
  81: ['database', 'There is no such database.'],
  279: ['host', 'The server cannot be reached, or does not let this user in.'],
  499: ['url', 'The bucket cannot be reached, or the key may not read it.'],
  636: ['url', 'There are no files there.'],
  1000: ['host', 'The server cannot be reached, or the connection broke.'],
};

export function engineFailure(error: unknown): unknown {
  if (!(error instanceof QueryError)) return error;
  const { engineCode } = error;
  const [path, message] = MEANINGS[engineCode ?? 0] ?? ['', 'The engine cannot read it.'];
  const hint = engineCode === undefined ? {} : { hint: `The engine calls it error ${engineCode}.` };
  return new PullError({ code: 'import', path, message, ...hint });
}
