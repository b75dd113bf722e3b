import { SegmentedControl, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type Reply, useAnswer, useChange } from '../../../api/answers.ts';
import { useMay } from '../../../api/session.tsx';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { type Column, Table } from '../../../parts/table.tsx';
import { ViewOnly } from '../../../parts/view-only/view-only.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { DATA } from '../words.ts';
import { Meetings } from './meetings.tsx';
import { useNamedBy } from './named-by.ts';
import { ProfileLink } from './profile-link.tsx';
import { Rules } from './rules.tsx';

type Merge = Reply<'listMerges'>[number];
const route = getRouteApi('/data');
const STATUSES = ['open', 'apart', 'merged'] as const;

/** Who is who: pairs to judge, people who were found to be one, and the rules of it. */
export function IdentityTab() {
  const say = useWords(DATA);
  const maySee = useMay('people.read');
  const { meetings: status = 'open' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Stack>
      {maySee && (
        <Card
          title={say('meetings')}
          about={say('meetingsAbout')}
          actions={
            <SegmentedControl
              size="xs"
              aria-label={say('meetings')}
              value={status}
              onChange={value => {
                const chosen = STATUSES.find(one => one === value) ?? 'open';
                void navigate({ search: { tab: 'identity', meetings: chosen }, resetScroll: false });
              }}
              data={STATUSES.map(value => ({ value, label: say(`meetings-${value}`) }))}
            />
          }
        >
          <Meetings status={status} />
        </Card>
      )}
      <ViewOnly of="people" />
      {maySee && <Merges />}
      <Rules />
    </Stack>
  );
}

function Merges() {
  const say = useWords(DATA);
  const namedBy = useNamedBy();
  const formats = useFormats();
  const mayChange = useMay('people.write');
  const merges = useAnswer('listMerges', { query: { limit: 500 } });
  const undo = useChange('undoMerge', { changes: 'all' });
  const columns: readonly Column<Merge>[] = [
    { key: 'time', title: say('when'), width: '170px', cell: ({ time }) => formats.moment(time) },
    { key: 'winner', title: say('stays'), cell: ({ winner }) => <ProfileLink profile={winner} /> },
    { key: 'loser', title: say('joined'), cell: ({ loser }) => say('profile', { number: loser }) },
    { key: 'by', title: say('by'), cell: ({ by }) => namedBy(by) },
    { key: 'source', title: say('source'), cell: ({ source }) => source },
    {
      key: 'deeds',
      title: say('actions'),
      cell: merge =>
        merge.undone !== null ? (
          <span className="quiet">{say('undone', { when: formats.moment(merge.undone) })}</span>
        ) : mayChange ? (
          <Confirm
            label={say('undo')}
            text={say('undoMergeText', { winner: merge.winner, loser: merge.loser })}
            onConfirm={() => undo.mutate({ path: { merge: merge.id } })}
          />
        ) : null,
    },
  ];
  return (
    <Card title={say('merges')} about={say('mergesAbout')}>
      <Refused title={say('notDone')} error={undo.error} />
      <Answered of={merges}>
        {data =>
          data.length === 0 ? (
            <Empty title={say('noMerges')} />
          ) : (
            <Table label={say('merges')} columns={columns} rows={data} rowKey={({ id }) => id} height={420} />
          )
        }
      </Answered>
    </Card>
  );
}
