import { ActionIcon, Group, Paper, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useAnswer } from '../../api/answers.ts';
import { useNames, useNaming } from '../../api/names.ts';
import { changed } from '../../app/search.ts';
import { useFormats, useWords } from '../../words/use-words.ts';
import { MOST, subjectOf } from './compared.ts';
import { Mark } from './mark.tsx';
import { useTokenName } from './token-name.ts';
import { COMPARE } from './words.ts';

const route = getRouteApi('/compare');

/** What is compared, each to be taken out, and more to be put in. */
export function Picked({ tokens }: { readonly tokens: readonly string[] }) {
  const say = useWords(COMPARE);
  const name = useTokenName();
  const navigate = route.useNavigate();
  const choices = useChoices(tokens);
  const set = (segments: readonly string[]) =>
    void navigate({ search: last => changed(last, { segments }), replace: true });
  return (
    <Group gap="sm">
      <Group component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }} aria-label={say('chosen')}>
        {tokens.map((token, i) => (
          <Paper component="li" key={token} p={4} pl="sm" radius="sm">
            <Group gap="xs" wrap="nowrap">
              <span>
                <Mark slot={i} />
                <TokenLink token={token} />
              </span>
              <ActionIcon
                size="sm"
                aria-label={say('remove', { name: name(token) })}
                onClick={() => set(tokens.filter(one => one !== token))}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </Group>
          </Paper>
        ))}
      </Group>
      <Select
        aria-label={say('add')}
        placeholder={say(tokens.length >= MOST ? 'addFull' : 'add')}
        disabled={tokens.length >= MOST}
        data={choices}
        value={null}
        searchable
        nothingFoundMessage={say('nothing')}
        onChange={value => value !== null && set([...tokens, value])}
        w={280}
      />
    </Group>
  );
}

function TokenLink({ token }: { readonly token: string }) {
  const name = useTokenName();
  const subject = subjectOf(token);
  return 'segment' in subject ? (
    <Link to="/segments/$id" params={{ id: subject.segment }}>
      {name(token)}
    </Link>
  ) : (
    <Link to="/segmentations/$id" params={{ id: subject.of }}>
      {name(token)}
    </Link>
  );
}

/** Segments that need no values, then the classes of each segmentation. */
function useChoices(taken: readonly string[]) {
  const say = useWords(COMPARE);
  const { language, compare } = useFormats();
  const { classes = {} } = useNames();
  const naming = useNaming();
  const listed = useAnswer('listSegments', { query: { language } }).data?.segments ?? [];
  const free = (items: { value: string; label: string }[]) => items.filter(({ value }) => !taken.includes(value));
  const segments = listed
    .filter(({ kind, parameters }) => kind === 'segment' && parameters.length === 0)
    .map(({ id }) => ({ value: id, label: naming.segment(id) }))
    .toSorted((a, b) => compare(a.label, b.label));
  const divisions = listed.filter(({ kind }) => kind === 'segmentation');
  return [
    { group: say('segments'), items: free(segments) },
    ...divisions.map(({ id }) => ({
      group: naming.segment(id),
      items: free(Object.keys(classes[id] ?? {}).map(one => ({ value: `${id}/${one}`, label: naming.class(id, one) }))),
    })),
  ].filter(({ items }) => items.length > 0);
}
