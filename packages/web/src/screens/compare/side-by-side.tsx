import { SimpleGrid, Text } from '@mantine/core';
import type { ComparedGroup, Comparison } from '@satsuma/client';
import { getRouteApi } from '@tanstack/react-router';
import { useAnswer } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { Figure, type FigureData } from '../../parts/chart/figure.tsx';
import type { Formats } from '../../words/format.ts';
import { type Say, useFormats, useWords } from '../../words/use-words.ts';
import { subjectOf } from './compared.ts';
import { type Measure, measuresOf } from './measures.ts';
import { SmallMultiple } from './small-multiple.tsx';
import { useTokenName } from './token-name.ts';
import { Traits } from './traits.tsx';
import { COMPARE } from './words.ts';

const route = getRouteApi('/compare');

/** One of the groups: everybody has no colour of its own. */
export interface Named {
  readonly name: string;
  /** −1: everybody. */
  readonly slot: number;
  readonly group: ComparedGroup;
}

export function SideBySide({ tokens }: { readonly tokens: readonly string[] }) {
  const { asOf } = route.useSearch();
  const query = asOf === undefined ? {} : { query: { asOf } };
  const compared = useAnswer(
    'compareSegments',
    { ...query, body: { subjects: tokens.map(subjectOf), traits: [] } },
    { keep: true },
  );
  return (
    <>
      <Answered of={compared} height={480}>
        {data => (data.groups.length === tokens.length ? <Figures comparison={data} tokens={tokens} /> : null)}
      </Answered>
      <Traits tokens={tokens} />
    </>
  );
}

interface FiguresProps {
  readonly comparison: Comparison;
  readonly tokens: readonly string[];
}

function Figures({ comparison: { asOf, base, groups }, tokens }: FiguresProps) {
  const say = useWords(COMPARE);
  const formats = useFormats();
  const name = useTokenName();
  const named = groups.map((group, i): Named => ({ name: name(tokens[i] ?? ''), slot: i, group }));
  const everybody: Named = { name: say('everybody'), slot: -1, group: base };
  const measures = measuresOf(base);
  const [most] = named.toSorted((a, b) => b.group.size - a.group.size);
  return (
    <Figure
      title={say('measures')}
      about={say('measuresAbout', { when: formats.moment(asOf) })}
      summary={
        most === undefined ? '' : say('measuresSummary', { name: most.name, count: formats.number(most.group.size) })
      }
      file="compared-segments"
      data={dataOf(measures, [everybody, ...named], say, formats)}
    >
      <SimpleGrid cols={{ base: 1, md: 2, lg: 3 }} spacing="xl" verticalSpacing="xl">
        {measures.map(measure => (
          <div key={measure.key}>
            <Text size="sm" fw={600} mb="xs">
              {say(measure.key)}
            </Text>
            <SmallMultiple measure={measure} groups={named} base={everybody} />
          </div>
        ))}
      </SimpleGrid>
    </Figure>
  );
}

const dataOf = (
  measures: readonly Measure[],
  groups: readonly Named[],
  say: Say,
  formats: Formats,
): FigureData<Measure> => ({
  rows: measures,
  rowKey: ({ key }) => key,
  columns: [
    { key: 'measure', title: say('measure'), cell: ({ key }) => say(key), value: ({ key }) => say(key) },
    ...groups.map(({ name, slot, group }) => ({
      key: String(slot),
      title: name,
      isNumber: true,
      cell: (measure: Measure) => {
        const value = measure.value(group);
        return value === null ? say('unknown') : measure.said(value, formats, say);
      },
      value: (measure: Measure) => measure.value(group),
    })),
  ],
});
