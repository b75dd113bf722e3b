import type { Control } from '../store/control/control.ts';

/** Where data comes from. Times are milliseconds. */
export interface ListedSource {
  readonly name: string;
  /** Whether the mapping of its files is kept. */
  readonly mapped: boolean;
  /** Files that are in. */
  readonly imports: number;
  readonly lastImport: number | null;
}

/** Every source that files came from, by name. */
export async function listSources(control: Control): Promise<readonly ListedSource[]> {
  const mapped = await control.selectFrom('sources').select('name').execute();
  const imported = await control
    .selectFrom('imports')
    .select(({ fn }) => ['source', fn.countAll<number>().as('imports'), fn.max('finished').as('last')])
    .where('status', '=', 'done')
    .groupBy('source')
    .execute();
  const names = [...new Set([...mapped.map(s => s.name), ...imported.map(i => i.source)])].sort();
  return names.map(name => {
    const found = imported.find(i => i.source === name);
    const last = found?.last ?? null;
    return {
      name,
      mapped: mapped.some(s => s.name === name),
      imports: Number(found?.imports ?? 0),
      lastImport: last === null ? null : Number(last),
    };
  });
}
