import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type Reply, useAnswer } from '../../api/answers.ts';
import { useNaming } from '../../api/names.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { Empty } from '../../parts/empty.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { DATA } from '../data/words.ts';
import { actionSaid, detailsSaid, type Telling, thingSaid } from './audit-said.ts';
import { SETTINGS } from './words.ts';
import { AUDIT, THINGS } from './words-audit.ts';

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
  const telling = useTelling();
  const things = THINGS.map(thing => ({ value: thing, label: say(thing) }));
  const people = (users.data ?? []).map(user => ({ value: `user:${user.id}`, label: user.name }));
  const go = (search: { readonly about?: string; readonly by?: string; readonly before?: number }) =>
    void navigate({ search: { tab: 'audit', ...search } });
  return (
    <Card title={say('title')} about={say('about')}>
      <Group align="flex-end">
        <NativeSelect
          label={say('thing')}
          value={about ?? ''}
          onChange={event => go({ ...(by !== undefined && { by }), ...given('about', event.currentTarget.value) })}
          data={[
            { value: '', label: say('all') },
            ...withAsked(things, about === undefined ? undefined : { value: about, label: about }),
          ]}
        />
        <NativeSelect
          label={say('who')}
          value={by ?? ''}
          onChange={event => go({ ...(about !== undefined && { about }), ...given('by', event.currentTarget.value) })}
          data={[
            { value: '', label: say('everybody') },
            ...withAsked(people, by === undefined ? undefined : { value: by, label: thingSaid(by, telling) }),
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

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What the address asks for stands among the choices, also where it is none of them: a list is never narrowed by what is not shown. */
const withAsked = (options: readonly Option[], asked: Option | undefined): readonly Option[] =>
  asked === undefined || options.some(({ value }) => value === asked.value) ? options : [...options, asked];

const given = (key: 'about' | 'by', value: string) => (value === '' ? {} : { [key]: value });

function useColumns(): readonly Column<Entry>[] {
  const telling = useTelling();
  const { say, formats } = telling;
  return [
    { key: 'time', title: say('time'), width: '180px', cell: entry => formats.moment(entry.time) },
    { key: 'actor', title: say('who'), cell: entry => thingSaid(entry.actor, telling) },
    { key: 'action', title: say('what'), cell: entry => actionSaid(entry.action, telling) },
    { key: 'subject', title: say('subject'), cell: entry => thingSaid(entry.subject, telling) },
    { key: 'details', title: say('details'), cell: entry => detailsSaid(entry, telling) },
  ];
}

function useTelling(): Telling {
  const users = useAnswer('listUsers', {});
  const naming = useNaming();
  return {
    say: useWords(AUDIT),
    saySettings: useWords(SETTINGS),
    sayData: useWords(DATA),
    formats: useFormats(),
    segment: naming.segment,
    user: id => users.data?.find(one => String(one.id) === id)?.name,
  };
}
