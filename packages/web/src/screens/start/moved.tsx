import { Button, Group, List, Stack, Text } from '@mantine/core';
import type { Transition, Transitions } from '@satsuma/client';
import { IconArrowDownRight, IconArrowUpRight, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type Reply, useAnswer } from '../../api/answers.ts';
import { useNaming } from '../../api/names.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { START } from './words.ts';

const WEEK = 7 * 86_400_000;
const SHOWN = 6;
/** The one that a marketer reads first comes first. */
const MAIN = ['rfm', 'lifecycle', 'loyalty', 'value-tiers', 'usage-frequency'];

type Listed = Reply<'listSegments'>['segments'][number];

/** RFM if there is one, else the next best. */
function mainOf(listed: readonly Listed[]): Listed | undefined {
  const place = ({ method }: Listed) => (MAIN.indexOf(method ?? '') + MAIN.length + 1) % (MAIN.length + 1);
  return listed.filter(({ kind }) => kind === 'segmentation').sort((a, b) => place(a) - place(b))[0];
}

/** Who went from which class to which in the last week. */
export function Moved() {
  const { language } = useFormats();
  const listed = useAnswer('listSegments', { query: { language } });
  return (
    <Answered of={listed} height={260}>
      {({ segments }) => {
        const main = mainOf(segments);
        return main === undefined ? <NoSegmentation /> : <MovedIn id={main.id} />;
      }}
    </Answered>
  );
}

function NoSegmentation() {
  const say = useWords(START);
  return (
    <Card title={say('noSegmentation')}>
      <Empty
        title={say('noSegmentation')}
        hint={say('noSegmentationHint')}
        action={<Button renderRoot={props => <Link to="/segmentations" {...props} />}>{say('toSegmentations')}</Button>}
      />
    </Card>
  );
}

function MovedIn({ id }: { readonly id: string }) {
  const say = useWords(START);
  const formats = useFormats();
  const naming = useNaming();
  const from = formats.isoDay(Date.now() - WEEK);
  const moves = useAnswer('moves', { body: { division: { segmentation: id }, from } });
  return (
    <Card
      title={say('moved', { name: naming.segment(id) })}
      about={moves.data && formats.range(moves.data.from, moves.data.to)}
      actions={
        <Button
          variant="default"
          size="xs"
          style={{ flexShrink: 0 }}
          renderRoot={props => (
            <Link to="/segmentations/$id" params={{ id }} search={{ tab: 'moves', from }} {...props} />
          )}
        >
          {say('allMoves')}
        </Button>
      }
    >
      <Answered of={moves} height={220}>
        {found => <Flows of={found} />}
      </Answered>
    </Card>
  );
}

const sum = (cells: readonly Transition[]): number => cells.reduce((total, { size }) => total + size, 0);

function Flows({ of: { cells, classes } }: { readonly of: Transitions }) {
  const say = useWords(START);
  const formats = useFormats();
  const flows = cells.filter(({ from, to, size }) => from !== to && size > 0).sort((a, b) => b.size - a.size);
  const stayed = sum(cells.filter(({ from, to }) => from === to));
  const changed = sum(flows.filter(({ from, to }) => from !== null && to !== null));
  if (flows.length === 0) return <Text size="sm">{say('nothingMoved')}</Text>;
  return (
    <Stack gap="sm">
      <Text size="sm">
        {say('stood', { count: changed, shown: formats.number(changed), stayed: formats.number(stayed) })}
      </Text>
      <List listStyleType="none" spacing="xs">
        {flows.slice(0, SHOWN).map(flow => (
          <List.Item key={`${flow.from} ${flow.to}`}>
            <Flow of={flow} classes={classes} />
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

interface FlowProps {
  readonly of: Transition;
  readonly classes: Transitions['classes'];
}

function Flow({ of: { from, to, size, people }, classes }: FlowProps) {
  const say = useWords(START);
  const formats = useFormats();
  const find = (id: string | null) => classes.find(one => one.id === id);
  const name = (id: string | null) => find(id)?.name[formats.language] ?? id ?? '';
  const key = from === null ? 'came' : to === null ? 'went' : 'flow';
  const said = say(key, { count: size, shown: formats.number(size), from: name(from), to: name(to) });
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <Direction from={find(from)?.rank} to={find(to)?.rank} />
      <Text size="sm">
        <PeopleLink who={people} count={size}>
          {said}
        </PeopleLink>
      </Text>
    </Group>
  );
}

/** The lower the rank, the better the class. */
function Direction({ from, to }: { readonly from: number | undefined; readonly to: number | undefined }) {
  const say = useWords(START);
  if (from === undefined) return <IconUserPlus size={18} color="var(--text-3)" aria-hidden />;
  if (to === undefined) return <span style={{ width: 18 }} />;
  const Icon = to < from ? IconArrowUpRight : IconArrowDownRight;
  return (
    <span style={{ flex: '0 0 18px', color: `var(--${to < from ? 'success' : 'warning'})` }}>
      <Icon size={18} aria-hidden />
      <span className="sr-only">{say(to < from ? 'up' : 'down')}</span>
    </span>
  );
}
