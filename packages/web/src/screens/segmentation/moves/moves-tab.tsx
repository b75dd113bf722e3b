import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useAnswer } from '../../../api/answers.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { Figure, type FigureData } from '../../../parts/chart/figure.tsx';
import { DayField } from '../../../parts/day-field.tsx';
import { PeopleLink } from '../../../parts/people-link.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { dayIn, daysBefore } from '../day.ts';
import type { Shown } from '../divided.ts';
import { asOfQuery, useView } from '../view.ts';
import { SEGMENTATION } from '../words.ts';
import { Flow, flowsOf } from './flow.tsx';
import { directions, foldedMoves, type Move, type Transitions } from './folded.ts';
import { Matrix } from './matrix.tsx';
import { useSideName } from './side-name.tsx';

const USUAL_DAYS = 90;
const MOST_CLASSES = 12;
/** On each side: twelve nodes in all. */
const MOST_NODES = 5;

/** Methods whose classes go from best to worst. */
const ORDERED = new Set(['rfm', 'lifecycle', 'loyalty', 'value-tiers', 'usage-frequency']);

/** Who went from which class to which between two days. */
export function MovesTab({ shown: { divided } }: { readonly shown: Shown }) {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const { view, show } = useView();
  const to = dayIn(divided.asOf, formats.zone);
  const from = view.from ?? daysBefore(to, USUAL_DAYS);
  const body = { division: { segmentation: divided.id }, from };
  const moves = useAnswer('moves', { ...asOfQuery(view.asOf), body }, { keep: true });
  return (
    <Stack gap="lg">
      <Group align="flex-end">
        <DayField label={say('movesFrom')} value={from} max={to} onChange={day => show({ from: day })} />
        <Text size="sm" c="dimmed" pb={6}>
          {say('movesTo', { to: formats.date(divided.asOf) })}
        </Text>
      </Group>
      <Answered of={moves} height={480}>
        {transitions => <Moved transitions={transitions} id={divided.id} isOrdered={ORDERED.has(divided.method)} />}
      </Answered>
    </Stack>
  );
}

interface MovedProps {
  readonly transitions: Transitions;
  readonly id: string;
  readonly isOrdered: boolean;
}

function Moved({ transitions, id, isOrdered }: MovedProps) {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const { view } = useView();
  const isFlow = view.shape === 'flow';
  const moves = foldedMoves(transitions, id, isFlow ? MOST_NODES : MOST_CLASSES);
  const { left } = flowsOf(moves);
  const hidden = left.reduce((sum, move) => sum + move.size, 0);
  const data = useMovesData(transitions, moves.moves);
  return (
    <Stack gap="lg">
      <Figure
        title={say('movesTitle')}
        about={formats.range(transitions.from, transitions.to)}
        summary={useMovesSummary(transitions, isOrdered)}
        file={`${id}-moves`}
        data={data}
        actions={<Choices isFlow={isFlow} />}
      >
        {isFlow ? (
          <>
            <Flow transitions={transitions} moves={moves} />
            {hidden > 0 && (
              <Text size="sm" c="dimmed">
                {say('flowsLeft', { count: hidden, shown: formats.number(hidden) })}
              </Text>
            )}
          </>
        ) : (
          <Matrix transitions={transitions} moves={moves} isAbsolute={view.absolute ?? false} />
        )}
      </Figure>
      <Largest transitions={transitions} moves={foldedMoves(transitions, id, Number.POSITIVE_INFINITY).moves} />
    </Stack>
  );
}

function Choices({ isFlow }: { readonly isFlow: boolean }) {
  const say = useWords(SEGMENTATION);
  const { view, show } = useView();
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={say('shape')}
        value={isFlow ? 'flow' : 'matrix'}
        onChange={value => show({ shape: value === 'flow' ? 'flow' : undefined })}
        data={(['matrix', 'flow'] as const).map(value => ({ value, label: say(value) }))}
      />
      {!isFlow && (
        <SegmentedControl
          size="xs"
          aria-label={say('unit')}
          value={view.absolute ? 'people' : 'percent'}
          onChange={value => show({ absolute: value === 'people' ? true : undefined })}
          data={[
            { value: 'percent', label: say('ofRow') },
            { value: 'people', label: say('people') },
          ]}
        />
      )}
    </>
  );
}

const SHOWN = 6;

/** The largest moves as sentences. */
function Largest({ transitions, moves }: { readonly transitions: Transitions; readonly moves: readonly Move[] }) {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const name = useSideName(transitions);
  const largest = moves
    .filter(({ from, to }) => from !== to && from.id !== null && to.id !== null)
    .toSorted((a, b) => b.size - a.size)
    .slice(0, SHOWN);
  if (largest.length === 0) return null;
  return (
    <Card title={say('largestMoves')}>
      <Stack gap="xs" component="ul" m={0} pl={0} style={{ listStyle: 'none' }}>
        {largest.map(move => (
          <Group key={`${move.from.id} ${move.to.id}`} component="li" gap="sm">
            <Text>{`${name(move.from, 'from')} → ${name(move.to, 'to')}`}</Text>
            <PeopleLink who={move.people} count={move.size} />
            <Text size="sm" c="dimmed">
              {say('ofClass', { share: formats.share(move.share), class: name(move.from, 'from') })}
            </Text>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}

function useMovesSummary(transitions: Transitions, isOrdered: boolean): string {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const { all, up, stayed, down } = directions(transitions);
  if (all === 0) return say('movesNobody');
  const share = (part: number) => formats.share(part / all);
  return isOrdered
    ? say('movesSummary', { up: share(up), stayed: share(stayed), down: share(down) })
    : say('movesSummaryPlain', { stayed: share(stayed), moved: share(up + down) });
}

function useMovesData(transitions: Transitions, moves: readonly Move[]): FigureData<Move> {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const name = useSideName(transitions);
  const from = (move: Move) => name(move.from, 'from');
  const to = (move: Move) => name(move.to, 'to');
  return {
    rows: moves.toSorted((a, b) => b.size - a.size),
    rowKey: move => `${move.from.id} ${move.to.id}`,
    columns: [
      { key: 'from', title: say('from'), cell: from, value: from },
      { key: 'to', title: say('to'), cell: to, value: to },
      {
        key: 'people',
        title: say('people'),
        isNumber: true,
        cell: move => (
          <PeopleLink who={move.people} count={move.size}>
            {formats.number(move.size)}
          </PeopleLink>
        ),
        value: move => move.size,
      },
      {
        key: 'share',
        title: say('ofRow'),
        isNumber: true,
        cell: move => formats.share(move.share),
        value: move => move.share,
      },
    ],
  };
}
