import { useDebouncedValue } from '@mantine/hooks';
import type { FunnelStep, Subject } from '@satsuma/client';
import type { Condition, SegmentDefinition } from '@satsuma/core';
import { useMemo } from 'react';
import { type Reply, useAnswer } from '../../api/answers.ts';
import { useLanguage } from '../../words/use-words.ts';
import { type Compiled, compiled, isPlainAll } from './model/compile.ts';
import { type Draft, INCLUDE, parentOf, rowsOf } from './model/draft.ts';

/** A change is counted at once; of others that follow it within so many milliseconds, the last. */
const PAUSE = 250;

/** Whom a draft stands for at the moment, its unfinished rows left out. */
export interface Counting {
  readonly subject: Subject;
  readonly places: Compiled['places'];
}

function countingOf(draft: Draft, broken: ReadonlySet<string>): Counting {
  const { where, places } = compiled(draft, broken, { steps: true });
  return { subject: subjectOf(where, draft), places };
}

/** A condition of the draft as a subject: with what its parameters are filled with. */
function subjectOf(where: Condition, draft: Draft): Subject {
  const told = JSON.stringify(where);
  const used = Object.entries(draft.parameters).filter(([name]) => told.includes(`{"param":${JSON.stringify(name)}}`));
  if (used.length === 0) return { where };
  const definition: SegmentDefinition = {
    segment: 'draft',
    parameters: Object.fromEntries(used),
    where,
  };
  return { definition, with: 'samples' };
}

/** How many people there are for a condition by itself. */
export interface Alone {
  readonly size: number;
  readonly who: Subject;
}

/** Conditions within groups, each counted by itself: all of them at once. */
function useAlone(draft: Draft, broken: ReadonlySet<string>, steps: ReadonlyMap<string, FunnelStep>, isReady: boolean) {
  const rows = useMemo(
    () =>
      rowsOf(draft).filter(
        ({ id }) => !broken.has(id) && !(parentOf(draft, id)?.id === INCLUDE && isPlainAll(draft.include)),
      ),
    [draft, broken],
  );
  const conditions = rows.map(({ condition, isNegated }): Condition => (isNegated ? { not: condition } : condition));
  const counted = useAnswer(
    'countPeople',
    { body: { subject: subjectOf({ all: conditions }, draft) } },
    { when: isReady && steps.size > 0 && conditions.length > 0 },
  );
  return useMemo(() => {
    const funnel = isReady ? (counted.data?.funnel ?? []) : [];
    return new Map(
      rows.flatMap(({ id }, i) => {
        const step = funnel[i];
        return step === undefined ? [] : [[id, { size: step.alone, who: subjectOf(step.condition, draft) }] as const];
      }),
    );
  }, [rows, counted.data, isReady, draft]);
}

export interface Count {
  readonly counting: Counting;
  /** What is on its way; the numbers that are shown are older. */
  readonly isWaiting: boolean;
  readonly estimate: Reply<'estimatePeople'> | undefined;
  readonly exact: Reply<'countPeople'> | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  readonly steps: ReadonlyMap<string, FunnelStep>;
  readonly alone: ReadonlyMap<string, Alone>;
  /** When it was counted. */
  readonly at: number;
}

/** People counted while one edits: first an estimate with its margin, then every one of them. An earlier question is called off. */
export function useCount(draft: Draft, broken: ReadonlySet<string>): Count {
  const language = useLanguage();
  const now = useMemo(() => countingOf(draft, broken), [draft, broken]);
  const [asked] = useDebouncedValue(JSON.stringify(now.subject), PAUSE, { leading: true });
  const isSettled = asked === JSON.stringify(now.subject);
  const subject = useMemo((): Subject => JSON.parse(asked), [asked]);
  const estimate = useAnswer('estimatePeople', { body: { subject } }, { keep: true });
  const isReady = estimate.isError || (estimate.isSuccess && !estimate.isPlaceholderData);
  const exact = useAnswer('countPeople', { query: { language }, body: { subject } }, { keep: true, when: isReady });
  const isFresh = isSettled && exact.data !== undefined && !exact.isPlaceholderData;
  const steps = useMemo(() => {
    const pairs = (isFresh ? (exact.data?.funnel ?? []) : []).flatMap(step => {
      const id = now.places.get(step.path);
      return id === undefined ? [] : [[id, step] as const];
    });
    return new Map(pairs);
  }, [isFresh, exact.data, now.places]);
  const alone = useAlone(draft, broken, steps, isFresh);
  return {
    counting: now,
    isWaiting: !isFresh && !exact.isError,
    estimate: isSettled && !estimate.isPlaceholderData ? estimate.data : undefined,
    exact: exact.data,
    error: isSettled ? exact.error : null,
    retry: () => void exact.refetch(),
    steps,
    alone,
    at: exact.dataUpdatedAt,
  };
}
