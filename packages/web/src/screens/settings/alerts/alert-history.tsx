import { Button } from '@mantine/core';
import { type Reply, useAnswer } from '../../../api/answers.ts';
import { APP } from '../../../app/words.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { type Column, Table } from '../../../parts/table.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { Found } from './found.tsx';
import type { Alert } from './watched.ts';
import { ALERTS } from './words.ts';

type Event = Reply<'readAlertHistory'>[number];

export interface AlertHistoryProps {
  readonly alert: Alert;
  readonly onClose: () => void;
}

/** When it was raised and over, why, and who was told. */
export function AlertHistory({ alert, onClose }: AlertHistoryProps) {
  const say = useWords(ALERTS);
  const frame = useWords(APP);
  const formats = useFormats();
  const history = useAnswer('readAlertHistory', { path: { id: alert.id } }, { every: 10_000 });
  const columns: readonly Column<Event>[] = [
    { key: 'time', title: say('time'), width: '180px', cell: ({ time }) => formats.moment(time) },
    { key: 'kind', title: say('what'), cell: ({ kind }) => say(`event-${kind}`) },
    { key: 'reason', title: say('result'), cell: event => <Found watch={alert.watch} verdict={event.verdict} /> },
    {
      key: 'told',
      title: say('told'),
      cell: ({ muted, notices }) =>
        muted
          ? say('nobodyMuted')
          : notices.length === 0
            ? say('nobody')
            : notices
                .map(({ address, status, error }) => say(`notice-${status}`, { address, error: error ?? '' }))
                .join(' · '),
    },
  ];
  return (
    <Card
      title={say('historyOf', { name: alert.name })}
      actions={
        <Button size="xs" variant="default" onClick={onClose}>
          {frame('close')}
        </Button>
      }
    >
      <Answered of={history}>
        {data =>
          data.length === 0 ? (
            <Empty title={say('nothingYet')} hint={say('nothingYetHint')} />
          ) : (
            <Table label={say('history')} columns={columns} rows={data} rowKey={({ id }) => String(id)} height={360} />
          )
        }
      </Answered>
    </Card>
  );
}
