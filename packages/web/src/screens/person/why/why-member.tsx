import { Stack, Text } from '@mantine/core';
import type { ExplainedMember } from '@satsuma/client';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/answers.ts';
import { useNaming } from '../../../api/names.ts';
import { Answered } from '../../../parts/answered.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { PERSON } from '../words.ts';
import { RuleTree } from './rule-tree.tsx';
import { VerdictFacts } from './verdict-facts.tsx';
import type { WhyProps } from './why.tsx';

interface WhyMemberProps extends WhyProps {
  readonly segment: string;
  readonly isParametric: boolean;
}

/** Whether a person is in a segment, in a sentence, and each of its conditions with what was found. */
export function WhyMember({ profile, asOf, segment, isParametric }: WhyMemberProps) {
  const { language } = useFormats();
  const explained = useAnswer(
    'explainMember',
    {
      path: { profile },
      query: { language, ...(asOf !== undefined && { asOf }) },
      body: { subject: { segment, ...(isParametric && { with: 'samples' as const }) } },
    },
    { keep: true },
  );
  return (
    <Answered of={explained} height={240}>
      {found => <Explained found={found} segment={segment} isParametric={isParametric} />}
    </Answered>
  );
}

interface ExplainedProps {
  readonly found: ExplainedMember;
  readonly segment: string;
  readonly isParametric: boolean;
}

function Explained({ found: { text, explanation, classes }, segment, isParametric }: ExplainedProps) {
  const say = useWords(PERSON);
  const formats = useFormats();
  const naming = useNaming();
  return (
    <Stack gap="md">
      <div>
        <Text fw={600} role="status">
          {text.summary}
        </Text>
        <Text size="sm" c="dimmed">
          {say('asOf', { when: formats.moment(explanation.now) })}
        </Text>
        {isParametric && (
          <Text size="sm" c="dimmed">
            {say('samples')}
          </Text>
        )}
      </div>
      <RuleTree root={explanation.condition} lines={text.lines} />
      {classes.map(({ segmentation, verdict, asOf }) => (
        <div key={`${segmentation} ${asOf}`}>
          <Text size="sm" fw={600}>
            {verdict === null
              ? naming.segment(segmentation)
              : say('restsOnClass', {
                  segmentation: naming.segment(segmentation),
                  name: naming.class(segmentation, verdict.class),
                })}
          </Text>
          <Text size="sm" c="dimmed">
            {say('asOf', { when: formats.moment(asOf) })}
          </Text>
          {verdict !== null && <VerdictFacts because={verdict.because} />}
        </div>
      ))}
      <Text size="sm">
        <Link to="/segments/$id" params={{ id: segment }}>
          {say('openSegment', { name: naming.segment(segment) })}
        </Link>
      </Text>
    </Stack>
  );
}
