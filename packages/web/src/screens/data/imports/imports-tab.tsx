import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type Reply, useAnswer } from '../../../api/answers.ts';
import { useJob } from '../../../api/jobs.tsx';
import { useMay } from '../../../api/session.tsx';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { NoSuchHere } from '../../../parts/no-such/no-such.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { type Column, Table } from '../../../parts/table.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { DATA } from '../words.ts';
import { BroughtCount } from './brought-count.tsx';
import { ImportDetail } from './import-detail.tsx';

type Import = Reply<'listImports'>[number];
const route = getRouteApi('/data');

/** Every file that came in, and what came of it. */
export function ImportsTab() {
  const say = useWords(DATA);
  const mayImport = useMay('data.write');
  const imports = useAnswer(
    'listImports',
    {},
    { every: known => (known?.some(({ status }) => isUnderWay(status)) ? 2_000 : 30_000) },
  );
  const undo = useJob('undoImport');
  const { import: shown } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns(
    mayImport && undo.work.state !== 'running',
    number => void undo.start({ path: { import: number } }),
  );
  const detail = imports.data?.find(one => one.import === shown);
  return (
    <Stack>
      {undo.work.state === 'running' && (
        <Text role="status" size="sm">
          {say('undoing')}
        </Text>
      )}
      {undo.work.state === 'failed' && <Refused title={say('notUndone')} error={undo.work.failure} />}
      <Card title={say('tab-imports')} about={say('importsAbout')}>
        <Answered of={imports}>
          {data =>
            data.length === 0 ? (
              <Empty
                title={say('noImports')}
                hint={say('noImportsHint')}
                action={
                  mayImport && (
                    <Button renderRoot={props => <Link to="/data/import" {...props} />}>{say('importFile')}</Button>
                  )
                }
              />
            ) : (
              <Table
                label={say('tab-imports')}
                columns={columns}
                rows={data}
                rowKey={({ import: number }) => String(number)}
              />
            )
          }
        </Answered>
      </Card>
      {shown !== undefined && imports.data !== undefined && detail === undefined && (
        <NoSuchHere of="import" name={shown} onLeave={() => void navigate({ search: { tab: 'imports' } })} />
      )}
      {detail !== undefined && <ImportDetail past={detail} />}
    </Stack>
  );
}

const isUnderWay = (status: Import['status']): boolean => status === 'reading' || status === 'publishing';

/** An undo stands in the list as an import without rows, in the place of the one that it took out. */
const isUndo = ({ status, replaces, rows }: Import): boolean =>
  status === 'done' && replaces !== null && rows?.read === 0;

const COLOURS = { reading: 'blue', publishing: 'blue', done: 'green', failed: 'red', replaced: 'gray' } as const;

function useColumns(mayUndo: boolean, onUndo: (number: number) => void): readonly Column<Import>[] {
  const say = useWords(DATA);
  const formats = useFormats();
  const count = (value: number | undefined) => (value === undefined ? '' : formats.number(value));
  const newPeople = ({ import: number, status, facts }: Import) =>
    status === 'done' && facts !== null ? (
      <BroughtCount by={number} what="newPeople" count={facts.newPeople} />
    ) : (
      count(facts?.newPeople)
    );
  return [
    { key: 'started', title: say('when'), width: '170px', cell: ({ started }) => formats.moment(started) },
    { key: 'file', title: say('file'), cell: ({ file }) => file },
    { key: 'source', title: say('source'), cell: ({ source }) => source },
    {
      key: 'status',
      title: say('state'),
      width: '150px',
      cell: past => (
        <Badge variant="outline" color={isUndo(past) ? 'gray' : COLOURS[past.status]}>
          {say(isUndo(past) ? 'import-undo' : `import-${past.status}`)}
        </Badge>
      ),
    },
    { key: 'accepted', title: say('taken'), isNumber: true, cell: ({ rows }) => count(rows?.accepted) },
    { key: 'rejected', title: say('aside'), isNumber: true, cell: ({ rows }) => count(rows?.rejected) },
    { key: 'people', title: say('newPeople'), isNumber: true, cell: newPeople },
    { key: 'orders', title: say('orders'), isNumber: true, cell: ({ facts }) => count(facts?.orders) },
    {
      key: 'deeds',
      title: say('actions'),
      cell: past => (
        <Group gap="xs" wrap="nowrap">
          {past.rows !== null && (
            <Link to="/data" search={{ tab: 'imports', import: past.import }} resetScroll={false}>
              {say('details')}
            </Link>
          )}
          {mayUndo && past.status === 'done' && !isUndo(past) && (
            <Confirm
              label={say('undo')}
              text={say('undoText', { file: past.file, when: formats.moment(past.started) })}
              onConfirm={() => onUndo(past.import)}
            />
          )}
        </Group>
      ),
    },
  ];
}
