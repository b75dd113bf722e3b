import { Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/answers.ts';
import { useMay } from '../../../api/session.tsx';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { NoSuchHere } from '../../../parts/no-such/no-such.tsx';
import { type Column, Table } from '../../../parts/table.tsx';
import { useTold } from '../../../words/told.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { DATA } from '../words.ts';
import { type KnownSource, sourcesOf } from './sources.ts';
import { Troubles } from './troubles.tsx';

const route = getRouteApi('/data');

/** Where data comes from: files, connections and tracking; how fresh each is, and what was not taken. */
export function SourcesTab() {
  const say = useWords(DATA);
  const maySeeKeys = useMay('accounts');
  const files = useAnswer('listSources', {});
  const imports = useAnswer('listImports', {});
  const connections = useAnswer('listConnections', {}, { every: 30_000 });
  const keys = useAnswer('listKeys', {}, { when: maySeeKeys });
  const { source: shown } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const known = sourcesOf({
    files: files.data ?? [],
    imports: imports.data ?? [],
    connections: connections.data ?? [],
    keys: keys.data ?? [],
  });
  const chosen = known.find(({ name }) => name === shown);
  return (
    <Stack>
      <Card title={say('tab-sources')} about={say('sourcesAbout')}>
        <Answered of={files}>
          {() => (
            <Answered of={connections}>
              {() =>
                known.length === 0 ? (
                  <Empty title={say('noSources')} hint={say('noSourcesHint')} />
                ) : (
                  <Table label={say('tab-sources')} columns={columns} rows={known} rowKey={({ name }) => name} />
                )
              }
            </Answered>
          )}
        </Answered>
      </Card>
      {shown !== undefined && chosen === undefined && [files, imports, connections].every(one => one.isSuccess) && (
        <NoSuchHere of="source" name={shown} onLeave={() => void navigate({ search: { tab: 'sources' } })} />
      )}
      {chosen !== undefined && <Troubles key={chosen.name} source={chosen} />}
    </Stack>
  );
}

function useColumns(): readonly Column<KnownSource>[] {
  const say = useWords(DATA);
  const told = useTold();
  const formats = useFormats();
  const now = Date.now();
  return [
    { key: 'name', title: say('source'), cell: ({ name }) => name },
    { key: 'kinds', title: say('kind'), cell: ({ kinds }) => formats.list(kinds.map(kind => say(`kind-${kind}`))) },
    {
      key: 'fresh',
      title: say('fresh'),
      cell: ({ last }) =>
        last === null ? say('nothingCame') : <span title={formats.moment(last)}>{formats.ago(last, now)}</span>,
    },
    { key: 'taken', title: say('taken'), isNumber: true, cell: ({ taken }) => formats.number(taken) },
    { key: 'refused', title: say('notTaken'), isNumber: true, cell: ({ refused }) => formats.number(refused) },
    {
      key: 'state',
      title: say('state'),
      cell: ({ connection }) =>
        connection === undefined
          ? ''
          : connection.failure !== null
            ? say('failing', { message: told(connection.failure) })
            : say(`connection-${connection.status}`),
    },
    {
      key: 'deeds',
      title: say('actions'),
      cell: ({ name }) => (
        <Link to="/data" search={{ tab: 'sources', source: name }} resetScroll={false}>
          {say('details')}
        </Link>
      ),
    },
  ];
}
