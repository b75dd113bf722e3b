import { List, Stack, Text } from '@mantine/core';
import type { Whom } from '@satsuma/client';
import { useMemo } from 'react';
import { useNames } from '../../api/names.ts';
import { useFormats, useWords } from '../../words/use-words.ts';
import { useFound } from './found-said.ts';
import { EVERYBODY, type Said, saidOf } from './whom.ts';
import { PEOPLE } from './words.ts';

/** Who the listed people are, in sentences, each with the instant it holds of. */
export function WhomSaid({ whom }: { readonly whom: Whom }) {
  const say = useWords(PEOPLE);
  const { language } = useFormats();
  const names = useNames();
  const found = useFound(whom);
  const said = useMemo(() => saidOf(whom, { language, names, found }), [whom, language, names, found]);
  const [first] = said;
  if ('where' in whom && whom.where === EVERYBODY) return say('everybody');
  if (said.length === 1 && first?.isIn) return <Line of={first} />;
  return (
    <Stack gap={2}>
      <Part title={say('allOf')} said={said.filter(({ isIn }) => isIn)} />
      <Part title={say('noneOf')} said={said.filter(({ isIn }) => !isIn)} />
    </Stack>
  );
}

function Part({ title, said }: { readonly title: string; readonly said: readonly Said[] }) {
  if (said.length === 0) return null;
  return (
    <div>
      <Text c="dimmed">{title}</Text>
      <List>
        {said.map(one => (
          <List.Item key={`${one.text} ${one.asOf}`}>
            <Line of={one} />
          </List.Item>
        ))}
      </List>
    </div>
  );
}

function Line({ of: { text, asOf, isLogged } }: { readonly of: Said }) {
  const say = useWords(PEOPLE);
  const formats = useFormats();
  const notes = [asOf === null ? [] : [say('asOf', { when: formats.moment(asOf) })], isLogged ? [say('logged')] : []];
  const note = notes.flat().join(', ');
  return (
    <>
      {text}
      {note !== '' && (
        <Text span c="dimmed" size="sm" ml="xs">
          {note}
        </Text>
      )}
    </>
  );
}
