import { ActionIcon, Anchor, Button, Group, Text, Tooltip } from '@mantine/core';
import { useDisclosure, useWindowEvent } from '@mantine/hooks';
import { inLanguage } from '@satsuma/core';
import { type Icon, IconArrowBackUp, IconArrowForwardUp, IconCode } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { useMay } from '../../api/session.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Page } from '../../parts/page.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import type { Before } from './builder.tsx';
import { useBuilder } from './builder-context.ts';
import type { PlacedProblem } from './model/check.ts';
import type { Draft } from './model/draft.ts';
import { Notice } from './notice.tsx';
import { SaveDialog } from './save/save-dialog.tsx';
import { isTyping } from './tree/moves.ts';
import type { useDraft } from './use-draft.ts';
import { BUILDER } from './words.ts';

export interface HeadProps {
  readonly editing: ReturnType<typeof useDraft>;
  readonly before: Before | undefined;
  readonly stored: Draft;
  readonly isBegun: boolean;
  readonly problems: readonly PlacedProblem[];
  readonly onProblem: (problem: PlacedProblem) => void;
  readonly isText: boolean;
  readonly onText: (isText: boolean) => void;
  readonly asOf: number | undefined;
  readonly children: ReactNode;
}

/** What the draft is of, and what can be done with it as a whole. */
export function Head(props: HeadProps) {
  const { editing, before, stored, children } = props;
  const say = useWords(BUILDER);
  const { draft, speech } = useBuilder();
  const name = draft.name === undefined ? '' : inLanguage(draft.name, speech.language);
  const title = name === '' ? (before?.definition.segment ?? say('newSegment')) : name;
  const isOlder = before !== undefined && editing.isChanged && isNewer(before.version, editing.begunFrom);
  return (
    <Page title={title} about={<About {...props} />} actions={<Actions {...props} />}>
      {isOlder && (
        <Notice title={say('olderTitle')}>
          <Text size="sm">
            {say('olderText', { from: String(editing.begunFrom ?? ''), now: String(before.version ?? '') })}
          </Text>
          <Group gap="sm" mt="sm">
            <Button size="xs" variant="default" onClick={() => editing.settle(stored, before.version)}>
              {say('takeStored')}
            </Button>
            <Anchor
              size="sm"
              renderRoot={given => (
                <Link
                  to="/segments/$id"
                  params={{ id: before.definition.segment }}
                  search={{ tab: 'versions' }}
                  {...given}
                />
              )}
            >
              {say('seeVersions')}
            </Anchor>
          </Group>
        </Notice>
      )}
      {children}
    </Page>
  );
}

/** What is stored was saved after the draft was begun. */
export const isNewer = (stored: number | null, begunFrom: number | null): boolean => (stored ?? 0) > (begunFrom ?? 0);

function About(props: HeadProps) {
  const say = useWords(BUILDER);
  const mayWrite = useMay('segments.write');
  if (mayWrite) return <State {...props} />;
  return (
    <>
      <State {...props} />
      <div>{say('mayNotSave')}</div>
    </>
  );
}

/** What the draft is to what is stored. */
function State({ editing, before }: HeadProps) {
  const say = useWords(BUILDER);
  const formats = useFormats();
  const { saved, begunFrom, isChanged } = editing;
  const of = before === undefined ? say('draftNew') : say('draftOf', { version: String(begunFrom ?? '') });
  if (!isChanged)
    return before === undefined ? say('draftEmpty') : say('asStored', { version: String(before.version ?? '') });
  return saved === undefined ? of : say('draftKept', { of, time: formats.time(saved) });
}

function Actions(props: HeadProps) {
  const { editing, before, stored, isBegun, problems, onProblem, isText, onText, asOf } = props;
  const say = useWords(BUILDER);
  const mayWrite = useMay('segments.write');
  const [isSaving, { open, close }] = useDisclosure(false);
  const { undo, redo, canUndo, canRedo, isChanged } = editing;
  useUndoKeys(undo, redo);
  const [first] = problems;
  const save = () => (first === undefined ? open() : onProblem(first));
  const next = (before?.version ?? 0) + 1;
  return (
    <>
      <StepButton label={say('undo')} keys="Ctrl Z" isOff={!canUndo} onClick={undo} icon={IconArrowBackUp} />
      <StepButton label={say('redo')} keys="Ctrl Shift Z" isOff={!canRedo} onClick={redo} icon={IconArrowForwardUp} />
      <Button
        variant={isText ? 'light' : 'default'}
        aria-pressed={isText}
        onClick={() => onText(!isText)}
        leftSection={<IconCode size={16} aria-hidden />}
      >
        {say('text')}
      </Button>
      {isChanged && (
        <Confirm
          label={say('discard')}
          text={say('discardText')}
          button={{ size: 'sm' }}
          onConfirm={() => editing.settle(stored, before?.version ?? null)}
        />
      )}
      {mayWrite && (isChanged || isBegun) && (
        <Button onClick={save}>
          {before === undefined ? say('saveNew') : say('saveVersion', { version: String(next) })}
        </Button>
      )}
      {isSaving && <SaveDialog editing={editing} before={before} asOf={asOf} onClose={close} />}
    </>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly keys: string;
  readonly isOff: boolean;
  readonly icon: Icon;
  readonly onClick: () => void;
}

/** One step back or forth. It stays reachable while there is none, so that the focus is not lost with the last one. */
function StepButton({ label, keys, isOff, icon: Shape, onClick }: StepButtonProps) {
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={label}
        aria-disabled={isOff}
        {...(isOff && { 'data-disabled': true })}
        onClick={onClick}
      >
        <Shape size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** Ctrl or ⌘ and Z takes back, with Shift (or Ctrl+Y) it is done again; a field that is typed in has its own. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  const onKey = useCallback(
    (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target !== null && isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    },
    [undo, redo],
  );
  useWindowEvent('keydown', onKey);
}
