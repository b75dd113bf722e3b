import { inviteFirst } from './accounts/invitations.ts';
import { linkTo } from './accounts/one-time-link.ts';
import { buildApp } from './app.ts';
import type { AppParts, ServerParts } from './parts.ts';

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:8080`. */
  readonly address: string;
  readonly parts: ServerParts;
  /** The one-time link for the first admin, where there is no user yet. */
  readonly firstLink: string | undefined;
  /** Takes no more requests, lets those that run finish within the stop timeout, then closes the workspace. Once. */
  stop(): Promise<void>;
}

/** Builds and listens. Workspace and tracking are the server's from now on: it closes them, also where it cannot listen. */
export async function startServer(
  parts: AppParts,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<RunningServer> {
  const { workspace, tracking } = parts;
  const close = async () => {
    await tracking?.close();
    await workspace.close();
  };
  try {
    const built = await buildApp(parts);
    const { app } = built;
    const address = await app.listen({ host, port }).catch(async error => {
      await app.close();
      throw error;
    });
    const first = await inviteFirst(workspace.store.control, parts.random, parts.clock());
    const { readiness, settings } = built.parts;
    const firstLink =
      first && linkTo('welcome', first.token, { ...settings, publicUrl: settings.publicUrl ?? address });
    const stopped = once(async () => {
      readiness.stop();
      const cut = setTimeout(() => app.server.closeAllConnections(), settings.stopTimeout);
      try {
        await app.close();
      } finally {
        clearTimeout(cut);
        await close();
      }
    });
    return { address, parts: built.parts, firstLink, stop: stopped };
  } catch (error) {
    await close();
    throw error;
  }
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
