import { SimpleGrid } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useAnswer } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { KeyNumber } from '../../parts/key-number.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import type { Shown } from './shown.ts';
import { SEGMENT } from './words.ts';

const route = getRouteApi('/segments/$id');

/** Of a day that is past: what the log said then, what is known today, and who makes the difference. */
export function Past({ shown: { id, isParametric } }: { readonly shown: Shown }) {
  const { asOf } = route.useSearch();
  if (asOf === undefined || isParametric) return null;
  return <Known id={id} asOf={asOf} />;
}

const SIDES = [
  ['logged', 'pastLogged'],
  ['computed', 'pastComputed'],
  ['onlyLogged', 'pastOnlyLogged'],
  ['onlyComputed', 'pastOnlyComputed'],
] as const;

function Known({ id, asOf }: { readonly id: string; readonly asOf: string }) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const past = useAnswer('membershipOn', { path: { id }, query: { asOf } }, { keep: true });
  return (
    <Card title={say('pastTitle')} about={say('pastAbout')}>
      <Answered of={past} height={70}>
        {data => (
          <SimpleGrid cols={{ base: 2, md: 4 }}>
            {SIDES.map(([key, label]) => (
              <KeyNumber key={key} label={say(label)}>
                <PeopleLink who={data[key].people} count={data[key].size}>
                  {formats.number(data[key].size)}
                </PeopleLink>
              </KeyNumber>
            ))}
          </SimpleGrid>
        )}
      </Answered>
    </Card>
  );
}
