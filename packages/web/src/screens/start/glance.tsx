import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { CHANNELS } from '@satsuma/core';
import { KeyNumber } from '../../parts/key-number.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import type { Overview } from './start-screen.tsx';
import { START } from './words.ts';

/** How many there are, of which kind, and who may be written to. Every number leads to its people. */
export function Glance({ base }: { readonly base: Overview }) {
  const say = useWords(START);
  const formats = useFormats();
  const { people, known, anonymous, buyers, peopleOf, consents } = base;
  const ofAll = (count: number) => say('ofPeople', { share: formats.share(people === 0 ? 0 : count / people) });
  return (
    <Paper component="section" aria-label={say('glance')}>
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 2, md: 4 }}>
          <KeyNumber label={say('people')}>
            <PeopleLink who={{ where: { everyone: true } }} count={people}>
              {formats.number(people)}
            </PeopleLink>
          </KeyNumber>
          <KeyNumber label={say('known')} about={`${ofAll(known)}, ${say('knownAbout')}`}>
            <PeopleLink who={peopleOf.known} count={known}>
              {formats.number(known)}
            </PeopleLink>
          </KeyNumber>
          <KeyNumber label={say('anonymous')} about={`${ofAll(anonymous)}, ${say('anonymousAbout')}`}>
            <PeopleLink who={peopleOf.anonymous} count={anonymous}>
              {formats.number(anonymous)}
            </PeopleLink>
          </KeyNumber>
          <KeyNumber label={say('buyers')} about={ofAll(buyers)}>
            <PeopleLink who={peopleOf.buyers} count={buyers}>
              {formats.number(buyers)}
            </PeopleLink>
          </KeyNumber>
        </SimpleGrid>
        <Stack gap="sm">
          <Title order={2} size="h4">
            {say('consents')}
          </Title>
          {consents.length === 0 ? (
            <Text size="sm">{say('noConsents')}</Text>
          ) : (
            <SimpleGrid cols={{ base: 2, md: 4 }}>
              {consents.map(consent => (
                <Consent key={consent.channel} of={consent} about={ofAll(consent.given)} />
              ))}
            </SimpleGrid>
          )}
        </Stack>
      </Stack>
    </Paper>
  );
}

interface ConsentProps {
  readonly of: Overview['consents'][number];
  readonly about: string;
}

function Consent({ of: { channel, given, refused }, about }: ConsentProps) {
  const say = useWords(START);
  const formats = useFormats();
  const known = CHANNELS.find(one => one === channel);
  const trait = `consent.${channel}`;
  const told = { count: refused, shown: formats.number(refused) };
  return (
    <Stack gap={0}>
      <Text size="sm" c="dimmed">
        {say(channel)}
      </Text>
      <Text size="lg" fw={600}>
        <PeopleLink
          who={{ where: known === undefined ? { trait, is: true } : { consent: known, given: true } }}
          count={given}
        >
          {formats.number(given)}
        </PeopleLink>
      </Text>
      <Text size="sm" c="dimmed">
        {about}
      </Text>
      <Text size="sm" c="dimmed">
        <PeopleLink who={{ where: { trait, is: false } }} count={refused}>
          {say('refused', told)}
        </PeopleLink>
      </Text>
    </Stack>
  );
}
