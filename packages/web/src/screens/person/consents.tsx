import { Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { Card } from '../../parts/card.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import type { PersonPage } from './person-screen.tsx';
import { PERSON } from './words.ts';

/** What the person agreed to, channel by channel, and since when. */
export function Consents({ person: { consents, traits } }: { readonly person: PersonPage }) {
  const say = useWords(PERSON);
  const formats = useFormats();
  const channels = Object.entries(consents);
  const since = (channel: string) => traits.find(({ name }) => name === `consent.${channel}`)?.since;
  return (
    <Card title={say('consents')}>
      {channels.length === 0 ? (
        <Text size="sm">{say('consentsNone')}</Text>
      ) : (
        <Stack gap="sm">
          {channels.map(([channel, isGiven]) => {
            const when = since(channel);
            return (
              <Group key={channel} justify="space-between" wrap="nowrap">
                <Text size="sm">{say(channel)}</Text>
                <Group gap="xs" wrap="nowrap" c={isGiven ? 'var(--success)' : 'var(--danger)'}>
                  {isGiven ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
                  <Text size="sm">{say(isGiven ? 'consentYes' : 'consentNo')}</Text>
                  {when !== undefined && (
                    <Text size="sm" c="dimmed">
                      {say('sinceDay', { when: formats.date(when) })}
                    </Text>
                  )}
                </Group>
              </Group>
            );
          })}
        </Stack>
      )}
    </Card>
  );
}
