import { Button, Group } from '@mantine/core';
import { type Reply, useAnswer, useChange } from '../../../api/answers.ts';
import { useMay } from '../../../api/session.tsx';
import { Answered } from '../../../parts/answered.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { type Column, Table } from '../../../parts/table.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { DATA } from '../words.ts';
import { useNamedBy } from './named-by.ts';
import { ProfileLink } from './profile-link.tsx';

type Meeting = Reply<'listMeetings'>[number];

export interface MeetingsProps {
  readonly status: Meeting['status'];
}

/** Known people whom one call named, and who stayed two: somebody says whether they are one. */
export function Meetings({ status }: MeetingsProps) {
  const say = useWords(DATA);
  const namedBy = useNamedBy();
  const formats = useFormats();
  const mayChange = useMay('people.write');
  const meetings = useAnswer('listMeetings', { query: { status, limit: 500 } });
  const merge = useChange('mergeProfiles', { changes: 'all' });
  const apart = useChange('keepApart', { changes: ['listMeetings'] });
  const columns: readonly Column<Meeting>[] = [
    { key: 'a', title: say('one'), cell: ({ a }) => <ProfileLink profile={a} /> },
    { key: 'b', title: say('other'), cell: ({ b }) => <ProfileLink profile={b} /> },
    { key: 'by', title: say('by'), cell: ({ by }) => namedBy(by) },
    { key: 'because', title: say('whyTwo'), cell: ({ because }) => say(`because-${because}`) },
    { key: 'times', title: say('times'), isNumber: true, cell: ({ times }) => formats.number(times) },
    { key: 'seen', title: say('lastSeen'), cell: ({ lastSeen }) => formats.moment(lastSeen) },
    { key: 'source', title: say('source'), cell: ({ source }) => source },
    {
      key: 'deeds',
      title: say('actions'),
      cell: ({ a, b }) =>
        mayChange && status !== 'merged' ? (
          <Group gap="xs" wrap="nowrap">
            <Confirm
              label={say('merge')}
              text={say('mergeText', { a, b })}
              onConfirm={() => merge.mutate({ body: { a, b } })}
            />
            {status === 'open' && (
              <Button size="compact-sm" variant="default" onClick={() => apart.mutate({ body: { a, b } })}>
                {say('keepApart')}
              </Button>
            )}
          </Group>
        ) : null,
    },
  ];
  return (
    <>
      <Refused title={say('notDone')} error={merge.error ?? apart.error} />
      <Answered of={meetings}>
        {data =>
          data.length === 0 ? (
            <Empty title={say(`noMeetings-${status}`)} {...(status === 'open' && { hint: say('noMeetingsHint') })} />
          ) : (
            <Table
              label={say('meetings')}
              columns={columns}
              rows={data}
              rowKey={({ a, b, by }) => `${a} ${b} ${by}`}
              height={420}
            />
          )
        }
      </Answered>
    </>
  );
}
