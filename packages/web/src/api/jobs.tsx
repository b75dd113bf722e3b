import { ApiFailure, finished, type JobOf } from '@satsuma/client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type Input, type Reply, refresh } from './answers.ts';
import { api } from './api.ts';

type JobId = { [I in keyof JobReplies]: JobReplies[I] extends never ? never : I }[keyof JobReplies];
type JobReplies = {
  [I in keyof import('@satsuma/client').Operations]: Reply<I> extends JobOf<infer R> ? R : never;
};

export type Work<R> =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly total: number }
  | { readonly state: 'done'; readonly result: R }
  | { readonly state: 'failed'; readonly failure: ApiFailure };

/**
 * Long work: started, followed to its end, and told on the way. It goes on when the page is left; the list of jobs finds it again.
 *
 * @param changed the operations whose answers it changes
 */
export function useJob<I extends JobId>(
  id: I,
  changed: readonly (keyof import('@satsuma/client').Operations)[] | 'all' = 'all',
) {
  const client = useQueryClient();
  const [work, setWork] = useState<Work<JobReplies[I]>>({ state: 'idle' });
  const start = useCallback(
    async (input: Input<I>): Promise<JobReplies[I] | undefined> => {
      setWork({ state: 'running', done: 0, total: 0 });
      try {
        const begin = api[id] as unknown as (input: Input<I>) => Promise<JobOf<JobReplies[I]>>;
        const started = await begin(input);
        await refresh(client, ['listJobs']);
        const result = await finished(api, started, {
          onProgress: (done, total) => setWork({ state: 'running', done, total }),
        });
        setWork({ state: 'done', result });
        await refresh(client, changed);
        return result;
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error;
        setWork({ state: 'failed', failure: error });
        return undefined;
      }
    },
    [client, id, changed],
  );
  const clear = useCallback(() => setWork({ state: 'idle' }), []);
  return { work, start, clear };
}
