import { Stack, Text, Title } from '@mantine/core';
import type { ClassInfo, ExplainedClass } from '@satsuma/client';
import { inLanguage } from '@satsuma/core';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/answers.ts';
import { useNaming } from '../../../api/names.ts';
import { Answered } from '../../../parts/answered.tsx';
import { ClassMark } from '../../../parts/class-mark.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { PERSON } from '../words.ts';
import { Mark } from './mark.tsx';
import classes from './rule-tree.module.css';
import { VerdictFacts } from './verdict-facts.tsx';
import type { WhyProps } from './why.tsx';

interface WhyClassProps extends WhyProps {
  readonly segmentation: string;
}

/** The class of a person, what it rests on, and what every other class would take. */
export function WhyClass({ profile, asOf, segmentation }: WhyClassProps) {
  const query = asOf === undefined ? {} : { query: { asOf } };
  const explained = useAnswer('explainClass', { path: { profile }, ...query, body: { segmentation } }, { keep: true });
  return (
    <Answered of={explained} height={240}>
      {found => <Explained found={found} />}
    </Answered>
  );
}

function Explained({ found }: { readonly found: ExplainedClass }) {
  const say = useWords(PERSON);
  const formats = useFormats();
  const naming = useNaming();
  const { verdict, class: own, classes: all, segmentation } = found;
  return (
    <Stack gap="md">
      <div>
        <Text fw={600} role="status">
          {own === null ? say('classNone') : say('classIs', { name: inLanguage(own.name, formats.language) })}
        </Text>
        <Text size="sm" c="dimmed">
          {say('asOf', { when: formats.moment(found.asOf) })}
        </Text>
      </div>
      {verdict !== null && (
        <div>
          <Title order={2} size="h4">
            {say('because')}
          </Title>
          <VerdictFacts because={verdict.because} />
        </div>
      )}
      <div>
        <Title order={2} size="h4" mb="xs">
          {say('otherClasses')}
        </Title>
        <ul className={classes.tree}>
          {all.map(one => (
            <EachClass key={one.id} of={one} ids={all.map(({ id }) => id)} isHere={one.id === own?.id} />
          ))}
        </ul>
      </div>
      <Text size="sm">
        <Link to="/segmentations/$id" params={{ id: segmentation }}>
          {say('openSegment', { name: naming.segment(segmentation) })}
        </Link>
      </Text>
    </Stack>
  );
}

interface EachClassProps {
  readonly of: ClassInfo;
  readonly ids: readonly string[];
  readonly isHere: boolean;
}

function EachClass({ of: { id, name, explanation }, ids, isHere }: EachClassProps) {
  const say = useWords(PERSON);
  const { language } = useFormats();
  return (
    <li className={classes.rule}>
      <Mark isTrue={isHere} label={say(isHere ? 'here' : 'notHere')} />
      <div>
        <Text size="sm" fw={isHere ? 600 : 400}>
          <ClassMark id={id} classes={ids} />
          {inLanguage(name, language)}
        </Text>
        <Text size="sm" c="dimmed">
          {inLanguage(explanation, language)}
        </Text>
      </div>
    </li>
  );
}
