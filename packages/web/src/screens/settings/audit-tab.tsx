import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type Reply, useAnswer } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { Empty } from '../../parts/empty.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { AUDIT, KNOWN_ACTIONS, THINGS } from './words-audit.ts';

type Entry = Reply<'readAudit'>[number];
const PAGE = 100;
const route = getRouteApi('/settings');

/** Who changed what, the newest first, a page at a time. */
export function AuditTab() {
  const say = useWords(AUDIT);
  const { about, by, before } = route.useSearch();
  const navigate = route.useNavigate();
  const users = useAnswer('listUsers', {});
  const entries = useAnswer(
    'readAudit',
    {
      query: {
        limit: PAGE,
        ...(about !== undefined && { about }),
        ...(by !== undefined && { actor: by }),
        ...(before !== undefined && { before }),
      },
    },
    { keep: true },
  );
  const columns = useColumns();
  const go = (search: { readonly about?: string; readonly by?: string; readonly before?: number }) =>
    void navigate({ search: { tab: 'audit', ...search } });
  return (
    <Card title={say('title')} about={say('about')}>
      <Group align="flex-end">
        <NativeSelect
          label={say('thing')}
          value={about ?? ''}
          onChange={event => go({ ...(by !== undefined && { by }), ...given('about', event.currentTarget.value) })}
          data={[{ value: '', label: say('all') }, ...THINGS.map(thing => ({ value: thing, label: say(thing) }))]}
        />
        <NativeSelect
          label={say('who')}
          value={by ?? ''}
          onChange={event => go({ ...(about !== undefined && { about }), ...given('by', event.currentTarget.value) })}
          data={[
            { value: '', label: say('everybody') },
            ...(users.data ?? []).map(user => ({ value: `user:${user.id}`, label: user.name })),
          ]}
        />
      </Group>
      <Answered of={entries}>
        {data =>
          data.length === 0 ? (
            <Empty title={say('nothing')} />
          ) : (
            <Stack>
              <Table label={say('title')} columns={columns} rows={data} rowKey={entry => String(entry.id)} />
              <Group justify="flex-end">
                {before !== undefined && (
                  <Button
                    variant="default"
                    onClick={() => go({ ...(about !== undefined && { about }), ...(by !== undefined && { by }) })}
                  >
                    {say('newest')}
                  </Button>
                )}
                {data.length === PAGE && (
                  <Button
                    variant="default"
                    onClick={() =>
                      go({
                        ...(about !== undefined && { about }),
                        ...(by !== undefined && { by }),
                        before: data.at(-1)?.id ?? 1,
                      })
                    }
                  >
                    {say('older')}
                  </Button>
                )}
              </Group>
            </Stack>
          )
        }
      </Answered>
    </Card>
  );
}

const given = (key: 'about' | 'by', value: string) => (value === '' ? {} : { [key]: value });

function useColumns(): readonly Column<Entry>[] {
  const say = useWords(AUDIT);
  const formats = useFormats();
  const users = useAnswer('listUsers', {});
  /** `user:3` by its name, `key:7` by its number. */
  const named = (of: string): string => {
    const [kind = '', id = ''] = of.split(':', 2);
    const user = kind === 'user' ? users.data?.find(one => String(one.id) === id) : undefined;
    if (user !== undefined) return user.name;
    return THINGS.some(thing => thing === kind) || kind === 'setup' ? [say(kind), id].join(' ').trim() : of;
  };
  return [
    { key: 'time', title: say('time'), width: '180px', cell: entry => formats.moment(entry.time) },
    { key: 'actor', title: say('who'), cell: entry => named(entry.actor) },
    {
      key: 'action',
      title: say('what'),
      cell: entry => (KNOWN_ACTIONS.has(entry.action) ? say(entry.action.replace('.', '-')) : entry.action),
    },
    { key: 'subject', title: say('subject'), cell: entry => named(entry.subject) },
    {
      key: 'details',
      title: say('details'),
      cell: entry => (
        <code>
          {Object.entries(entry.details)
            .map(([key, value]) => `${key}: ${String(value)}`)
            .join(' · ')}
        </code>
      ),
    },
  ];
}
