import { Group, Progress, Skeleton, Stack, Text } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Card } from '../../../parts/card.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { START } from '../words.ts';
import { STEPS, type Step, useSteps } from './use-steps.ts';

/** The way from goals to review. It ticks itself off, and goes away when it has been gone. */
export function FirstSteps({ people }: { readonly people: number }) {
  const say = useWords(START);
  const formats = useFormats();
  const done = useSteps(people);
  if (done === undefined)
    return (
      <Card title={say('steps')}>
        <Skeleton height={240} />
      </Card>
    );
  const count = STEPS.filter(step => done[step]).length;
  if (count === STEPS.length) return null;
  const said = say('stepsDone', { done: formats.number(count), all: formats.number(STEPS.length) });
  const next = STEPS.find(step => !done[step]);
  return (
    <Card title={say('steps')} about={said}>
      <Progress value={(100 * count) / STEPS.length} size="sm" aria-label={said} />
      <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {STEPS.map(step => (
          <One key={step} step={step} isDone={done[step]} isNext={step === next} />
        ))}
      </Stack>
    </Card>
  );
}

interface OneProps {
  readonly step: Step;
  readonly isDone: boolean;
  /** The one to do now says more. */
  readonly isNext: boolean;
}

function One({ step, isDone, isNext }: OneProps) {
  const say = useWords(START);
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      <span style={{ flex: '0 0 18px', color: isDone ? 'var(--success)' : 'var(--text-3)' }}>
        {isDone ? <IconCircleCheckFilled size={18} aria-hidden /> : <IconCircle size={18} aria-hidden />}
        <span className="sr-only">{say(isDone ? 'stepDone' : 'stepOpen')}</span>
      </span>
      <div>
        <Text size="sm" fw={isNext ? 600 : 400} {...(isDone && { c: 'dimmed' })}>
          {say(step)}
        </Text>
        {!isDone && (
          <>
            {isNext && (
              <Text size="sm" c="dimmed">
                {say(`${step}Hint`)}
              </Text>
            )}
            <Text size="sm">
              <StepLink step={step}>{say(`${step}Do`)}</StepLink>
            </Text>
          </>
        )}
      </div>
    </Group>
  );
}

/** Where a step is taken; where it has no screen of its own, the nearest. */
function StepLink({ step, children }: { readonly step: Step; readonly children: string }) {
  switch (step) {
    case 'goals':
      return (
        <Link to="/segments" search={{ level: 'strategic' }}>
          {children}
        </Link>
      );
    case 'have':
      return <Link to="/data/import">{children}</Link>;
    case 'lack':
      return (
        <Link to="/data" search={{ tab: 'attributes', filter: 'unjustified' }}>
          {children}
        </Link>
      );
    case 'segments':
      return <Link to="/segments/new">{children}</Link>;
    case 'igniters':
      return <Link to="/segments">{children}</Link>;
    case 'measure':
      return (
        <Link to="/settings" search={{ tab: 'alerts' }}>
          {children}
        </Link>
      );
    case 'review':
      return <Link to="/segmentations">{children}</Link>;
  }
}
