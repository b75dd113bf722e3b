import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from './model/draft.ts';
import type { Edit } from './model/edits.ts';
import { changed, historyOf, redone, undone } from './model/history.ts';
import { forgetDraft, keepDraft, readDraft } from './model/kept.ts';
import { isSame } from './model/reconcile.ts';

export interface DraftOptions {
  /** Under which it is kept in this browser. */
  readonly keptAs: string;
  /** As it is stored, or as a new one begins. */
  readonly stored: Draft;
  /** The version that is stored now. */
  readonly version: number | null;
}

/** A draft with its history; kept as it is edited, and found again. */
export function useDraft({ keptAs, stored, version }: DraftOptions) {
  const [found] = useState(() => {
    const kept = readDraft(localStorage, keptAs);
    return kept !== undefined && !isSame(kept.draft, stored) ? kept : undefined;
  });
  const [history, setHistory] = useState(() => historyOf(found?.draft ?? stored));
  const [base, setBase] = useState({ draft: stored, version: found === undefined ? version : found.version });
  const [saved, setSaved] = useState(found?.saved);
  const latest = useRef(history);
  const draft = history.present;
  const isChanged = !isSame(draft, base.draft);

  const put = useCallback((next: typeof history) => {
    latest.current = next;
    setHistory(next);
  }, []);
  const act = useCallback(
    (edit: Edit, kind?: string): Draft => {
      put(changed(latest.current, edit(latest.current.present), kind));
      return latest.current.present;
    },
    [put],
  );
  const undo = useCallback(() => put(undone(latest.current)), [put]);
  const redo = useCallback(() => put(redone(latest.current)), [put]);
  /** What is stored is the draft now, or the draft is what is stored. */
  const settle = useCallback(
    (next: Draft, of: number | null) => {
      forgetDraft(localStorage, keptAs);
      put(historyOf(next));
      setBase({ draft: next, version: of });
      setSaved(undefined);
    },
    [keptAs, put],
  );

  useEffect(() => {
    if (!isChanged) return forgetDraft(localStorage, keptAs);
    const timer = setTimeout(() => {
      const now = Date.now();
      if (keepDraft(localStorage, keptAs, { draft, version: base.version, saved: now })) setSaved(now);
    }, 300);
    return () => clearTimeout(timer);
  }, [draft, isChanged, base.version, keptAs]);

  return {
    draft,
    act,
    undo,
    redo,
    settle,
    isChanged,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    /** When it was kept last; undefined while there is nothing to keep. */
    saved: isChanged ? saved : undefined,
    /** The version that it was begun from. */
    begunFrom: base.version,
    wasFound: found !== undefined,
  };
}
