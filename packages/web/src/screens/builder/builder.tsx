import { Grid, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type Catalog, isSegment, type Names, referencesOf, type SegmentDefinition, type Speech } from '@satsuma/core';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { Reply } from '../../api/answers.ts';
import { useAnswer } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { BuilderContext, type Builder as Context, FoundContext, type Opened } from './builder-context.ts';
import { DetailsCard, NameFields } from './details-card.tsx';
import { tokensOf } from './forms/forms.ts';
import { Head, isNewer } from './head.tsx';
import { catalogOf } from './model/catalog.ts';
import type { PlacedProblem } from './model/check.ts';
import type { Draft, Leaf } from './model/draft.ts';
import { draftSpeech } from './model/unfinished.ts';
import { ParametersCard } from './parameters-card.tsx';
import { SentenceCard } from './sentence-card.tsx';
import { CheckPerson } from './side/check-person.tsx';
import { CountCard } from './side/count-card.tsx';
import { FunnelCard } from './side/funnel-card.tsx';
import { ProblemsCard } from './side/problems-card.tsx';
import { SampleCard } from './side/sample-card.tsx';
import { Tree } from './tree/tree.tsx';
import { useChecked } from './use-checked.ts';
import { useCount } from './use-count.ts';
import { useDraft } from './use-draft.ts';
import { useText } from './use-text.ts';
import { BUILDER } from './words.ts';

const TextPanel = lazy(() => import('./text-panel.tsx').then(({ TextPanel }) => ({ default: TextPanel })));

/** As it is stored. */
export interface Before {
  readonly definition: SegmentDefinition;
  readonly version: number | null;
}

export interface BuilderProps {
  readonly keptAs: string;
  readonly stored: Draft;
  /** Of a segment that is stored. */
  readonly before?: Before;
  /** A new one that already says something: it can be saved as it is. */
  readonly isBegun?: boolean;
}

/** The builder, once it is known what a definition may name. */
export function Builder(props: BuilderProps) {
  const catalog = useAnswer('getCatalog', {});
  const names = useAnswer('getNames', {});
  const listed = useAnswer('listSegments', {});
  return (
    <Answered of={catalog} height={480}>
      {held => (
        <Answered of={names} height={480}>
          {known => (
            <Answered of={listed} height={480}>
              {({ segments }) => <Ready {...props} held={held} known={known} listed={segments} />}
            </Answered>
          )}
        </Answered>
      )}
    </Answered>
  );
}

interface ReadyProps extends BuilderProps {
  readonly held: Reply<'getCatalog'>;
  readonly known: Reply<'getNames'>;
  readonly listed: Reply<'listSegments'>['segments'];
}

/** What shows the draft alone is drawn anew when it changes, and not with each number that comes. */
const SAID = <SentenceCard />;
const EDITED = (
  <>
    <Tree />
    <ParametersCard />
    <DetailsCard />
  </>
);

/** From here on, numbers stand beside the draft. */
const WIDE = '(min-width: 75em)';

function Ready({ held, known, listed, keptAs, stored, before, isBegun = false }: ReadyProps) {
  const editing = useDraft({ keptAs, stored, version: before?.version ?? null });
  const { draft, act, isChanged, begunFrom, settle } = editing;
  // Somebody saved meanwhile, and nothing was changed here: what is shown is what is stored.
  const version = before?.version ?? null;
  useEffect(() => {
    if (!isChanged && isNewer(version, begunFrom)) settle(stored, version);
  }, [isChanged, version, begunFrom, settle, stored]);
  const catalog = useMemo(() => catalogOf(held), [held]);
  const segments = useMemo(() => usable(listed, before?.definition.segment), [listed, before]);
  const speech = useSpeech(known, catalog, segments);
  const check = useChecked(draft, catalog);
  const count = useCount(draft, check.broken);
  const [opened, open] = useState<Opened>();
  const [focused, focus] = useState<string>();
  const [message, announce] = useState('');
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [isText, setText] = useText();
  const [isPressed, setPressed] = useState(false);
  const context: Context = useMemo(
    () => ({
      draft,
      catalog,
      speech,
      segments,
      opened,
      open,
      act,
      focused,
      focus,
      announce,
      isPressed,
      problems: check.byNode,
      broken: check.broken,
    }),
    [draft, catalog, speech, segments, opened, act, focused, isPressed, check],
  );
  const found = useMemo(
    () => ({ counts: count.steps, alone: count.alone, verdicts }),
    [count.steps, count.alone, verdicts],
  );
  const isWide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  const goTo = useCallback((problem: PlacedProblem) => {
    setPressed(true);
    goToProblem(problem, focus);
  }, []);
  return (
    <BuilderContext value={context}>
      <FoundContext value={found}>
        <div className="sr-only" aria-live="polite" role="status">
          {message}
        </div>
        <Head
          editing={editing}
          before={before}
          isBegun={isBegun}
          stored={stored}
          problems={check.problems}
          onProblem={goTo}
          isText={isText}
          onText={setText}
          asOf={count.exact?.asOf}
        >
          <Grid gap="lg">
            <Grid.Col span={{ base: 12, lg: isText ? 6 : 8 }}>
              <Stack gap="lg">
                <NameFields isNew={before === undefined} />
                <ProblemsCard problems={check.problems} onGo={goTo} />
                {SAID}
                {!isWide && <CountCard count={count} />}
                {EDITED}
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, lg: isText ? 6 : 4 }}>
              <Stack gap="lg">
                {isWide && <CountCard count={count} />}
                {isText && (
                  <Suspense fallback={null}>
                    <TextPanel problems={check.problems} />
                  </Suspense>
                )}
                <FunnelCard count={count} />
                <CheckPerson count={count} onVerdicts={setVerdicts} />
                <SampleCard count={count} />
              </Stack>
            </Grid.Col>
          </Grid>
        </Head>
      </FoundContext>
    </BuilderContext>
  );
}

/** In the reader's language, also of what is not whole yet. */
function useSpeech(names: Names, catalog: Catalog, segments: Context['segments']): Speech {
  const say = useWords(BUILDER);
  const language = useLanguage();
  return useMemo(() => {
    const plain = { language, names };
    const telling = { say, speech: plain, catalog, segments };
    const tokens = (condition: Leaf, isNegated: boolean) =>
      tokensOf(condition, { isNegated, change: () => undefined, telling });
    return draftSpeech(plain, tokens, { unsayable: say('unfinishedRow') });
  }, [say, language, names, catalog, segments]);
}

/** Stored segments that a condition may name: not the edited one, and none that needs it, directly or through others. */
function usable(
  listed: Reply<'listSegments'>['segments'],
  own: string | undefined,
): ReadonlyMap<string, SegmentDefinition> {
  const all = new Map(
    listed.flatMap(({ id, definition }) => (isSegment(definition) ? [[id, definition] as const] : [])),
  );
  const needs = (id: string, seen: ReadonlySet<string>): boolean => {
    const definition = all.get(id);
    if (id === own) return true;
    if (definition === undefined || seen.has(id)) return false;
    return referencesOf(definition).some(({ name }) => needs(name, new Set([...seen, id])));
  };
  return new Map([...all].filter(([id]) => own === undefined || !needs(id, new Set())));
}

/** To the row, the parameter or the field that a problem is about. */
function goToProblem({ node, parameter, path }: PlacedProblem, focus: (node: string) => void): void {
  if (node !== undefined) {
    document.getElementById(`node-${node}`)?.scrollIntoView({ block: 'center' });
    focus(node);
    return;
  }
  const place =
    parameter !== undefined ? `parameter-${parameter}` : path === 'segment' ? 'segment-name' : 'segment-details';
  const found = document.getElementById(place);
  found?.scrollIntoView({ block: 'center' });
  const field = found instanceof HTMLInputElement ? found : found?.querySelector('input');
  field?.focus();
}
