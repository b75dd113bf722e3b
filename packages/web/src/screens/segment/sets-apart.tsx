import { Select, Stack, Text } from '@mantine/core';
import type { Apart, Feature } from '@satsuma/client';
import { conditionClause, traitTitle } from '@satsuma/core';
import { getRouteApi } from '@tanstack/react-router';
import { useAnswer } from '../../api/answers.ts';
import { useNames } from '../../api/names.ts';
import { changed } from '../../app/search.ts';
import { Answered } from '../../parts/answered.tsx';
import { Figure, type FigureData } from '../../parts/chart/figure.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import type { Formats } from '../../words/format.ts';
import { type Say, useFormats, useWords } from '../../words/use-words.ts';
import { ApartPlot } from './apart-plot.tsx';
import { APART_KINDS, featureSaid, isDistinct, shownFeatures } from './apart-rows.ts';
import { asked, type Shown } from './shown.ts';
import { SEGMENT } from './words.ts';

const route = getRouteApi('/segments/$id');
const CHOICES = ['all', 'traits', 'behaviour', 'messages'] as const;
const LABELS = {
  all: 'apartAll',
  traits: 'apartTraits',
  behaviour: 'apartBehaviour',
  messages: 'apartMessages',
} as const;

/** What is more and less frequent among these people than among the others, each with its interval. */
export function SetsApart({ shown }: { readonly shown: Shown }) {
  const { apart = 'all' } = route.useSearch();
  const kinds = APART_KINDS[apart];
  const found = useAnswer(
    'setsApart',
    { ...asked(shown), body: { subject: shown.subject, ...(kinds !== undefined && { kinds }) } },
    { keep: true },
  );
  return (
    <Answered of={found} height={480}>
      {data => <Found id={shown.id} apart={data} isEveryKind={apart === 'all'} />}
    </Answered>
  );
}

interface FoundProps {
  readonly id: string;
  readonly apart: Apart;
  readonly isEveryKind: boolean;
}

function Found({ id, apart: { features, numbers, inside, outside }, isEveryKind }: FoundProps) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const names = useNames();
  const shown = shownFeatures(features, isEveryKind);
  const named = (feature: Feature) => featureSaid(feature, formats, say);
  const explained = (feature: Feature) => conditionClause(feature.condition, formats.language, names);
  const distinct = features.filter(feature => isDistinct(feature) && !feature.byDefinition);
  const [most] = shown.filter(isDistinct);
  const implied = features.filter(({ byDefinition }) => byDefinition).length;
  const telling = numbers.filter(
    ({ q, byDefinition, inside: here, outside: there }) => q <= 0.05 && !byDefinition && here.median !== there.median,
  );
  return (
    <Figure
      title={say('apart')}
      about={
        <>
          <PeopleLink who={inside.people} count={inside.size}>
            {say('apartInside', { count: inside.size, shown: formats.number(inside.size) })}
          </PeopleLink>
          {' · '}
          <PeopleLink who={outside.people} count={outside.size}>
            {say('apartOutside', { count: outside.size, shown: formats.number(outside.size) })}
          </PeopleLink>
          {' · '}
          {say('apartAbout')}
        </>
      }
      summary={[
        most === undefined
          ? say('apartNone')
          : say('apartSummary', {
              count: distinct.length,
              shown: formats.number(distinct.length),
              most: named(most),
            }),
        ...(implied === 0 ? [] : [say('byDefinition', { count: implied, shown: formats.number(implied) })]),
      ].join(' ')}
      file={`${id}-apart`}
      data={dataOf(features, named, say, formats)}
      actions={<KindChoice />}
    >
      <Stack gap="sm">
        {shown.length === 0 ? (
          <Empty title={say('apartNone')} hint={say('apartNoneHint')} />
        ) : (
          <ApartPlot features={shown} named={named} explained={explained} />
        )}
        {telling.map(({ name, inside: here, outside: there }) => (
          <Text key={name} size="sm">
            {say('numberIs', {
              name: traitTitle(name, formats.language),
              inside: formats.decimal(here.median, 1),
              outside: formats.decimal(there.median, 1),
            })}
          </Text>
        ))}
      </Stack>
    </Figure>
  );
}

function KindChoice() {
  const say = useWords(SEGMENT);
  const navigate = route.useNavigate();
  const { apart = 'all' } = route.useSearch();
  return (
    <Select
      size="xs"
      w={120}
      aria-label={say('apartKinds')}
      allowDeselect={false}
      data={CHOICES.map(value => ({ value, label: say(LABELS[value]) }))}
      value={apart}
      onChange={value =>
        void navigate({
          search: last => changed(last, { apart: CHOICES.find(one => one === value) }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}

const dataOf = (
  features: readonly Feature[],
  named: (feature: Feature) => string,
  say: Say,
  formats: Formats,
): FigureData<Feature> => {
  const side = (key: 'inside' | 'outside') => ({
    key,
    title: say(key),
    isNumber: true,
    cell: (feature: Feature) => (
      <PeopleLink who={feature[key].people} count={feature[key].count}>
        {formats.share(feature[key].share)}
      </PeopleLink>
    ),
    value: (feature: Feature) => feature[key].share,
  });
  return {
    rows: features,
    rowKey: ({ kind, name, value, form }) => `${kind} ${name} ${value} ${form}`,
    columns: [
      { key: 'feature', title: say('feature'), cell: named, value: named },
      side('inside'),
      side('outside'),
      {
        key: 'times',
        title: say('times'),
        isNumber: true,
        cell: ({ ratio }) => (ratio === null ? say('never') : say('timesShown', { ratio: formats.oneDecimal(ratio) })),
        value: ({ ratio }) => ratio,
      },
      {
        key: 'interval',
        title: say('interval'),
        isNumber: true,
        cell: ({ low, high }) =>
          low === null || high === null
            ? ''
            : say('intervalShown', { low: formats.oneDecimal(low), high: formats.oneDecimal(high) }),
        value: ({ low, high }) => (low === null || high === null ? null : `${low}–${high}`),
      },
      {
        key: 'distinct',
        title: say('distinct'),
        cell: feature => say(isDistinct(feature) ? 'yes' : 'no'),
        value: feature => say(isDistinct(feature) ? 'yes' : 'no'),
      },
    ],
  };
};
