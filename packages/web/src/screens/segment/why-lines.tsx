import { Group, Stack, Text } from '@mantine/core';
import type { ExplainedLine } from '@satsuma/client';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useAnswer } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { PersonLink } from '../../parts/person/person-name.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import type { Shown } from './shown.ts';
import { SEGMENT } from './words.ts';

/** Each condition, whether it holds for a person, and what was found. */
export function WhyLines({ shown, profile }: { readonly shown: Shown; readonly profile: number }) {
  const language = useLanguage();
  const explained = useAnswer(
    'explainMember',
    {
      path: { profile },
      query: { language, ...(shown.asOf !== undefined && { asOf: shown.asOf }) },
      body: { subject: shown.subject },
    },
    { keep: true },
  );
  return (
    <Answered of={explained} height={120}>
      {({ person, text }) => (
        <Stack gap="sm" role="status">
          <Text size="sm" fw={600}>
            <PersonLink person={person} asOf={shown.asOf} />
          </Text>
          <Text size="sm">{text.summary}</Text>
          <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {text.lines.map(line => (
              <Line key={line.path} line={line} />
            ))}
          </Stack>
        </Stack>
      )}
    </Answered>
  );
}

function Line({ line: { depth, holds, needed, found, turns } }: { readonly line: ExplainedLine }) {
  const say = useWords(SEGMENT);
  return (
    <Group component="li" gap="xs" wrap="nowrap" align="flex-start" pl={depth * 16}>
      {holds ? (
        <IconCheck size={16} color="var(--success)" role="img" aria-label={say('whyHolds')} style={{ flexShrink: 0 }} />
      ) : (
        <IconX size={16} color="var(--danger)" role="img" aria-label={say('whyHoldsNot')} style={{ flexShrink: 0 }} />
      )}
      <div>
        <Text size="sm">{needed}</Text>
        {found !== '' && (
          <Text size="sm" c="dimmed">
            {say('whyFound', { found })}
          </Text>
        )}
        {turns !== '' && (
          <Text size="xs" c="dimmed">
            {turns}
          </Text>
        )}
      </div>
    </Group>
  );
}
