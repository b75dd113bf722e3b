import type { Reply } from '../../../api/answers.ts';

type Connection = Reply<'listConnections'>[number];

/** A source, whichever ways its data comes in. */
export interface KnownSource {
  readonly name: string;
  readonly kinds: readonly string[];
  /** When something came last, milliseconds. */
  readonly last: number | null;
  /** Rows or calls that were taken, and that were not. */
  readonly taken: number;
  readonly refused: number;
  readonly connection: Connection | undefined;
  /** Whether it has a tracking plan: it sends calls. */
  readonly isTracked: boolean;
}

interface Held {
  readonly files: Reply<'listSources'>;
  readonly imports: Reply<'listImports'>;
  readonly connections: readonly Connection[];
  readonly keys: Reply<'listKeys'>;
}

/** Files, connections and write keys of one name are one source. */
export function sourcesOf({ files, imports, connections, keys }: Held): readonly KnownSource[] {
  const tracked = keys.filter(({ source, revoked }) => source !== null && revoked === null);
  const names = new Set([
    ...files.map(({ name }) => name),
    ...connections.map(({ source }) => source),
    ...tracked.flatMap(({ source }) => source ?? []),
  ]);
  return [...names].toSorted().map(name => {
    const file = files.find(one => one.name === name);
    const connection = connections.find(({ source }) => source === name);
    const own = tracked.filter(({ source }) => source === name);
    const past = imports.filter(({ source, status }) => source === name && status === 'done');
    const sum = (of: (rows: NonNullable<(typeof past)[number]['rows']>) => number) =>
      past.reduce((total, { rows }) => total + (rows === null ? 0 : of(rows)), 0);
    const times = [file?.lastImport, connection?.lastReceived, connection?.lastRun, ...own.map(key => key.lastUsed)];
    const known = times.filter(time => typeof time === 'number');
    return {
      name,
      connection,
      kinds: [
        ...(file === undefined ? [] : ['file']),
        ...(connection === undefined ? [] : [connection.kind]),
        ...(own.length === 0 ? [] : ['tracking']),
      ],
      last: known.length === 0 ? null : Math.max(...known),
      taken: sum(({ accepted }) => accepted) + (connection?.accepted ?? 0),
      refused: sum(({ rejected }) => rejected) + (connection?.reasons ?? []).reduce((n, { times: t }) => n + t, 0),
      isTracked: own.length > 0,
    };
  });
}
