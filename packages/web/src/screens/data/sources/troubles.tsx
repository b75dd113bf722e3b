import { Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Reply, useAnswer, useChange } from '../../../api/answers.ts';
import { useMay } from '../../../api/session.tsx';
import { APP } from '../../../app/words.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { type Column, Table } from '../../../parts/table.tsx';
import { useTold } from '../../../words/told.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { DATA } from '../words.ts';
import type { KnownSource } from './sources.ts';

type Refusal = Reply<'listRefusals'>[number];
type Violation = Reply<'readViolations'>[number];

/** What a source sent that was not taken, and where it differs from its tracking plan. */
export function Troubles({ source }: { readonly source: KnownSource }) {
  const say = useWords(DATA);
  const frame = useWords(APP);
  return (
    <Card
      title={source.name}
      actions={
        <Button
          size="xs"
          variant="default"
          renderRoot={props => <Link to="/data" search={{ tab: 'sources' }} resetScroll={false} {...props} />}
        >
          {frame('close')}
        </Button>
      }
    >
      {source.connection !== undefined && <ConnectionState connection={source.connection} />}
      {source.isTracked && <Violations source={source.name} />}
      {source.connection === undefined && !source.isTracked && (
        <Text size="sm">
          {say('onlyFiles')}{' '}
          <Link to="/data" search={{ tab: 'imports' }}>
            {say('toImports')}
          </Link>
        </Text>
      )}
    </Card>
  );
}

const PULLED: ReadonlySet<string> = new Set(['postgres', 'mysql', 's3']);

function ConnectionState({ connection }: { readonly connection: NonNullable<KnownSource['connection']> }) {
  const say = useWords(DATA);
  const formats = useFormats();
  const mayChange = useMay('data.write');
  const path = { source: connection.source };
  const refusals = useAnswer('listRefusals', { path });
  const change = useChange('changeConnection', { changes: ['listConnections'] });
  const pull = useChange('pullNow', { changes: ['listJobs', 'listConnections'] });
  const columns: readonly Column<Refusal>[] = [
    { key: 'time', title: say('when'), width: '170px', cell: ({ time }) => formats.moment(time) },
    { key: 'topic', title: say('topic'), cell: ({ topic }) => topic },
    { key: 'reason', title: say('reason'), cell: ({ reason }) => <code>{reason}</code> },
    { key: 'place', title: say('place'), cell: ({ place }) => <code>{place}</code> },
    { key: 'message', title: say('message'), cell: ({ message }) => <Told message={message} /> },
  ];
  const isPaused = connection.status === 'paused';
  return (
    <>
      {mayChange && (
        <Group gap="sm">
          <Button
            size="xs"
            variant="default"
            loading={change.isPending}
            onClick={() => change.mutate({ path, body: { status: isPaused ? 'active' : 'paused' } })}
          >
            {say(isPaused ? 'resume' : 'pause')}
          </Button>
          {PULLED.has(connection.kind) && (
            <Button size="xs" variant="default" loading={pull.isPending} onClick={() => pull.mutate({ path })}>
              {say('pullNow')}
            </Button>
          )}
        </Group>
      )}
      <Refused title={say('notDone')} error={change.error ?? pull.error} />
      <Title order={3}>{say('refusals')}</Title>
      <Answered of={refusals}>
        {data =>
          data.length === 0 ? (
            <Empty title={say('noRefusals')} />
          ) : (
            <Table
              label={say('refusals')}
              columns={columns}
              rows={data}
              rowKey={({ time, reason, place }) => `${time} ${reason} ${place}`}
              height={360}
            />
          )
        }
      </Answered>
    </>
  );
}

function Told({ message }: { readonly message: string }) {
  const told = useTold()({ message });
  return <span title={told}>{told}</span>;
}

function Violations({ source }: { readonly source: string }) {
  const say = useWords(DATA);
  const formats = useFormats();
  const violations = useAnswer('readViolations', { path: { source } });
  const columns: readonly Column<Violation>[] = [
    { key: 'day', title: say('day'), width: '120px', cell: ({ day }) => formats.date(Date.parse(day)) },
    { key: 'code', title: say('what'), cell: ({ code }) => say(`violation-${code}`) },
    { key: 'event', title: say('event'), cell: ({ event }) => (event === '' ? say('others') : event) },
    { key: 'property', title: say('property'), cell: ({ property }) => property },
    { key: 'count', title: say('times'), isNumber: true, cell: ({ count }) => formats.number(count) },
    { key: 'message', title: say('example'), cell: ({ lastMessage }) => <code>{lastMessage}</code> },
  ];
  return (
    <>
      <Title order={3}>{say('violations')}</Title>
      <Answered of={violations}>
        {data =>
          data.length === 0 ? (
            <Empty title={say('noViolations')} hint={say('noViolationsHint')} />
          ) : (
            <Table
              label={say('violations')}
              columns={columns}
              rows={data}
              rowKey={({ day, code, event, property }) => [day, code, event, property].join(' ')}
              height={360}
            />
          )
        }
      </Answered>
    </>
  );
}
