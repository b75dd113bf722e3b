import { Group, Stack, Text } from '@mantine/core';
import { countryName } from '@satsuma/core';
import { Link } from '@tanstack/react-router';
import { useNames, useNaming } from '../../api/names.ts';
import { Card } from '../../parts/card.tsx';
import { ClassMark } from '../../parts/class-mark.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import type { PersonPage } from './person-screen.tsx';
import { PERSON } from './words.ts';

/** The segments and classes a person is in, since when, each with its why. */
export function MemberOf({ memberships }: Pick<PersonPage, 'memberships'>) {
  const say = useWords(PERSON);
  const naming = useNaming();
  return (
    <Card title={say('memberOf')} about={say('memberOfAbout')}>
      <Stack gap="sm">
        {memberships.length === 0 && <Text size="sm">{say('memberOfNone')}</Text>}
        {memberships.map(membership => (
          <Membership key={membership.segment} of={membership} name={naming.segment(membership.segment)} />
        ))}
        <Text size="sm">
          <Link
            from="/people/$profile"
            to="."
            search={({ why: _, ...old }) => ({ ...old, tab: 'memberships' as const })}
          >
            {say('anyOther')}
          </Link>
        </Text>
      </Stack>
    </Card>
  );
}

interface MembershipProps {
  readonly of: PersonPage['memberships'][number];
  readonly name: string;
}

function Membership({ of: { segment, class: classId, since, isExact }, name }: MembershipProps) {
  const say = useWords(PERSON);
  const formats = useFormats();
  const naming = useNaming();
  const { classes = {} } = useNames();
  // Countries are coloured by the order they have in the data, which is not known here.
  const order = Object.keys(classes[segment] ?? {}).filter(id => countryName(id, 'en') === undefined);
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
      <div>
        <Text size="sm" component="div">
          {classId === '' ? (
            <Link to="/segments/$id" params={{ id: segment }}>
              {name}
            </Link>
          ) : (
            <>
              {order.includes(classId) && <ClassMark id={classId} classes={order} />}
              <Link to="/segmentations/$id" params={{ id: segment }}>
                {say('restsOnClass', { segmentation: name, name: naming.class(segment, classId) })}
              </Link>
            </>
          )}
        </Text>
        <Text size="xs" c="dimmed" {...(!isExact && { title: say('atLeastSinceHint') })}>
          {say(isExact ? 'sinceDay' : 'atLeastSince', { when: formats.date(since) })}
        </Text>
      </div>
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        <Link
          from="/people/$profile"
          to="."
          search={old => ({ ...old, tab: 'memberships' as const, why: segment })}
          aria-label={say('whyOf', { name })}
        >
          {say('why')}
        </Link>
      </Text>
    </Group>
  );
}
