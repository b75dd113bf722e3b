import { useDebouncedValue } from '@mantine/hooks';
import type { Catalog } from '@satsuma/core';
import { useMemo } from 'react';
import { useAnswer } from '../../api/answers.ts';
import { useLanguage } from '../../words/use-words.ts';
import { checked, type PlacedProblem, placedIn } from './model/check.ts';
import { compiled, definitionOf } from './model/compile.ts';
import type { Draft } from './model/draft.ts';

export interface Checking {
  readonly problems: readonly PlacedProblem[];
  readonly broken: ReadonlySet<string>;
  /** Node, {parameter} or head key → its problems. */
  readonly byNode: ReadonlyMap<string, readonly PlacedProblem[]>;
}

/** The server's word comes this long after a change. */
const PAUSE = 400;
const OWN_PATH = /^body\.definitions\[0\]\.?/;

/** What is wrong: told at once by the language's own check, and a breath later by the server, which knows what else is stored. */
export function useChecked(draft: Draft, catalog: Catalog): Checking {
  const language = useLanguage();
  const local = useMemo(() => checked(draft, catalog), [draft, catalog]);
  const whole = useMemo(() => {
    const { where, places } = compiled(draft, local.broken);
    return { text: JSON.stringify(definitionOf(draft, where)), places };
  }, [draft, local]);
  const [asked] = useDebouncedValue(whole.text, PAUSE);
  const definition: unknown = useMemo(() => JSON.parse(asked), [asked]);
  const isAsked = draft.segment !== '' && asked === whole.text;
  const remote = useAnswer(
    'checkDefinitions',
    { query: { language }, body: { definitions: [definition] } },
    { when: isAsked },
  );
  return useMemo(() => {
    const known = new Set(local.problems.map(({ code, path }) => `${code} ${path}`));
    const more = (isAsked ? (remote.data?.problems ?? []) : [])
      .map(({ line: _, column: __, code, ...problem }) => ({
        ...problem,
        code: code as PlacedProblem['code'],
        path: problem.path.replace(OWN_PATH, ''),
      }))
      .filter(
        ({ code, path }) => !known.has(`${code} ${path}`) && !(code === 'unused-parameter' && local.broken.size > 0),
      )
      .map(problem => placedIn(problem, whole.places));
    const problems = [...local.problems, ...more];
    const byNode = new Map<string, PlacedProblem[]>();
    for (const problem of problems) {
      const { node, parameter, path } = problem;
      const key = node ?? (parameter === undefined ? path : `{${parameter}}`);
      byNode.set(key, [...(byNode.get(key) ?? []), problem]);
    }
    return { problems, byNode, broken: local.broken };
  }, [local, remote.data, isAsked, whole.places]);
}
