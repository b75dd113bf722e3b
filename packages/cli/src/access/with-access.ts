import { CommandFailure, type Context, EXIT } from '../command.ts';
import { inUseBy, type Opened, withWorkspace } from '../opened.ts';
import type { Access } from './access.ts';

/**
 * Gives a command the data: the server that it names; else the data directory; else the server that has that directory open, where
 * SATSUMA_KEY holds a key to it.
 */
export async function withAccess<T>(
  context: Context,
  work: (access: Access) => Promise<T>,
  directory: 'must exist' | 'may be made' = 'must exist',
): Promise<T> {
  const { server, environment } = context;
  if (server !== undefined) return work(await overHttp(server, context));
  const opening = async (opened: Opened): Promise<T> => {
    const { accessToDirectory } = await import('./directory/access.ts');
    return work(accessToDirectory(opened, context));
  };
  try {
    return await withWorkspace(context, opening, directory);
  } catch (error) {
    const note = await inUseBy(error, context.directory);
    if (note === undefined) throw error;
    if (environment.SATSUMA_KEY) return work(await overHttp(note.url, context));
    const message = `The data directory ${context.directory} is in use by the server at ${note.url}.`;
    const hint =
      'SATSUMA_KEY=… lets this command ask the server: an API key of scope read or admin, which an admin makes';
    throw new CommandFailure([{ code: 'store-in-use', path: context.directory, message, hint }], EXIT.store);
  }
}

async function overHttp(url: string, context: Context): Promise<Access> {
  const { accessToServer } = await import('./server/access.ts');
  return accessToServer(url, context.environment.SATSUMA_KEY, context);
}
