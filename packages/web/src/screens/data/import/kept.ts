import type { Input } from '../../../api/answers.ts';
import type { Draft } from './mapping.ts';

export type Hints = Input<'guessMapping'>['body'];

/** What was said of an uploaded file, until the page is closed: loading it again loses nothing. */
export interface Kept {
  readonly name: string;
  readonly hints: Hints;
  /** What was changed by hand; the guess, if not there. */
  readonly draft?: Draft;
}

const key = (upload: string): string => `satsuma.import.${upload}`;

export function readKept(upload: string): Kept {
  const text = sessionStorage.getItem(key(upload));
  return text === null ? { name: '', hints: {} } : (JSON.parse(text) as Kept);
}

/** The upload that a job tries out, while the page is open: from the job alone one is led back to the columns. */
export const uploadTriedBy = (job: string): string | undefined => sessionStorage.getItem(trial(job)) ?? undefined;

export const writeTrial = (job: string, upload: string): void => sessionStorage.setItem(trial(job), upload);

const trial = (job: string): string => `satsuma.trial.${job}`;

export const writeKept = (upload: string, kept: Kept): void => {
  sessionStorage.setItem(key(upload), JSON.stringify(kept));
};
