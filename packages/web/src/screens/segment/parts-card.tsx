import { Group, Text } from '@mantine/core';
import type { Overlap, People } from '@satsuma/client';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../api/answers.ts';
import { useNaming } from '../../api/names.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { asked, type Shown } from './shown.ts';
import { SEGMENT } from './words.ts';

/** More than these make regions that nobody reads. */
const MOST = 12;

/** Whether the segments under this one cover it, leave a gap or overlap. */
export function PartsCard({ shown }: { readonly shown: Shown }) {
  const { language } = useFormats();
  const listed = useAnswer('listSegments', { query: { language } }).data?.segments ?? [];
  const parts = listed
    .filter(({ kind, parent, parameters }) => kind === 'segment' && parent === shown.id && parameters.length === 0)
    .map(({ id }) => id);
  const subjects = [shown.subject, ...parts.map(segment => ({ segment }))];
  const overlap = useAnswer(
    'overlap',
    { ...asked(shown), body: { subjects, regions: 1000 } },
    { when: parts.length > 0 && parts.length <= MOST, keep: true },
  );
  if (parts.length === 0 || parts.length > MOST) return null;
  return (
    <Answered of={overlap} height={120}>
      {data => <Told overlap={data} parts={parts} />}
    </Answered>
  );
}

function Told({ overlap, parts }: { readonly overlap: Overlap; readonly parts: readonly string[] }) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const { segment } = useNaming();
  const { sets, regions } = overlap;
  const whole = sets[0]?.size ?? 0;
  const gap = regions.find(region => region.in.length === 1 && region.in[0] === 0);
  const sum = (some: Overlap['regions']) => some.reduce((total, { size }) => total + size, 0);
  const several = sum(regions.filter(({ in: sets }) => sets.includes(0) && sets.length > 2));
  const outside = sum(regions.filter(({ in: sets }) => !sets.includes(0)));
  const covered = whole === 0 ? 1 : 1 - (gap?.size ?? 0) / whole;
  return (
    <Card
      title={say('partsTitle')}
      about={say('partsAbout', { count: parts.length, shown: formats.number(parts.length) })}
    >
      <Group gap="md">
        {parts.map((id, i) => (
          <span key={id}>
            <Link to="/segments/$id" params={{ id }}>
              {segment(id)}
            </Link>{' '}
            <Counted people={sets[i + 1]?.people} size={sets[i + 1]?.size ?? 0} />
          </span>
        ))}
      </Group>
      <Text size="sm">
        {[
          say('partsCovered', { share: formats.share(covered) }),
          several === 0 ? say('partsOnce') : say('partsTwice', { people: formats.number(several) }),
          ...(outside === 0 ? [] : [say('partsOutside', { people: formats.number(outside) })]),
        ].join(' ')}{' '}
        {gap === undefined ? (
          say('partsNoGap')
        ) : (
          <PeopleLink who={gap.people} count={gap.size}>
            {say('partsGap', { people: formats.number(gap.size) })}
          </PeopleLink>
        )}
      </Text>
    </Card>
  );
}

function Counted({ people, size }: { readonly people: People | undefined; readonly size: number }) {
  const formats = useFormats();
  if (people === undefined) return null;
  return (
    <PeopleLink who={people} count={size}>
      {formats.number(size)}
    </PeopleLink>
  );
}
