import type { FunnelStep, Subject } from '@satsuma/client';
import type { Condition, SegmentDefinition } from '@satsuma/core';
import { useMemo } from 'react';
import { type Reply, useAnswer } from '../../api/answers.ts';
import { useLanguage } from '../../words/use-words.ts';
import { type Compiled, compiled, isOpen, isPlainAll } from './model/compile.ts';
import { type Draft, INCLUDE, parentOf, rowsOf } from './model/draft.ts';
import { useSettled } from './use-settled.ts';

/** A change is counted at once; of others that follow it within so many milliseconds, the last. */
const PAUSE = 250;

/** Asked of nobody: it stands in for a question while there is none. */
const EVERYBODY = JSON.stringify({ where: { everyone: true } });

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
  /** None of its conditions is whole: there is nobody to count yet. */
  readonly isOpen: boolean;
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
  const isNobodyYet = isOpen(draft, broken);
  const wanted = isNobodyYet ? undefined : JSON.stringify(now.subject);
  const asked = useSettled(wanted, PAUSE);
  const isSettled = asked !== undefined && asked === wanted;
  const subject = useMemo((): Subject => JSON.parse(asked ?? EVERYBODY), [asked]);
  const when = asked !== undefined && !isNobodyYet;
  const estimate = useAnswer('estimatePeople', { body: { subject } }, { keep: true, when });
  const isReady = when && (estimate.isError || (estimate.isSuccess && !estimate.isPlaceholderData));
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
    isOpen: isNobodyYet,
    isWaiting: !isFresh && !exact.isError,
    estimate: isSettled && !estimate.isPlaceholderData ? estimate.data : undefined,
    exact: isNobodyYet ? undefined : exact.data,
    error: isSettled ? exact.error : null,
    retry: () => void exact.refetch(),
    steps,
    alone,
    at: exact.dataUpdatedAt,
  };
}
