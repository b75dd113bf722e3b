import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { APP } from '../app/words.ts';
import { useWords } from '../words/use-words.ts';
import { Failure } from './failure.tsx';
import { Older } from './older.tsx';

export interface AnsweredProps<T> {
  readonly of: UseQueryResult<T, Error>;
  /** How much room it takes while it is on its way, pixels. */
  readonly height?: number;
  readonly children: (data: T) => ReactNode;
}

/** What was asked, in each of its states: on its way, failed with a cause and a retry, there. An older answer stays, marked as such, while a newer one is on its way. */
export function Answered<T>({ of, height = 120, children }: AnsweredProps<T>) {
  const say = useWords(APP);
  if (of.isError && of.data === undefined) return <Failure error={of.error} onRetry={() => void of.refetch()} />;
  if (of.data === undefined)
    return (
      <div role="status" aria-label={say('loading')} aria-busy>
        <Skeleton height={height} />
      </div>
    );
  return <Older is={of.isPlaceholderData}>{children(of.data)}</Older>;
}
