import { useNavigate } from '@tanstack/react-router';
import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { Chart } from '../../../parts/chart/echart.tsx';
import type { Tokens } from '../../../theme/tokens.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import type { Divided } from '../divided.ts';
import { fillOf } from '../fill.ts';
import { peopleAt, useBoth } from '../view.ts';
import { SEGMENTATION } from '../words.ts';

/** Classes as tiles: as large as they are many, as dark as each of their people is worth. */
export function Treemap({ divided }: { readonly divided: Divided }) {
  const say = useWords(SEGMENTATION);
  const both = useBoth();
  const formats = useFormats();
  const navigate = useNavigate();
  const option = useCallback(
    (tokens: Tokens): EChartsCoreOption => {
      const worth = divided.classes.map(one => one.figures?.monetary ?? 0);
      const most = Math.max(...worth);
      const data = divided.classes.flatMap(one => {
        const { figures, size, id } = one;
        if (size === 0) return [];
        const { background, color } = fillOf(tokens, figures?.monetary ?? 0, most);
        const money =
          figures?.revenue == null ? '' : formats.shortMoney(figures.revenue, divided.currency ?? undefined);
        const people = say('peopleCount', { count: size, shown: formats.number(size) });
        return [
          {
            id,
            name: both(one.name),
            value: size,
            told: [people, formats.share(one.share), money].filter(part => part !== '').join('\n'),
            itemStyle: { color: background },
            label: { color },
          },
        ];
      });
      return {
        tooltip: { formatter: ({ name, data: tile }: Told) => `${name}<br>${tile.told.replaceAll('\n', '<br>')}` },
        series: [
          {
            type: 'treemap',
            data,
            sort: false,
            roam: false,
            nodeClick: false,
            breadcrumb: { show: false },
            left: 0,
            right: 0,
            top: 0,
            bottom: 0,
            itemStyle: { borderColor: tokens.surface, borderWidth: 1, gapWidth: 2 },
            label: {
              position: 'insideTopLeft',
              overflow: 'truncate',
              formatter: ({ name, data: tile }: Told) => `{name|${name}}\n${tile.told}`,
              lineHeight: 17,
              rich: { name: { fontWeight: 600, fontSize: 13, lineHeight: 20 } },
            },
          },
        ],
      };
    },
    [divided, both, formats, say],
  );
  const pick = useCallback(
    (tile: unknown) => {
      if (typeof tile !== 'object' || tile === null || !('id' in tile) || typeof tile.id !== 'string') return;
      const who = peopleAt({ class: tile.id, of: divided.id }, divided.asOf);
      void navigate({ to: '/people', search: { who } });
    },
    [divided, navigate],
  );
  return <Chart option={option} height={420} onPick={pick} />;
}

interface Told {
  readonly name: string;
  readonly data: { readonly told: string };
}
