import { fileURLToPath } from 'node:url';
import type { ImportSummary } from '@satsuma/engine';
import type { Context } from '../command.ts';
import { readDefinitionsAt } from '../input/definitions.ts';
import { readMapping } from '../input/mapping.ts';
import { failWith, orFail } from '../input/result.ts';
import type { Opened } from '../opened.ts';
import { DEMO } from '../words/demo.ts';
import { DAY, type ShopOnDisk } from './shop.ts';

/** The segments that come with the repository. */
export const SEGMENTS = fileURLToPath(new URL('../../../../examples/segments', import.meta.url));

/** Imports the shop's files as anybody would import theirs. What is there already changes nothing. */
export async function importShop(
  { files }: ShopOnDisk,
  context: Context,
  { engine, workspace }: Opened,
): Promise<readonly ImportSummary[]> {
  const { output, say, clock, signal } = context;
  const words = say.of(DEMO);
  output.heading(words.imported);
  const summaries: ImportSummary[] = [];
  for (const { path, mapping: mappingFile } of files) {
    const mapping = mappingFile === undefined ? undefined : await readMapping(engine, mappingFile);
    const bar = output.progress(path);
    const progress = ({ done = 0, total = 0 }): void => bar.update(done, total, '');
    const imported = await engine
      .importFile(workspace.store, { path, now: clock, signal, progress, ...(mapping && { mapping }) })
      .finally(() => bar.end());
    if (!imported.ok) throw failWith(imported.problems);
    const summary = imported.value;
    summaries.push(summary);
    output.line(
      summary.outcome === 'unchanged'
        ? `  ${words.unchangedFile(summary.file)}`
        : `  ${words.importedFile(summary.file, say.counted(summary.rows.read, 'row'), say.number(summary.seconds, 1))}`,
    );
  }
  return summaries;
}

/** How far back the log of the demo goes, and how often memberships were computed since, days. */
const PAST = 30;
const EVERY = 2;

/** Takes over the example segments, and computes them as of every other day of the last month of the shop, so that the log has a past. */
export async function applySegments(asOf: number, context: Context, { engine, workspace, ask }: Opened) {
  const { output, say, signal } = context;
  const given = await readDefinitionsAt(engine, [SEGMENTS]);
  const applied = orFail(await engine.applyDefinitions(workspace, given, { compute: false, note: 'demo', signal }));
  if (applied.changes.some(change => change.change !== 'unchanged')) {
    for (let ago = PAST; ago >= 0; ago -= EVERY) {
      const cause = ago === PAST ? 'demo' : 'clock';
      orFail(await engine.computeMemberships(workspace, { ...ask, asOf: asOf - ago * DAY, cause }));
    }
  }
  output.line(say.of(DEMO).applied(say.counted(applied.changes.length, 'definition')));
  return applied;
}
