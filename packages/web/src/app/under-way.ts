import { type Reply, useAnswer } from '../api/answers.ts';
import { useFormats, useWords } from '../words/use-words.ts';
import { APP } from './words.ts';

/** How much work is under way, and in words. */
export function useUnderWay(): { readonly count: number; readonly label: string } {
  const say = useWords(APP);
  const formats = useFormats();
  const jobs = useAnswer('listJobs', {}, { every: known => (running(known) > 0 ? 2_000 : 30_000) });
  const count = running(jobs.data);
  return { count, label: count === 0 ? say('noJobs') : say('jobs', { count, shown: formats.number(count) }) };
}

const running = (jobs: Reply<'listJobs'> = []): number => jobs.filter(job => job.status === 'running').length;
