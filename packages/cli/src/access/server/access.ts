import type { Context } from '../../command.ts';
import { instantOf } from '../../input/instant.ts';
import type { Access } from '../access.ts';
import { askingOf } from './asking.ts';
import { dataOnServer } from './data.ts';
import { definitionsOnServer } from './definitions.ts';
import { peopleOnServer } from './people.ts';
import { questionsOnServer } from './questions.ts';
import { transferOnServer } from './transfer.ts';

/** A server that has the data open. */
export async function accessToServer(url: string, key: string | undefined, context: Context): Promise<Access> {
  const [engine, client] = await Promise.all([import('@satsuma/engine'), import('@satsuma/client')]);
  const opened = client.openClient({ url, ...(key !== undefined && { key }) });
  const settings = await askingOf(client, opened, context, 0)((api, o) => api.getSettings({}, o));
  const asOf = context.asOf === undefined ? context.clock() : instantOf(engine, context.asOf, '--as-of', settings.zone);
  const ask = askingOf(client, opened, context, asOf);
  return {
    ...{ engine, settings, asOf },
    ...definitionsOnServer(ask, engine),
    ...questionsOnServer(ask),
    ...peopleOnServer(ask),
    ...transferOnServer(ask, engine),
    ...dataOnServer(ask, engine),
  };
}
