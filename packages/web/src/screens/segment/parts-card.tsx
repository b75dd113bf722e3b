import { Group, Text } from '@mantine/core';
import type { Condition, Overlap, People } from '@satsuma/client';
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
  const groups = groupsOf(overlap, parts);
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
        {say('partsCovered', { share: formats.share(covered) })}{' '}
        {gap === undefined ? say('partsNoGap') : <Linked phrase="partsGap" people={gap.people} size={gap.size} />}{' '}
        {several === 0 ? say('partsOnce') : <Linked phrase="partsTwice" people={groups.several} size={several} />}{' '}
        {outside > 0 && <Linked phrase="partsOutside" people={groups.outside} size={outside} />}
      </Text>
    </Card>
  );
}

/** Those who are in several of the parts, and those of the parts who are not in the whole. */
function groupsOf({ asOf, sets }: Overlap, parts: readonly string[]): Readonly<Record<'several' | 'outside', People>> {
  const whole = sets[0]?.people.in ?? [];
  const any = (some: readonly Condition[]) => ({ subject: { where: { any: some } }, asOf });
  const pairs = parts.flatMap((a, i) => parts.slice(i + 1).map(b => ({ all: [{ segment: a }, { segment: b }] })));
  return {
    several: { in: [...whole, any(pairs)], out: [] },
    outside: { in: [any(parts.map(segment => ({ segment })))], out: whole },
  };
}

interface LinkedProps {
  /** Its key among the words. */
  readonly phrase: string;
  readonly people: People;
  readonly size: number;
}

function Linked({ phrase, people, size }: LinkedProps) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  return (
    <PeopleLink who={people} count={size}>
      {say(phrase, { people: formats.number(size) })}
    </PeopleLink>
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
