import { Anchor, List, Text } from '@mantine/core';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Card } from '../../parts/card.tsx';
import { useTold } from '../../words/told.ts';
import { useFormats, useWords } from '../../words/use-words.ts';
import { useBuilder } from './builder-context.ts';
import type { PlacedProblem } from './model/check.ts';
import { compiled, definitionOf } from './model/compile.ts';
import { draftOf } from './model/draft.ts';
import { reconciled } from './model/reconcile.ts';
import { type LinedProblem, lineOfPlace, readText, textOf } from './model/text.ts';
import { Notice } from './notice.tsx';
import classes from './text-panel.module.css';
import { BUILDER } from './words.ts';

export interface TextPanelProps {
  /** Of the definition as a whole, with their places. */
  readonly problems: readonly PlacedProblem[];
}

/** The definition as it stands in a file; what is typed here is in the form, and the other way round. */
export function TextPanel({ problems }: TextPanelProps) {
  const say = useWords(BUILDER);
  const { draft, act } = useBuilder();
  const written = useMemo(
    () => textOf(definitionOf({ ...draft, segment: draft.segment || 'new-segment' }, compiled(draft).where)),
    [draft],
  );
  const [typed, setTyped] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  const text = typed ?? written;
  const read = useMemo(() => (typed === undefined ? undefined : readText(typed)), [typed]);
  // What is typed and cannot be read yet stays here; what can be is taken over after a breath.
  useEffect(() => {
    if (read?.ok !== true) return;
    const timer = setTimeout(() => {
      act(now => reconciled(now, draftOf(read.definition)), 'text');
    }, 300);
    return () => clearTimeout(timer);
  }, [read, act]);
  const unread = read?.ok === false ? read.problems : undefined;
  const lined =
    unread ??
    problems
      .filter(({ path, isUnfinished }) => path.includes('.') && !isUnfinished)
      .map((problem): LinedProblem => ({ ...problem, line: lineOfPlace(text, problem.path) }));
  return (
    <Card title={say('textTitle')} about={say('textAbout')}>
      <Editor
        area={area}
        text={text}
        wrong={new Set(lined.map(({ line }) => line))}
        onType={setTyped}
        onLeave={() => unread === undefined && setTyped(undefined)}
      />
      {unread !== undefined && (
        <Text size="sm" c="var(--warning)" role="status">
          {say('textNotTaken')}
        </Text>
      )}
      <LinedProblems problems={lined} onGo={line => goTo(area.current, line)} />
    </Card>
  );
}

interface EditorProps {
  readonly area: React.RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly wrong: ReadonlySet<number>;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}

/** A field of text with its lines numbered. Tab leaves it, as it leaves every field. */
function Editor({ area, text, wrong, onType, onLeave }: EditorProps) {
  const say = useWords(BUILDER);
  const lines = text.split('\n').length;
  return (
    <div className={classes.editor}>
      <div className={classes.gutter} aria-hidden>
        {Array.from({ length: lines }, (_, i) => i + 1).map(line => (
          <div key={line} className={wrong.has(line) ? classes.wrong : undefined}>
            {line}
          </div>
        ))}
      </div>
      <textarea
        ref={area}
        className={classes.area}
        aria-label={say('textTitle')}
        spellCheck={false}
        wrap="off"
        rows={Math.max(12, lines + 1)}
        value={text}
        onChange={event => onType(event.currentTarget.value)}
        onKeyDown={indent}
        onBlur={onLeave}
      />
    </div>
  );
}

/** A new line begins where the one before it did. */
function indent(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  const { value, selectionStart } = event.currentTarget;
  const [, spaces = ''] = /(?:^|\n)( *)[^\n]*$/.exec(value.slice(0, selectionStart)) ?? [];
  if (spaces === '') return;
  event.preventDefault();
  document.execCommand('insertText', false, `\n${spaces}`);
}

function goTo(area: HTMLTextAreaElement | null, line: number): void {
  if (area === null) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}

interface LinedProblemsProps {
  readonly problems: readonly LinedProblem[];
  readonly onGo: (line: number) => void;
}

function LinedProblems({ problems, onGo }: LinedProblemsProps) {
  const say = useWords(BUILDER);
  const formats = useFormats();
  const told = useTold();
  if (problems.length === 0) return null;
  return (
    <Notice title={say('textProblems')}>
      <List size="sm">
        {problems.map(problem => (
          <List.Item key={`${problem.line} ${problem.path} ${problem.message}`}>
            <Anchor component="button" type="button" size="sm" onClick={() => onGo(problem.line)}>
              {say('line', { line: formats.number(problem.line) })}
            </Anchor>{' '}
            {told(problem)}
          </List.Item>
        ))}
      </List>
    </Notice>
  );
}
