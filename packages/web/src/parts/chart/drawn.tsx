import { BarChart, LineChart, SankeyChart, TreemapChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTokens } from '../../theme/schemes.ts';
import type { Tokens } from '../../theme/tokens.ts';

use([BarChart, LineChart, SankeyChart, TreemapChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

export interface DrawnProps {
  /** In the tokens of the scheme that is shown. */
  readonly option: (tokens: Tokens) => EChartsCoreOption;
  readonly height: number;
  /** What a bar, a tile or a ribbon was clicked on: the `data` that the option gave it. */
  readonly onPick?: (data: unknown) => void;
}

export function Drawn({ option, height, onPick }: DrawnProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const tokens = useTokens();
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    if (place.current === null) return;
    const drawn = init(place.current, themeOf(tokens), { renderer: 'svg' });
    chart.current = drawn;
    drawn.on('click', event => pick.current?.(event.data));
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, [tokens]);
  useEffect(() => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    chart.current?.setOption({ animation: !isStill, animationDuration: 150, ...option(tokens) }, { notMerge: true });
  }, [option, tokens]);
  return <div ref={place} style={{ height }} aria-hidden />;
}

const themeOf = (tokens: Tokens): object => {
  const axis = {
    axisLine: { lineStyle: { color: tokens.border } },
    axisLabel: { color: tokens.text3 },
    splitLine: { lineStyle: { color: tokens.divider } },
  };
  return {
    color: tokens.categorical,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: "'Inter Variable', system-ui, sans-serif", color: tokens.text2, fontSize: 12 },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    timeAxis: { ...axis, splitLine: { show: false } },
    tooltip: {
      backgroundColor: tokens.raised,
      borderColor: tokens.divider,
      textStyle: { color: tokens.text },
    },
  };
};
