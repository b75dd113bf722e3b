import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** What packing makes no smaller worth saying: fonts and pictures are packed already. */
const TEXTS = /\.(css|html|js|json|svg)$/;

/** Beside each file of text, the same packed as small as it gets: once here, not at every start of a server. */
export function packedFiles(): Plugin {
  let out = '';
  return {
    name: 'packed-files',
    apply: 'build',
    configResolved: ({ build }) => {
      out = build.outDir;
    },
    async writeBundle() {
      const found = await readdir(out, { recursive: true, withFileTypes: true });
      const texts = found.filter(({ name, parentPath }) => TEXTS.test(name) && !parentPath.endsWith('.vite'));
      await Promise.all(texts.map(({ parentPath, name }) => pack(join(parentPath, name))));
    },
  };
}

async function pack(path: string): Promise<void> {
  const plain = await readFile(path);
  const packed = await promisify(gzip)(plain, { level: 9 });
  if (packed.length < plain.length) await writeFile(`${path}.gz`, packed);
}
