import { Group, SegmentedControl, Text } from '@mantine/core';
import type { Overlap } from '@satsuma/client';
import { getRouteApi } from '@tanstack/react-router';
import { changed } from '../../app/search.ts';
import { Figure, type FigureData } from '../../parts/chart/figure.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { atLeastThese, type Combination, onlyThese, sortedBy } from './compared.ts';
import { useTokenName } from './token-name.ts';
import { UpsetPlot } from './upset-plot.tsx';
import { COMPARE } from './words.ts';

const route = getRouteApi('/compare');
const DRAWN = 20;

export interface UpsetProps {
  readonly overlap: Overlap;
  readonly tokens: readonly string[];
}

/** Every combination of the sets by how many people it has, after Lex et al., UpSet (2014); each can be made a segment. */
export function Upset({ overlap, tokens }: UpsetProps) {
  const say = useWords(COMPARE);
  const formats = useFormats();
  const { sort = 'size', count = 'only' } = route.useSearch();
  const called = useCalled(tokens, count);
  const found = sortedBy(sort, count === 'only' ? onlyThese(overlap, tokens) : atLeastThese(overlap, tokens));
  const [largest] = sortedBy('size', found);
  const data = useData(found, called);
  return (
    <Figure
      title={say('upset')}
      about={say('upsetAbout', { when: formats.moment(overlap.asOf) })}
      summary={
        largest === undefined
          ? say('upsetNone')
          : say('upsetSummary', {
              names: called(largest),
              people: formats.number(largest.size),
              union: formats.number(overlap.union),
            })
      }
      file="compared-overlap"
      data={data}
      actions={<Choices />}
    >
      {found.length === 0 ? (
        <Empty title={say('upsetNone')} />
      ) : (
        <UpsetPlot overlap={overlap} tokens={tokens} rows={found.slice(0, DRAWN)} called={called} />
      )}
      {found.length > DRAWN && (
        <Text size="sm" c="dimmed" mt="xs">
          {say('upsetRest', { shown: formats.number(DRAWN), total: formats.number(found.length) })}
        </Text>
      )}
    </Figure>
  );
}

/** What a combination is called: “only A and B”, or “A and B”. */
function useCalled(tokens: readonly string[], count: 'only' | 'at-least') {
  const say = useWords(COMPARE);
  const formats = useFormats();
  const name = useTokenName();
  return (combination: Combination): string => {
    const names = formats.list(combination.in.map(i => name(tokens[i] ?? '')));
    return say(count === 'only' ? 'onlyIn' : 'inAll', { names });
  };
}

function Choices() {
  const say = useWords(COMPARE);
  const navigate = route.useNavigate();
  const { sort = 'size', count = 'only' } = route.useSearch();
  return (
    <Group gap="xs" justify="flex-end">
      <SegmentedControl
        size="xs"
        aria-label={say('count')}
        value={count}
        onChange={value =>
          void navigate({ search: last => changed(last, { count: value }), replace: true, resetScroll: false })
        }
        data={(['only', 'at-least'] as const).map(value => ({ value, label: say(value) }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={say('sort')}
        value={sort}
        onChange={value =>
          void navigate({ search: last => changed(last, { sort: value }), replace: true, resetScroll: false })
        }
        data={[
          { value: 'size' as const, label: say('sortSize') },
          { value: 'degree' as const, label: say('sortDegree') },
        ]}
      />
    </Group>
  );
}

function useData(found: readonly Combination[], called: (combination: Combination) => string): FigureData<Combination> {
  const say = useWords(COMPARE);
  const formats = useFormats();
  return {
    rows: found,
    rowKey: combination => combination.in.join(),
    columns: [
      { key: 'combination', title: say('combination'), cell: called, value: called },
      {
        key: 'people',
        title: say('people'),
        isNumber: true,
        cell: ({ people, size }) => (
          <PeopleLink who={people} count={size}>
            {formats.number(size)}
          </PeopleLink>
        ),
        value: ({ size }) => size,
      },
    ],
  };
}
