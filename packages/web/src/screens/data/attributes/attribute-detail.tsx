import { List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer } from '../../../api/answers.ts';
import { useMay } from '../../../api/session.tsx';
import { Answered } from '../../../parts/answered.tsx';
import { PeopleLink } from '../../../parts/people-link.tsx';
import { attributeText } from '../../../parts/person/value-text.ts';
import { ViewOnly } from '../../../parts/view-only/view-only.tsx';
import { useFormats, useLanguage, useWords } from '../../../words/use-words.ts';
import { DATA } from '../words.ts';
import classes from './attributes.module.css';
import type { ListedAttribute } from './attributes.ts';
import { BroughtBy, type Counted, DistinctValues } from './counted.tsx';
import { NoteForm } from './note-form.tsx';
import { useTitles } from './titles.ts';

export interface AttributeDetailProps {
  readonly attribute: ListedAttribute;
  readonly counted: Counted;
}

/** One attribute: what is known of it, what it is for, what it is used by, and what stands in it. */
export function AttributeDetail({ attribute, counted }: AttributeDetailProps) {
  const say = useWords(DATA);
  const formats = useFormats();
  const { placeOf } = useTitles();
  const mayChange = useMay('data.write');
  const maySeeValues = useMay('people.read');
  const { key, coverage, values, first, last, note } = attribute;
  return (
    <Stack gap="lg">
      <Stack gap={2}>
        <Text size="sm" c="dimmed">
          {placeOf(attribute)} · <code>{key.name}</code>
        </Text>
        <Text size="sm">
          {say('held', {
            share: formats.share(coverage),
            values: formats.number(values),
            first: formats.date(first),
            last: formats.date(last),
          })}
        </Text>
        <Text size="sm">
          {say('source')}: <BroughtBy of={attribute.id} counted={counted} /> · {say('distinctValues')}:{' '}
          <DistinctValues of={attribute.id} counted={counted} />
        </Text>
      </Stack>
      <NoteForm attribute={attribute} mayChange={mayChange} />
      {note !== null && (
        <Text size="xs" c="dimmed">
          {say('noted', { when: formats.moment(note.updated) })}
        </Text>
      )}
      <UsedBy ids={attribute.usedBy} />
      <ViewOnly of="people" />
      {maySeeValues && <TopValues attribute={attribute} />}
    </Stack>
  );
}

function UsedBy({ ids }: { readonly ids: readonly string[] }) {
  const say = useWords(DATA);
  const language = useLanguage();
  const names = useAnswer('getNames', {}, { when: ids.length > 0 });
  const nameOf = (id: string): string => {
    const name = names.data?.segments[id];
    return name === undefined ? id : typeof name === 'string' ? name : name[language];
  };
  const listed = useAnswer('listSegments', { query: { language } }, { when: ids.length > 0 });
  const isSegmentation = (id: string) => listed.data?.segments.find(one => one.id === id)?.kind === 'segmentation';
  return (
    <Stack gap="xs">
      <Title order={3}>{say('usedBy')}</Title>
      {ids.length === 0 ? (
        <Text size="sm">{say('usedByNothing')}</Text>
      ) : (
        <List size="sm">
          {ids.map(id => (
            <List.Item key={id}>
              <Link to={isSegmentation(id) ? '/segmentations/$id' : '/segments/$id'} params={{ id }}>
                {nameOf(id)}
              </Link>
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}

const MOST = 20;

function TopValues({ attribute: { key } }: { readonly attribute: ListedAttribute }) {
  const say = useWords(DATA);
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const of =
    key.of === 'trait'
      ? { trait: key.name }
      : key.of === 'line'
        ? { line: key.name }
        : { event: key.event ?? '', property: key.name };
  const values = useAnswer(
    'listValues',
    { body: { of, limit: MOST, ...(search !== '' && { search }) } },
    { keep: true },
  );
  return (
    <Stack gap="xs">
      <Title order={3}>{say('values')}</Title>
      <TextInput
        size="xs"
        aria-label={say('searchValues')}
        placeholder={say('searchValues')}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <Answered of={values}>
        {data => (
          <>
            <Text size="sm" c="dimmed">
              {say(data.isSampled ? 'distinctSampled' : 'distinct', {
                count: data.distinct,
                shown: formats.number(data.distinct),
                top: formats.number(data.values.length),
              })}
            </Text>
            <ul className={classes.values}>
              {data.values.map(({ value, people, who }) => (
                <li key={value}>
                  <span title={value}>{attributeText(key.name, value, formats)}</span>
                  <PeopleLink who={who} count={people} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
    </Stack>
  );
}
