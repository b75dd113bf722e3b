import { Chip, Drawer, Group, Stack, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Reply, useAnswer } from '../../../api/answers.ts';
import { APP } from '../../../app/words.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { NoSuchHere } from '../../../parts/no-such/no-such.tsx';
import { Table } from '../../../parts/table.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { DATA } from '../words.ts';
import { AttributeDetail } from './attribute-detail.tsx';
import { attributesOf, FILTERS, filterCounts, type ListedAttribute, lookedFor } from './attributes.ts';
import { useAttributeColumns } from './columns.tsx';
import { useCounted } from './counted.tsx';
import { useTitles } from './titles.ts';

const route = getRouteApi('/data');

/** Every attribute that is held: how much of it there is, what it is for, and what uses it. */
export function AttributesTab() {
  const inventory = useAnswer('getInventory', {});
  return (
    <Answered of={inventory} height={480}>
      {data => <Attributes inventory={data} />}
    </Answered>
  );
}

function Attributes({ inventory }: { readonly inventory: Reply<'getInventory'> }) {
  const say = useWords(DATA);
  const frame = useWords(APP);
  const formats = useFormats();
  const { filter, q, sort, attribute: shown } = route.useSearch();
  const navigate = route.useNavigate();
  const { titleOf } = useTitles();
  const now = useMemo(() => Date.now(), []);
  const all = useMemo(() => attributesOf(inventory), [inventory]);
  const counted = useCounted();
  const rows = lookedFor(all, { filter, q, sort, now, values: counted.values }, titleOf);
  const columns = useAttributeColumns({ sort, now, counted });
  const open = all.find(({ id }) => id === shown);
  const leave = () => void navigate({ search: ({ attribute: _, ...rest }) => rest, resetScroll: false });
  if (all.length === 0) return <Empty title={say('noAttributes')} hint={say('noAttributesHint')} />;
  return (
    <Stack>
      {shown !== undefined && open === undefined && <NoSuchHere of="attribute" name={named(shown)} onLeave={leave} />}
      <Card
        title={say('tab-attributes')}
        about={say('attributesAbout', {
          count: all.length,
          shown: formats.number(all.length),
          people: formats.number(inventory.people),
        })}
      >
        <Filters all={all} now={now} />
        {rows.length === 0 ? (
          <Empty title={say('noneFits')} />
        ) : (
          <Table label={say('tab-attributes')} columns={columns} rows={rows} rowKey={({ id }) => id} />
        )}
      </Card>
      <Drawer
        opened={open !== undefined}
        onClose={leave}
        position="right"
        size="md"
        title={open === undefined ? '' : titleOf(open)}
        closeButtonProps={{ 'aria-label': frame('close') }}
      >
        {open !== undefined && <AttributeDetail key={open.id} attribute={open} counted={counted} />}
      </Drawer>
    </Stack>
  );
}

/** Of `event/Order Completed/total` the words that people know. */
const named = (id: string): string => id.split('/').slice(1).filter(Boolean).join(' · ') || id;

interface FiltersProps {
  readonly all: readonly ListedAttribute[];
  readonly now: number;
}

function Filters({ all, now }: FiltersProps) {
  const say = useWords(DATA);
  const frame = useWords(APP);
  const formats = useFormats();
  const { filter, q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const counts = filterCounts(all, now);
  return (
    <Group gap="sm">
      <TextInput
        w={260}
        aria-label={frame('search')}
        placeholder={frame('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={q}
        onChange={event => {
          const typed = event.currentTarget.value;
          void navigate({
            search: ({ q: _, ...rest }) => (typed === '' ? rest : { ...rest, q: typed }),
            replace: true,
          });
        }}
      />
      {FILTERS.map(one => (
        <Chip
          key={one}
          checked={filter === one}
          onChange={checked =>
            void navigate({
              search: ({ filter: _, ...rest }) => (checked ? { ...rest, filter: one } : rest),
              replace: true,
            })
          }
        >
          {say(`filter-${one}`, { shown: formats.number(counts[one]) })}
        </Chip>
      ))}
    </Group>
  );
}
