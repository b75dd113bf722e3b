import { NativeSelect, SimpleGrid, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { inLanguage, LEVELS, type Words } from '@satsuma/core';
import { memo } from 'react';
import { useAnswer } from '../../api/answers.ts';
import { Card } from '../../parts/card.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { type Builder, useBuilder } from './builder-context.ts';
import type { Draft } from './model/draft.ts';
import { changeHead } from './model/edits.ts';
import { slugOf } from './model/slug.ts';
import { useToldInForm } from './told.ts';
import { BUILDER } from './words.ts';

const inBoth = (words: Words | undefined): { readonly en: string; readonly pl: string } =>
  words === undefined ? { en: '', pl: '' } : typeof words === 'string' ? { en: words, pl: words } : words;

/** The words with one language changed; the other follows while both are the same. */
function said(words: Words | undefined, language: 'en' | 'pl', text: string): Words {
  const before = inBoth(words);
  const isOne = before.en === before.pl;
  return isOne ? { en: text, pl: text } : { ...before, [language]: text };
}

export interface DetailsProps {
  /** A segment that is stored keeps its id. */
  readonly isNew: boolean;
}

/** What the segment is called. The id follows from the name until it is typed. */
export function NameFields({ isNew }: DetailsProps) {
  const say = useWords(BUILDER);
  const told = useToldInForm();
  const { draft, act, problems, speech, isPressed } = useBuilder();
  const name = inBoth(draft.name);
  const follows =
    isNew && (draft.segment === '' || draft.segment === slugOf(inLanguage(draft.name ?? '', speech.language)));
  const [problem] = problems.get('segment') ?? [];
  const put = (language: 'en' | 'pl', text: string) => {
    const next = said(draft.name, language, text);
    const segment = follows && language === speech.language ? slugOf(text) : draft.segment;
    act(changeHead({ name: next, segment }), `name ${language}`);
  };
  const languages = speech.language === 'pl' ? (['pl', 'en'] as const) : (['en', 'pl'] as const);
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
      {languages.map(language => (
        <TextInput
          key={language}
          label={say(`name_${language}`)}
          value={name[language]}
          data-name={language}
          id={language === languages[0] ? 'segment-name' : undefined}
          onChange={event => put(language, event.currentTarget.value)}
        />
      ))}
      <TextInput
        label={say('id')}
        value={draft.segment}
        readOnly={!isNew}
        variant={isNew ? 'default' : 'filled'}
        error={problem === undefined || (problem.isUnfinished && !isPressed) ? undefined : told(problem)}
        onChange={event => act(changeHead({ segment: event.currentTarget.value }), 'segment')}
      />
    </SimpleGrid>
  );
}

/** Where the segment belongs, and whose it is. */
export function DetailsCard() {
  const say = useWords(BUILDER);
  const { draft, act, speech } = useBuilder();
  return (
    <Card title={say('details')}>
      <Stack gap="md" id="segment-details">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <LevelField />
          <ParentField />
          <OwnerField />
          <TagsInput
            label={say('tags')}
            value={[...draft.tags]}
            onChange={tags => act(changeHead({ tags }))}
            clearButtonProps={{ 'aria-label': say('clearTags') }}
          />
          {(speech.language === 'pl' ? (['pl', 'en'] as const) : (['en', 'pl'] as const)).map(language => (
            <Description key={language} language={language} description={draft.description} act={act} />
          ))}
        </SimpleGrid>
      </Stack>
    </Card>
  );
}

interface DescriptionProps extends Pick<Builder, 'act'> {
  readonly language: 'en' | 'pl';
  readonly description: Words | undefined;
}

/** It measures its own height each time it is drawn, so that is only when it says something else. */
const Description = memo(function Description({ language, description, act }: DescriptionProps) {
  const say = useWords(BUILDER);
  return (
    <Textarea
      label={say(`description_${language}`)}
      autosize
      minRows={2}
      value={inBoth(description)[language]}
      onChange={event =>
        act(
          changeHead({ description: said(description, language, event.currentTarget.value) }),
          `description ${language}`,
        )
      }
    />
  );
});

/** A head's key set, or taken out. */
function headWith<K extends 'level' | 'parent' | 'owner'>(draft: Draft, key: K, value: Draft[K] | undefined): Draft {
  if (value !== undefined) return { ...draft, [key]: value };
  const { level, parent, owner, ...rest } = draft;
  return {
    ...rest,
    ...(level !== undefined && key !== 'level' && { level }),
    ...(parent !== undefined && key !== 'parent' && { parent }),
    ...(owner !== undefined && key !== 'owner' && { owner }),
  };
}

function LevelField() {
  const say = useWords(BUILDER);
  const { draft, act } = useBuilder();
  return (
    <Stack gap={2}>
      <NativeSelect
        label={say('level')}
        value={draft.level ?? ''}
        onChange={({ currentTarget: { value } }) =>
          act(now =>
            headWith(
              now,
              'level',
              LEVELS.find(one => one === value),
            ),
          )
        }
        data={[
          { value: '', label: say('noLevel') },
          ...LEVELS.map(one => ({ value: one, label: say(`level_${one}`) })),
        ]}
      />
      {draft.level !== undefined && (
        <Text size="xs" c="dimmed">
          {say(`levelAbout_${draft.level}`)}
        </Text>
      )}
    </Stack>
  );
}

/** Segments are kept under each other, as files in folders. */
function ParentField() {
  const say = useWords(BUILDER);
  const formats = useFormats();
  const { draft, act, segments, speech } = useBuilder();
  const named = (id: string) => inLanguage(speech.names.segments?.[id] ?? id, speech.language);
  const ids = [...segments.keys()]
    .filter(id => id !== draft.segment)
    .sort((a, b) => formats.compare(named(a), named(b)));
  const known = draft.parent === undefined || ids.includes(draft.parent) ? ids : [draft.parent, ...ids];
  return (
    <NativeSelect
      label={say('parent')}
      value={draft.parent ?? ''}
      onChange={({ currentTarget: { value } }) => act(now => headWith(now, 'parent', value === '' ? undefined : value))}
      data={[{ value: '', label: say('noParent') }, ...known.map(id => ({ value: id, label: named(id) }))]}
    />
  );
}

/** Anybody may own a segment; those who own one already are offered. */
function OwnerField() {
  const say = useWords(BUILDER);
  const { draft, act } = useBuilder();
  const listed = useAnswer('listSegments', {});
  const owners = [...new Set(listed.data?.segments.flatMap(({ owner }) => owner ?? []) ?? [])];
  return (
    <>
      <TextInput
        label={say('owner')}
        list="segment-owners"
        value={draft.owner ?? ''}
        onChange={({ currentTarget: { value } }) =>
          act(now => headWith(now, 'owner', value === '' ? undefined : value), 'owner')
        }
      />
      <datalist id="segment-owners">
        {owners.map(owner => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
    </>
  );
}
