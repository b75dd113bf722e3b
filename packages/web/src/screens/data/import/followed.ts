import type { ImportSummary } from '@satsuma/client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type Reply, refresh, useAnswer } from '../../../api/answers.ts';

type Job = Reply<'getJob'>;
const OFTEN = 500;

/** A job by its id, until it has come to its end: found again wherever one went meanwhile. What it changed is asked for anew. */
export function useFollowed(id: string | undefined, doesChange: boolean) {
  const client = useQueryClient();
  const job = useAnswer(
    'getJob',
    { path: { id: id ?? '' } },
    { when: id !== undefined, every: known => (known === undefined || known.status === 'running' ? OFTEN : false) },
  );
  const wasRunning = useRef(false);
  const status = job.data?.status;
  useEffect(() => {
    if (status === 'running') wasRunning.current = true;
    if (status === 'done' && wasRunning.current && doesChange) {
      wasRunning.current = false;
      void refresh(client, 'all');
    }
  }, [status, doesChange, client]);
  return job;
}

/** What an import has to tell; undefined while it runs, and of another job. */
export const summaryOf = (job: Job | undefined): ImportSummary | undefined =>
  (job?.kind === 'import' || job?.kind === 'trial') && job.status === 'done' && job.result !== null
    ? (job.result as unknown as ImportSummary)
    : undefined;
