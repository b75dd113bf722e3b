#!/usr/bin/env node
// Plain JavaScript, so that an older Node can at least find the one that came with the installation.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  // Without it, a third of a second goes into taking the types out of the sources each time.
  module.enableCompileCache();
  await import('../src/main.ts');
} else {
  const node = installedNode(dirname(fileURLToPath(import.meta.url)));
  if (node === undefined) {
    console.error(`satsuma needs Node ${NEEDED} or newer; this is ${process.versions.node}.`);
    process.exit(3);
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  // Ctrl-C reaches the child by itself, which then says what became of its work.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 130));
}

/** The Node that npm installed beside the packages, looked for from here upwards. */
function installedNode(from) {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const node = join(folder, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
    if (existsSync(node)) return node;
  }
  return undefined;
}
