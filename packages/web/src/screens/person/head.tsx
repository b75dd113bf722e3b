import { Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { KeyNumber } from '../../parts/key-number.tsx';
import { identifierKind } from '../../parts/person/person-name.tsx';
import { PERSON_NAME } from '../../parts/person/words.ts';
import { useFormats, useWords } from '../../words/use-words.ts';
import type { PersonPage } from './person-screen.tsx';
import { PERSON } from './words.ts';

const ORDER = 'Order Completed';
const SHOWN = 4;

/** Who it is and how much is known, at a glance. */
export function Head({ person: { events, identifiers } }: { readonly person: PersonPage }) {
  const say = useWords(PERSON);
  const sayName = useWords(PERSON_NAME);
  const formats = useFormats();
  const count = events.reduce((sum, event) => sum + event.count, 0);
  const orders = events.find(({ name }) => name === ORDER)?.count ?? 0;
  const when = (instants: readonly number[], pick: (...all: number[]) => number) =>
    instants.length === 0 ? say('never') : formats.date(pick(...instants));
  return (
    <Paper>
      <Stack gap="md">
        <Group gap="xl" component="dl" m={0}>
          {identifiers.slice(0, SHOWN).map(({ kind, value }) => (
            <div key={`${kind} ${value}`}>
              <Text component="dt" size="sm" c="dimmed">
                {identifierKind(kind, sayName)}
              </Text>
              <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
                {value}
              </Text>
            </div>
          ))}
        </Group>
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          <KeyNumber label={say('events')}>{formats.number(count)}</KeyNumber>
          <KeyNumber label={say('orders')}>{formats.number(orders)}</KeyNumber>
          <KeyNumber label={say('firstSeen')}>
            <Text size="lg">
              {when(
                events.map(({ first }) => first),
                Math.min,
              )}
            </Text>
          </KeyNumber>
          <KeyNumber label={say('lastSeen')}>
            <Text size="lg">
              {when(
                events.map(({ last }) => last),
                Math.max,
              )}
            </Text>
          </KeyNumber>
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}
