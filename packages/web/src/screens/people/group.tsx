import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { Whom } from '@satsuma/client';
import { IconLayersIntersect } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Reply, useAnswer } from '../../api/answers.ts';
import { usePages } from '../../api/pages.ts';
import { useMay } from '../../api/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { useKnownTraits } from '../../parts/person/person-name.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { ExportButton, ExportState, useExport } from './export-button.tsx';
import { type Known, KnownSplit, sizeOf } from './known-split.tsx';
import { LISTED_TRAITS, PeopleTable } from './people-table.tsx';
import { SearchBox } from './search-box.tsx';
import { EVERYBODY, segmentOf } from './whom.ts';
import { WhomSaid } from './whom-said.tsx';
import { PEOPLE } from './words.ts';

const membersOf = (page: Reply<'listMembers'>) => page.members;
const PAGE = 1000;
const HOURS_OF_NOW = 36 * 3_600_000;

interface GroupProps {
  readonly who: Whom | undefined;
  readonly asOf: string | undefined;
  /** Only those of them who are known by more than a device, or only those who are not. */
  readonly known: Known | undefined;
}

/** A group of people in words, how many they are, and they themselves. */
export function Everybody({ who, asOf, known }: GroupProps) {
  const say = useWords(PEOPLE);
  const navigate = useNavigate({ from: '/people' });
  const mayExport = useMay('people.export');
  const exporting = useExport();
  const whom = useMemo((): Whom => who ?? { where: EVERYBODY }, [who]);
  const traits = useKnownTraits(LISTED_TRAITS) ?? [];
  // The people behind a number carry their instants; another one asks of nobody.
  const isDated = 'in' in whom;
  return (
    <Page
      title={say('title')}
      about={<WhomSaid whom={whom} />}
      actions={
        <>
          {!isDated && (
            <AsOf
              value={asOf}
              onChange={next =>
                void navigate({
                  search: ({ asOf: _, ...rest }) => (next === undefined ? rest : { ...rest, asOf: next }),
                  replace: true,
                })
              }
            />
          )}
          {mayExport && <ExportButton exporting={exporting} whom={whom} asOf={asOf} known={known} traits={traits} />}
          {known === undefined && <SaveAsSegment whom={whom} />}
        </>
      }
    >
      <ExportState exporting={exporting} />
      <Group>
        <SearchBox />
        {who !== undefined && (
          <Button variant="subtle" renderRoot={props => <Link to="/people" {...props} />}>
            {say('seeEverybody')}
          </Button>
        )}
      </Group>
      <Listed whom={whom} asOf={asOf} known={known} isEverybody={who === undefined} />
    </Page>
  );
}

function SaveAsSegment({ whom }: { readonly whom: Whom }) {
  const say = useWords(PEOPLE);
  const { isoDay } = useFormats();
  const may = useMay('segments.write');
  const where = segmentOf(whom, at => (Date.now() - at < HOURS_OF_NOW ? undefined : isoDay(at)));
  if (!may || where === undefined || 'everyone' in where) return null;
  return (
    <Button
      leftSection={<IconLayersIntersect size={16} aria-hidden />}
      renderRoot={props => <Link to="/segments/new" search={{ where }} {...props} />}
    >
      {say('save')}
    </Button>
  );
}

interface ListedProps {
  readonly whom: Whom;
  readonly asOf: string | undefined;
  readonly known: Known | undefined;
  readonly isEverybody: boolean;
}

function Listed({ whom, asOf, known, isEverybody }: ListedProps) {
  const only = known === undefined ? {} : { known: known === 'yes' };
  const traits = useKnownTraits(LISTED_TRAITS);
  const query = asOf === undefined ? {} : { query: { asOf } };
  const split = useAnswer('splitPeople', { ...query, body: { whom } }, { keep: true }).data;
  const total = split && sizeOf(split, known);
  const list = usePages('listMembers', {
    when: traits !== undefined,
    input: (after: number | undefined) => ({
      ...query,
      body: { whom, ...only, since: true, limit: PAGE, traits: traits ?? [], ...(after !== undefined && { after }) },
    }),
    rows: membersOf,
    next: page => page.next,
  });
  return (
    <Answered of={list.query} height={400}>
      {() =>
        list.rows.length === 0 && known === undefined ? (
          <Nobody isEverybody={isEverybody && asOf === undefined} />
        ) : (
          <Paper>
            <Stack gap="sm">
              <HowMany total={total} loaded={list.rows.length} asOf={list.first?.asOf} />
              {split && <KnownSplit split={split} known={known} />}
              <PeopleTable
                rows={list.rows}
                traits={traits ?? []}
                asOf={asOf}
                total={total}
                hasMore={list.hasMore}
                onMore={list.more}
              />
            </Stack>
          </Paper>
        )
      }
    </Answered>
  );
}

interface HowManyProps {
  readonly total: number | undefined;
  readonly loaded: number;
  readonly asOf: number | undefined;
}

function HowMany({ total, loaded, asOf }: HowManyProps) {
  const say = useWords(PEOPLE);
  const formats = useFormats();
  return (
    <Group justify="space-between" role="status">
      <Group gap="sm">
        {total !== undefined && <Text fw={600}>{say('count', { count: total, shown: formats.number(total) })}</Text>}
        {asOf !== undefined && <Text c="dimmed">{say('asOf', { when: formats.moment(asOf) })}</Text>}
      </Group>
      {total !== undefined && loaded < total && (
        <Text size="sm" c="dimmed">
          {say('shown', { shown: formats.number(loaded), total: formats.number(total) })}
        </Text>
      )}
    </Group>
  );
}

function Nobody({ isEverybody }: { readonly isEverybody: boolean }) {
  const say = useWords(PEOPLE);
  return isEverybody ? (
    <Empty
      title={say('nobodyYet')}
      hint={say('nobodyYetHint')}
      action={<Button renderRoot={props => <Link to="/data/import" {...props} />}>{say('importFile')}</Button>}
    />
  ) : (
    <Empty
      title={say('nobody')}
      hint={say('nobodyHint')}
      action={
        <Button variant="default" renderRoot={props => <Link to="/people" {...props} />}>
          {say('seeEverybody')}
        </Button>
      }
    />
  );
}
