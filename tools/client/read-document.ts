import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace } from '@satsuma/engine';
import { buildApp } from '@satsuma/server';
import type { ApiDocument } from './generate.ts';

const MEMORY = 256 * 1024 * 1024;

/** The document of the server as it is in the source, of a server that never listens. */
export async function readDocument(): Promise<ApiDocument> {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-client-'));
  const clock = () => 0;
  const workspace = await openWorkspace({ directory, memory: MEMORY }, clock);
  try {
    const log = { write: () => undefined };
    const { app } = await buildApp({ workspace, clock, random: randomBytes, log });
    const reply = await app.inject('/openapi.json');
    await app.close();
    if (reply.statusCode !== 200) throw new Error(`The document cannot be made: ${reply.body}`);
    return reply.json<ApiDocument>();
  } finally {
    await workspace.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
