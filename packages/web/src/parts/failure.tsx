import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { ApiFailure } from '@satsuma/client';
import { APP } from '../app/words.ts';
import { useTold } from '../words/told.ts';
import { useWords } from '../words/use-words.ts';

export interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** The same question gets the same answer: it cannot be read, is not allowed, names what is not there, or makes no sense. */
const FINAL: readonly number[] = [400, 403, 404, 422];

/** Why something is not shown: what the server said, at its place, and a way on. */
export function Failure({ error, onRetry }: FailureProps) {
  const say = useWords(APP);
  const known = error instanceof ApiFailure ? error : undefined;
  const isForbidden = known?.status === 403;
  const isGone = known?.status === 404;
  const isFinal = known !== undefined && FINAL.includes(known.status);
  return (
    <Alert color={isForbidden || isGone ? 'gray' : 'red'} title={say(titleOf(known?.status))} role="alert">
      <Stack gap="sm" align="flex-start">
        {isForbidden ? <Text size="sm">{say('forbiddenHint')}</Text> : <Problems error={error} isAsked />}
        {known?.reference !== undefined && <Text size="xs">{say('reference', { reference: known.reference })}</Text>}
        {onRetry !== undefined && !isFinal && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {say('retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

const titleOf = (status: number | undefined): string =>
  status === 403 ? 'forbidden' : status === 404 ? 'gone' : 'failed';

export interface ProblemsProps {
  readonly error: unknown;
  /** The application asked by itself: where in its question the problem lies helps nobody. */
  readonly isAsked?: boolean;
}

/** Every problem of a refusal: where, what, and what to do about it. */
export function Problems({ error, isAsked = false }: ProblemsProps) {
  const say = useWords(APP);
  const told = useTold();
  if (!(error instanceof ApiFailure)) return <Text size="sm">{say('brokenHint')}</Text>;
  if (error.status === 0) return <Text size="sm">{say('unreachable')}</Text>;
  return (
    <List size="sm">
      {error.problems.map(problem => {
        const said = told(problem);
        return (
          <List.Item key={`${problem.path} ${problem.message}`}>
            {!isAsked && !said.startsWith(problem.path) && <code>{problem.path}</code>} {said}
          </List.Item>
        );
      })}
    </List>
  );
}
