import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace } from '@satsuma/engine';
import { buildApp, openTracking } from '@satsuma/server';
import type { ApiDocument } from './generate.ts';

const MEMORY = 256 * 1024 * 1024;

/** The document of the server as it is in the source, of a server that never listens; it takes calls, so that it has all there is. */
export async function readDocument(): Promise<ApiDocument> {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-client-'));
  const clock = () => 0;
  const workspace = await openWorkspace({ directory, memory: MEMORY }, clock);
  const tracking = await openTracking(workspace, { directory, random: randomBytes, runs: false });
  try {
    const log = { write: () => undefined };
    const outgoing = { runs: false };
    const { app } = await buildApp({ workspace, tracking, outgoing, clock, random: randomBytes, log });
    const reply = await app.inject('/openapi.json');
    await app.close();
    if (reply.statusCode !== 200) throw new Error(`The document cannot be made: ${reply.body}`);
    return withoutCalls(reply.json<ApiDocument>());
  } finally {
    await tracking.close();
    await workspace.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** What trackers and shops send has libraries and formats of its own. */
const withoutCalls = ({ paths, ...document }: ApiDocument): ApiDocument => ({
  ...document,
  paths: Object.fromEntries(Object.entries(paths).filter(([path]) => !/^\/(v1|sources)\//.test(path))),
});
