import { useNavigate } from '@tanstack/react-router';
import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { Chart } from '../../../parts/chart/echart.tsx';
import { slotOf } from '../../../theme/slots.ts';
import type { Tokens } from '../../../theme/tokens.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { SEGMENTATION } from '../words.ts';
import { type Move, type Moves, OTHER, type Side, type Transitions } from './folded.ts';
import { useSideName } from './side-name.tsx';

/** So many ribbons can be told apart. */
const MOST_FLOWS = 20;

/** The largest flows, and what is left out. */
export function flowsOf({ moves }: Moves): { readonly drawn: readonly Move[]; readonly left: readonly Move[] } {
  const sorted = moves.toSorted((a, b) => b.size - a.size);
  return { drawn: sorted.slice(0, MOST_FLOWS), left: sorted.slice(MOST_FLOWS) };
}

export interface FlowProps {
  readonly transitions: Transitions;
  readonly moves: Moves;
}

/** Two days, the same order on both sides; a ribbon has the colour of the class that people come from. */
export function Flow({ transitions, moves }: FlowProps) {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const navigate = useNavigate();
  const name = useSideName(transitions);
  const option = useCallback(
    (tokens: Tokens): EChartsCoreOption => {
      const order = transitions.classes.map(({ id }) => id);
      const colour = (side: Side) =>
        side.id === null || side.id === OTHER ? tokens.border : tokens.categorical[slotOf(side.id, order)];
      const { drawn } = flowsOf(moves);
      const node = (side: Side, end: 'from' | 'to') => ({
        name: `${end} ${side.id}`,
        told: name(side, end),
        itemStyle: { color: colour(side) },
        label: { position: end === 'from' ? 'right' : 'left' },
        depth: end === 'from' ? 0 : 1,
      });
      const links = drawn.map((move, index) => ({
        source: `from ${move.from.id}`,
        target: `to ${move.to.id}`,
        value: move.size,
        index,
        told: `${name(move.from, 'from')} → ${name(move.to, 'to')}`,
        people: `${say('peopleCount', { count: move.size, shown: formats.number(move.size) })} · ${formats.share(move.share)}`,
        lineStyle: { color: move.from === move.to ? tokens.border : colour(move.from) },
      }));
      const used = (end: string, side: Side) =>
        links.some(({ source, target }) => (end === 'from' ? source : target) === `${end} ${side.id}`);
      const data = [
        ...moves.from.filter(side => used('from', side)).map(side => node(side, 'from')),
        ...moves.to.filter(side => used('to', side)).map(side => node(side, 'to')),
      ];
      return {
        tooltip: { formatter: ({ data: one }: Told) => [one.told, one.people].filter(Boolean).join('<br>') },
        series: [
          {
            type: 'sankey',
            data,
            links,
            layoutIterations: 0,
            left: 4,
            right: 4,
            top: 8,
            bottom: 8,
            nodeGap: 12,
            nodeWidth: 10,
            draggable: false,
            emphasis: { focus: 'adjacency' },
            lineStyle: { opacity: 0.4, curveness: 0.5 },
            label: { color: tokens.text, textBorderColor: tokens.surface, textBorderWidth: 3, formatter: labelOf },
          },
        ],
      };
    },
    [transitions, moves, name, say, formats],
  );
  const pick = useCallback(
    (link: unknown) => {
      if (typeof link !== 'object' || link === null || !('index' in link)) return;
      const move = flowsOf(moves).drawn[Number(link.index)];
      if (move !== undefined) void navigate({ to: '/people', search: { who: move.people } });
    },
    [moves, navigate],
  );
  return <Chart option={option} height={460} onPick={pick} />;
}

interface Told {
  readonly data: { readonly told: string; readonly people?: string };
}

const labelOf = ({ data }: Told): string => data.told;
