import { Badge, Group, Stack, Text } from '@mantine/core';
import { inLanguage } from '@satsuma/core';
import { Link } from '@tanstack/react-router';
import { useNaming } from '../../api/names.ts';
import { useFormats, useLanguage, useWords } from '../../words/use-words.ts';
import type { Shown } from './shown.ts';
import { SEGMENT } from './words.ts';

/** Where the segment stands, and whose it is. */
export function About({ shown: { described, definition } }: { readonly shown: Shown }) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const { segment } = useNaming();
  const [newest] = described.versions;
  return (
    <Group gap="md">
      {definition.level !== undefined && <Text size="sm">{say(definition.level)}</Text>}
      {definition.parent !== undefined && (
        <Text size="sm">
          {say('under')}{' '}
          <Link to="/segments/$id" params={{ id: definition.parent }}>
            {segment(definition.parent)}
          </Link>
        </Text>
      )}
      {definition.owner !== undefined && <Text size="sm">{say('ownedBy', { owner: definition.owner })}</Text>}
      {newest !== undefined && (
        <Text size="sm" title={formats.moment(newest.created)}>
          {say('version', { version: newest.version })}
        </Text>
      )}
      {definition.tags?.map(tag => (
        <Badge key={tag} size="sm" variant="default" tt="none" fw={500}>
          {tag}
        </Badge>
      ))}
    </Group>
  );
}

/** The definition as a sentence, and what its author says of it. */
export function Sentence({ shown: { described, definition } }: { readonly shown: Shown }) {
  const language = useLanguage();
  return (
    <Stack gap={4} maw={1000}>
      <Text size="lg">{described.sentence}</Text>
      {definition.description !== undefined && <Text c="dimmed">{inLanguage(definition.description, language)}</Text>}
    </Stack>
  );
}
