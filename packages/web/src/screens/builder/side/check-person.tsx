import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ExplainedCondition } from '@satsuma/client';
import { useEffect, useState } from 'react';
import { useAnswer } from '../../../api/answers.ts';
import { useMay } from '../../../api/session.tsx';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { PersonLink } from '../../../parts/person/person-name.tsx';
import { useLanguage, useWords } from '../../../words/use-words.ts';
import type { Count } from '../use-count.ts';
import { BUILDER } from '../words.ts';

export interface CheckPersonProps {
  readonly count: Count;
  /** Node → whether it holds for the person. */
  readonly onVerdicts: (verdicts: ReadonlyMap<string, boolean>) => void;
}

/** Tries the draft on one person: each condition with what was found. */
export function CheckPerson({ count, onVerdicts }: CheckPersonProps) {
  const say = useWords(BUILDER);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const found = useAnswer('findPerson', { body: { identifier: asked } }, { when: asked !== '' });
  if (!useMay('people.read')) return null;
  return (
    <Card title={say('checkTitle')}>
      <form
        onSubmit={event => {
          event.preventDefault();
          setAsked(typed.trim());
          if (typed.trim() === '') onVerdicts(new Map());
        }}
      >
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            flex={1}
            size="xs"
            aria-label={say('checkLabel')}
            placeholder={say('checkLabel')}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" variant="default">
            {say('check')}
          </Button>
        </Group>
      </form>
      {asked !== '' && found.isError && <Failure error={found.error} />}
      {asked !== '' && found.data !== undefined && (
        <Explained profile={found.data.profile} count={count} onVerdicts={onVerdicts} />
      )}
    </Card>
  );
}

function Explained({ profile, count, onVerdicts }: CheckPersonProps & { readonly profile: number }) {
  const say = useWords(BUILDER);
  const language = useLanguage();
  const { counting, isWaiting, isOpen } = count;
  const why = useAnswer(
    'explainMember',
    { path: { profile }, query: { language }, body: { subject: counting.subject } },
    { when: !isWaiting, keep: true },
  );
  useEffect(() => {
    if (isOpen) return onVerdicts(new Map());
    if (why.data === undefined || why.isPlaceholderData) return;
    onVerdicts(verdictsOf(why.data.explanation.condition, counting.places));
  }, [why.data, why.isPlaceholderData, counting.places, isOpen, onVerdicts]);
  if (isOpen)
    return (
      <Text size="sm" c="dimmed">
        {say('checkedWhenWhole')}
      </Text>
    );
  return (
    <Answered of={why} height={80}>
      {({ person, explanation, text }) => (
        <Stack gap="xs">
          <Text size="sm">
            <strong style={{ color: explanation.member ? 'var(--success)' : 'var(--danger)' }}>
              {explanation.member ? `✓ ${say('isMember')}` : `✗ ${say('isNoMember')}`}
            </strong>{' '}
            <PersonLink person={person} />
          </Text>
          <ul style={{ listStyle: 'none', margin: 0, padding: 0, fontSize: '0.8125rem' }}>
            {told(text.lines).map(({ path, depth, holds, needed, found }) => (
              <li key={path} style={{ paddingLeft: 12 * depth, marginBottom: 4 }}>
                <span
                  role="img"
                  aria-label={say(holds ? 'holds' : 'holdsNot')}
                  style={{ color: holds ? 'var(--success)' : 'var(--danger)' }}
                >
                  {holds ? '✓' : '✗'}
                </span>{' '}
                {needed}
                {found !== '' && (
                  <Text size="xs" c="dimmed" component="div">
                    {found}
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </Answered>
  );
}

/** A group of one says what its condition says. */
const told = <T,>(lines: readonly T[]): readonly T[] => (lines.length === 2 ? lines.slice(1) : lines);

/** The outermost condition of each node says whether it holds: a denied one with its denial. */
function verdictsOf(condition: ExplainedCondition, places: ReadonlyMap<string, string>): ReadonlyMap<string, boolean> {
  const verdicts = new Map<string, boolean>();
  const walk = ({ path, holds, of }: ExplainedCondition) => {
    const id = places.get(path);
    if (id !== undefined && !verdicts.has(id)) verdicts.set(id, holds);
    of.forEach(walk);
  };
  walk(condition);
  return verdicts;
}
