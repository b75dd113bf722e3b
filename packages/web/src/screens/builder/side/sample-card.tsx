import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../../api/answers.ts';
import { useMay } from '../../../api/session.tsx';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { PersonLink, useKnownTraits } from '../../../parts/person/person-name.tsx';
import { traitValue } from '../../../parts/trait-value.ts';
import { ViewOnly } from '../../../parts/view-only/view-only.tsx';
import type { Formats } from '../../../words/format.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import type { Count } from '../use-count.ts';
import { BUILDER } from '../words.ts';
import classes from './side.module.css';

const SIZE = 10;
const SHOWN = ['city', 'country'] as const;

/** Some of the people, always the same until others are asked for. */
export function SampleCard({ count }: { readonly count: Count }) {
  const say = useWords(BUILDER);
  const formats = useFormats();
  const [seed, setSeed] = useState(1);
  const traits = useKnownTraits(SHOWN);
  const mayRead = useMay('people.read');
  const { exact, counting, isWaiting } = count;
  const sample = useAnswer(
    'samplePeople',
    { body: { whom: counting.subject, size: SIZE, seed: String(seed), ...(traits !== undefined && { traits }) } },
    { when: mayRead && !isWaiting && traits !== undefined && (exact?.size ?? 0) > 0, keep: true },
  );
  if (!mayRead) return <ViewOnly of="people" />;
  if (exact === undefined) return null;
  const isEmpty = exact.size === 0;
  return (
    <Card
      title={say('sampleTitle')}
      actions={
        isEmpty ? undefined : (
          <Button size="compact-xs" variant="default" onClick={() => setSeed(seed + 1)}>
            {say('shuffle')}
          </Button>
        )
      }
    >
      {isEmpty ? (
        <Text size="sm" c="dimmed">
          {say('nobody')}
        </Text>
      ) : (
        <Answered of={sample} height={320}>
          {({ members }) => (
            <ul className={classes.people}>
              {members.map(person => (
                <li key={person.profile}>
                  <PersonLink person={person} />
                  <Text size="sm" c="dimmed" component="span">
                    {placeOf(person.traits, formats)}
                  </Text>
                </li>
              ))}
            </ul>
          )}
        </Answered>
      )}
    </Card>
  );
}

/** “Łódź, Poland”. */
function placeOf(traits: Readonly<Record<string, string | readonly string[]>>, formats: Formats): string {
  const texts = SHOWN.flatMap(trait => {
    const value = traits[trait];
    return typeof value === 'string' && value !== '' ? [traitValue(trait, value, formats)] : [];
  });
  return texts.join(', ');
}
