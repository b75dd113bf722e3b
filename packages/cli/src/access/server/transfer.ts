import { createWriteStream, openAsBlob } from 'node:fs';
import { link, rename, rm, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { finished } from '@satsuma/client';
import type { ImportOptions, ImportSummary, Mapping } from '@satsuma/engine';
import { CommandFailure } from '../../command.ts';
import { orFail } from '../../input/result.ts';
import type { TransferAccess } from '../access.ts';
import { type Asking, about } from './asking.ts';
import { following } from './definitions.ts';

type Engine = Pick<typeof import('@satsuma/engine'), 'parseMapping' | 'printMapping'>;

export function transferOnServer(ask: Asking, engine: Engine): TransferAccess {
  return {
    async exportPeople(whom, { file, overwrite, onProgress, ...options }) {
      if (!overwrite && (await isThere(file))) throw new CommandFailure([taken(file)]);
      const end = following(ask, onProgress);
      const input = { query: ask.asOf, body: { whom, ...options } };
      const made = await ask(async (api, o) => finished(api, await api.exportMembers(input, o), end), about(whom));
      await download(ask, made.download, file, overwrite);
      const { people, bytes, columns } = made;
      return { file, people, bytes, columns };
    },
    importFile: options => importOnServer(ask, engine, options),
  };
}

async function importOnServer(ask: Asking, engine: Engine, options: ImportOptions): Promise<ImportSummary> {
  const { path, mapping, as, source, zone, country, replace, dryRun, progress, rejectsPath, language } = options;
  const { parse, stringify } = await import('yaml');
  progress?.({ step: 'inspecting' });
  const upload = await uploaded(ask, path);
  const document = mapping && (parse(engine.printMapping(mapping)) as Readonly<Record<string, unknown>>);
  const hints = { as, source, zone, country, replace, dryRun, mapping: document };
  const given = Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined));
  const onProgress = (done: number, total: number) => progress?.({ step: 'reading', done, total });
  const summary = await ask(async (api, o) =>
    finished(api, await api.importFile({ query: { ...(language && { language }) }, body: { upload, ...given } }, o), {
      ...o,
      onProgress,
    }),
  );
  if (summary.outcome === 'unchanged') return summary as ImportSummary;
  const { rejects, mapping: used, ...rest } = summary;
  const read: Mapping = orFail(engine.parseMapping(stringify(used)));
  const put = rejectsPath ?? `${resolve(path)}.rejects.csv`;
  if (rejects !== null) await download(ask, rejects, put, true);
  return { ...rest, mapping: read, ...(rejects !== null && { rejectsPath: put }) } as ImportSummary;
}

/** The id under which the server has the file. */
export async function uploaded(ask: Asking, path: string): Promise<string> {
  const body = await openAsBlob(path).catch(() => {
    throw new CommandFailure([{ code: 'file', path, message: 'it cannot be read: there is no such file' }]);
  });
  return (await ask((api, o) => api.uploadFile({ query: { name: basename(path) }, body }, o))).id;
}

/** Under its name only when all of it is there. */
async function download(ask: Asking, id: string, file: string, overwrite: boolean): Promise<void> {
  const reply = await ask((api, o) => api.download({ path: { id } }, o));
  const beside = `${file}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(reply.body ?? []), createWriteStream(beside, { flags: 'wx' }));
    if (overwrite) await rename(beside, file);
    else {
      await link(beside, file).catch(error => {
        throw error.code === 'EEXIST' ? new CommandFailure([taken(file)]) : error;
      });
    }
  } finally {
    await rm(beside, { force: true });
  }
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

const taken = (file: string) => ({
  code: 'file' as const,
  path: file,
  message: 'this file is there already',
  hint: 'choose another name, or say that it may be overwritten',
});
