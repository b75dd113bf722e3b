import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { type Reply, useAnswer } from '../../../api/answers.ts';
import { useMay } from '../../../api/session.tsx';
import { Card } from '../../../parts/card.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { Older } from '../../../parts/older.tsx';
import { PersonLink, useKnownTraits } from '../../../parts/person/person-name.tsx';
import { traitValue } from '../../../parts/trait-value.ts';
import { ViewOnly } from '../../../parts/view-only/view-only.tsx';
import type { Formats } from '../../../words/format.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { type Count, PLACE_TRAITS, SAMPLE_SIZE } from '../use-count.ts';
import { BUILDER } from '../words.ts';
import classes from './side.module.css';

/** Some of the people, always the same until others are asked for. */
export function SampleCard({ count: { exact, isWaiting } }: { readonly count: Count }) {
  const say = useWords(BUILDER);
  const mayRead = useMay('people.read');
  const traits = useKnownTraits(PLACE_TRAITS);
  const whom = exact?.people;
  const [shuffled, setShuffled] = useState<{ readonly of?: unknown; readonly times: number }>({ times: 0 });
  const times = shuffled.of === whom ? shuffled.times : 0;
  // The first ones came with their number.
  const body = { whom: whom ?? NOBODY, size: SAMPLE_SIZE, seed: `${times}`, traits: [...(traits ?? [])] };
  const others = useAnswer('samplePeople', { body }, { when: mayRead && whom !== undefined && times > 0, keep: true });
  if (!mayRead) return <ViewOnly of="people" />;
  if (exact === undefined) return null;
  const isEmpty = exact.size === 0;
  const other = times > 0 ? others.data : undefined;
  const shuffle = (
    <Button size="compact-xs" variant="default" onClick={() => setShuffled({ of: whom, times: times + 1 })}>
      {say('shuffle')}
    </Button>
  );
  return (
    <Card title={say('sampleTitle')} actions={isEmpty ? undefined : shuffle}>
      {isEmpty && (
        <Text size="sm" c="dimmed">
          {say('nobody')}
        </Text>
      )}
      {times > 0 && others.isError && <Failure error={others.error} onRetry={() => void others.refetch()} />}
      {!isEmpty && (
        <Older is={isWaiting || (times > 0 && (other === undefined || others.isPlaceholderData))}>
          <Sampled people={(other ?? exact.sample)?.members ?? []} />
        </Older>
      )}
    </Card>
  );
}

function Sampled({ people }: { readonly people: Reply<'samplePeople'>['members'] }) {
  const formats = useFormats();
  return (
    <ul className={classes.people}>
      {people.map(person => (
        <li key={person.profile}>
          <PersonLink person={person} />
          <Text size="sm" c="dimmed" component="span">
            {placeOf(person.traits, formats)}
          </Text>
        </li>
      ))}
    </ul>
  );
}

const NOBODY = { in: [], out: [] };

/** “Łódź, Poland”. */
function placeOf(traits: Readonly<Record<string, string | readonly string[]>>, formats: Formats): string {
  const texts = PLACE_TRAITS.flatMap(trait => {
    const value = traits[trait];
    return typeof value === 'string' && value !== '' ? [traitValue(trait, value, formats)] : [];
  });
  return texts.join(', ');
}
