import { Stack } from '@mantine/core';
import type { Subject } from '@satsuma/client';
import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { type Reply, useAnswer } from '../../../api/answers.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Chart } from '../../../parts/chart/echart.tsx';
import { Figure, type FigureData } from '../../../parts/chart/figure.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { PeopleLink } from '../../../parts/people-link.tsx';
import type { Tokens } from '../../../theme/tokens.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import type { Shown } from '../divided.ts';
import { asOfQuery, peopleAt, useView } from '../view.ts';
import { withSettings } from '../with-settings.ts';
import { SEGMENTATION } from '../words.ts';

type Pareto = Reply<'pareto'>;
type Best = Pareto['best'][number];

/** How much of the value the best buyers bring. */
export function ValueTab({ shown }: { readonly shown: Shown }) {
  const say = useWords(SEGMENTATION);
  const { view } = useView();
  const which = { segmentation: shown.divided.id };
  const pareto = useAnswer('pareto', { ...asOfQuery(view.asOf), body: { which } }, { keep: true });
  return (
    <Answered of={pareto} height={480}>
      {curve => (curve.people === 0 ? <Empty title={say('nobodyBought')} /> : <Curve shown={shown} curve={curve} />)}
    </Answered>
  );
}

const FIFTH = 0.2;

function Curve({ shown, curve }: { readonly shown: Shown; readonly curve: Pareto }) {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const fifth = curve.best.find(({ best }) => best === FIFTH);
  const bring = fifth?.bring ?? 0;
  const all = curve.best.find(({ best }) => best === 1);
  const total = curve.currency === null ? formats.number(curve.total) : formats.shortMoney(curve.total, curve.currency);
  const buyers = say('ofBuyers', { count: curve.people, shown: formats.number(curve.people) });
  return (
    <Stack gap="lg">
      <Figure
        title={say('paretoTitle', { best: formats.roundShare(FIFTH), bring: formats.share(bring) })}
        about={
          <>
            {all === undefined ? (
              buyers
            ) : (
              <PeopleLink who={peopleAt(subjectOfBest(shown, all), curve.asOf)} count={curve.people}>
                {buyers}
              </PeopleLink>
            )}
            {` · ${say('paretoTotal', { total })} · ${formats.moment(curve.asOf)} · `}
            {fifth !== undefined && (
              <PeopleLink
                who={peopleAt(subjectOfBest(shown, fifth), curve.asOf)}
                count={Math.round(FIFTH * curve.people)}
              >
                {say('seeBest', { best: formats.roundShare(FIFTH) })}
              </PeopleLink>
            )}
          </>
        }
        summary={say('paretoSummary', { gini: formats.decimal(curve.gini, 2) })}
        file={`${shown.divided.id}-pareto`}
        data={useParetoData(shown, curve)}
      >
        <Line curve={curve} />
      </Figure>
    </Stack>
  );
}

function Line({ curve }: { readonly curve: Pareto }) {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const option = useCallback(
    (tokens: Tokens): EChartsCoreOption => {
      const axis = {
        type: 'value',
        min: 0,
        max: 1,
        axisLabel: { formatter: formats.roundShare },
        nameLocation: 'middle',
      } as const;
      const marked = curve.best.filter(({ best }) => best < 1);
      return {
        grid: { left: 56, right: 24, top: 16, bottom: 48 },
        tooltip: {
          trigger: 'item',
          formatter: ({ value: [best, bring] }: { value: [number, number] }) =>
            say('paretoPoint', { best: formats.roundShare(best), bring: formats.share(bring) }),
        },
        xAxis: { ...axis, name: say('paretoPeople'), nameGap: 28 },
        yAxis: { ...axis, name: say('paretoValue'), nameGap: 44 },
        series: [
          {
            type: 'line',
            symbol: 'none',
            silent: true,
            lineStyle: { color: tokens.border, type: 'dashed', width: 1 },
            data: [
              [0, 0],
              [1, 1],
            ],
          },
          {
            type: 'line',
            symbol: 'none',
            silent: true,
            lineStyle: { color: tokens.link, width: 2 },
            data: [[0, 0], ...curve.points.map(({ people, value }) => [people, value])],
          },
          {
            type: 'line',
            lineStyle: { width: 0 },
            symbol: 'circle',
            symbolSize: 8,
            itemStyle: { color: tokens.link },
            label: {
              show: true,
              position: 'right',
              offset: [2, 10],
              distance: 8,
              color: tokens.text,
              formatter: ({ value: [best, bring] }: { value: [number, number] }) =>
                say('paretoPoint', { best: formats.roundShare(best), bring: formats.share(bring) }),
            },
            data: marked.map(({ best, bring }) => [best, bring]),
          },
        ],
      };
    },
    [curve, formats, say],
  );
  return <Chart option={option} height={420} />;
}

/** The best so many percent of the buyers, as people. */
function subjectOfBest({ definition }: Shown, { best }: Best): Subject {
  const tiers = [{ class: 'best', share: Math.round(best * 1000) / 10 }, { class: 'rest' }];
  return { class: 'best', by: withSettings(definition, { of: 'people', tiers }) };
}

function useParetoData(shown: Shown, curve: Pareto): FigureData<Best> {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const count = ({ best }: Best) => Math.round(best * curve.people);
  return {
    rows: curve.best.filter(({ best }) => best < 1),
    rowKey: ({ best }) => String(best),
    columns: [
      {
        key: 'best',
        title: say('bestBuyers'),
        cell: ({ best }) => formats.roundShare(best),
        value: ({ best }) => best,
      },
      {
        key: 'people',
        title: say('people'),
        isNumber: true,
        cell: one => (
          <PeopleLink who={peopleAt(subjectOfBest(shown, one), curve.asOf)} count={count(one)}>
            {formats.number(count(one))}
          </PeopleLink>
        ),
        value: count,
      },
      {
        key: 'bring',
        title: say('bring'),
        isNumber: true,
        cell: ({ bring }) => formats.share(bring),
        value: ({ bring }) => bring,
      },
      {
        key: 'value',
        title: say('revenue'),
        isNumber: true,
        cell: ({ bring }) =>
          curve.currency === null
            ? formats.number(bring * curve.total)
            : formats.money(bring * curve.total, curve.currency),
        value: ({ bring }) => bring * curve.total,
      },
    ],
  };
}
