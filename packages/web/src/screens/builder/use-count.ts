import type { FunnelStep, Subject } from '@satsuma/client';
import type { Condition, SegmentDefinition } from '@satsuma/core';
import { useMemo } from 'react';
import { type Reply, useAnswer } from '../../api/answers.ts';
import { useMay } from '../../api/session.tsx';
import { useKnownTraits } from '../../parts/person/person-name.tsx';
import { useLanguage } from '../../words/use-words.ts';
import { type Compiled, compiled, isOpen, isPlainAll } from './model/compile.ts';
import { type Draft, INCLUDE, parentOf, rowsOf } from './model/draft.ts';
import { useSettled } from './use-settled.ts';

/** So many people of a sample are shown, with where they live. */
export const SAMPLE_SIZE = 10;
export const PLACE_TRAITS = ['city', 'country'] as const;

/** A change is counted at once; of others that follow it within so many milliseconds, the last. */
const PAUSE = 250;

/** Asked of nobody: it stands in for a question while there is none. */
const EVERYBODY = JSON.stringify({ subject: { where: { everyone: true } }, also: [] } satisfies Question);

/** Whom a draft stands for at the moment, its unfinished rows left out, and who else is counted beside. */
export interface Counting {
  readonly subject: Subject;
  readonly places: Compiled['places'];
  readonly alone: readonly { readonly id: string; readonly who: Subject }[];
}

function countingOf(draft: Draft, broken: ReadonlySet<string>): Counting {
  const { where, places } = compiled(draft, broken, { steps: true });
  return { subject: subjectOf(where, draft), places, alone: aloneOf(draft, broken) };
}

/** What is asked. */
interface Question {
  readonly subject: Subject;
  readonly also: readonly Subject[];
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

/** Conditions within groups, each to be counted by itself. */
function aloneOf(draft: Draft, broken: ReadonlySet<string>): readonly { readonly id: string; readonly who: Subject }[] {
  return rowsOf(draft)
    .filter(({ id }) => !broken.has(id) && !(parentOf(draft, id)?.id === INCLUDE && isPlainAll(draft.include)))
    .map(({ id, condition, isNegated }) => ({ id, who: subjectOf(isNegated ? { not: condition } : condition, draft) }));
}

export interface Count {
  readonly counting: Counting;
  /** None of its conditions is whole: there is nobody to count yet. */
  readonly isOpen: boolean;
  /** What is on its way; the numbers that are shown are older. */
  readonly isWaiting: boolean;
  readonly estimate: Reply<'estimatePeople'> | undefined;
  readonly exact: Reply<'previewPeople'> | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  readonly steps: ReadonlyMap<string, FunnelStep>;
  readonly alone: ReadonlyMap<string, Alone>;
  /** When it was counted. */
  readonly at: number;
}

/**
 * People counted while one edits: first an estimate with its margin, then every one of them, with all that stands beside their number. An
 * earlier question is called off.
 */
export function useCount(draft: Draft, broken: ReadonlySet<string>): Count {
  const language = useLanguage();
  const mayRead = useMay('people.read');
  const traits = useKnownTraits(PLACE_TRAITS);
  const now = useMemo(() => countingOf(draft, broken), [draft, broken]);
  const isNobodyYet = isOpen(draft, broken);
  const question: Question = { subject: now.subject, also: now.alone.map(({ who }) => who) };
  const wanted = isNobodyYet ? undefined : JSON.stringify(question);
  const asked = useSettled(wanted, PAUSE);
  const isSettled = asked !== undefined && asked === wanted;
  const { subject, also } = useMemo((): Question => JSON.parse(asked ?? EVERYBODY), [asked]);
  const when = asked !== undefined && !isNobodyYet;
  const estimate = useAnswer('estimatePeople', { body: { subject } }, { keep: true, when });
  const isReady = when && (estimate.isError || (estimate.isSuccess && !estimate.isPlaceholderData));
  const sample = mayRead && { sample: { size: SAMPLE_SIZE, traits: [...(traits ?? [])] } };
  const exact = useAnswer(
    'previewPeople',
    { query: { language }, body: { subject, also: [...also], ...sample } },
    { keep: true, when: isReady && (!mayRead || traits !== undefined) },
  );
  const isFresh = isSettled && exact.data !== undefined && !exact.isPlaceholderData;
  const steps = useMemo(() => {
    const pairs = (isFresh ? (exact.data?.funnel ?? []) : []).flatMap(step => {
      const id = now.places.get(step.path);
      return id === undefined ? [] : [[id, step] as const];
    });
    return new Map(pairs);
  }, [isFresh, exact.data, now.places]);
  const alone = useMemo(() => {
    const sizes = isFresh && steps.size > 0 ? (exact.data?.also ?? []) : [];
    return new Map(
      now.alone.flatMap(({ id, who }, i) => {
        const counted = sizes[i];
        return counted === undefined ? [] : [[id, { size: counted.size, who }] as const];
      }),
    );
  }, [isFresh, exact.data, now.alone, steps]);
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
