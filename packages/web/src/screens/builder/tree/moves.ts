import type { KeyboardEvent } from 'react';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import { type Draft, EXCLUDE, INCLUDE, parentOf } from '../model/draft.ts';
import { moveStep, remove, type Step } from '../model/edits.ts';
import { BUILDER } from '../words.ts';

const ARROWS: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down' };
const SHIFTED: Readonly<Record<string, Step>> = { ArrowRight: 'nest', ArrowLeft: 'unnest' };

/** Moving and removing by keyboard and menu; each move is told, and the focus stays with what was moved. */
export function useMoves() {
  const say = useWords(BUILDER);
  const formats = useFormats();
  const { draft, act, focus, announce } = useBuilder();
  const tell = (id: string, now: Draft) => {
    focus(id);
    const parent = parentOf(now, id);
    if (parent === undefined) return;
    const place = parent.children.findIndex(child => child.id === id) + 1;
    const where = parent.id === EXCLUDE ? 'movedOut' : parent.id === INCLUDE ? 'movedIn' : 'movedGroup';
    announce(say(where, { place: formats.number(place), of: formats.number(parent.children.length) }));
  };
  const step = (id: string, way: Step) => {
    const next = act(moveStep(id, way));
    if (next === draft) announce(say('notMoved'));
    else tell(id, next);
  };
  const take = (id: string, said: string) => {
    const siblings = parentOf(draft, id)?.children ?? [];
    const index = siblings.findIndex(child => child.id === id);
    const next = siblings[index + 1] ?? siblings[index - 1];
    act(remove(id));
    focus(next?.id);
    announce(say('removed', { said }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, id: string, said: string) => {
    if (isTyping(event.target) || !(event.currentTarget instanceof Element)) return;
    // What a popover or menu of the row's hears is not for the row.
    if (event.target instanceof Element && !event.currentTarget.contains(event.target)) return;
    const way = event.altKey ? (event.shiftKey ? SHIFTED[event.key] : ARROWS[event.key]) : undefined;
    const isDelete = event.key === 'Delete' && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (way === undefined && !isDelete) return;
    event.preventDefault();
    event.stopPropagation();
    if (way === undefined) take(id, said);
    else step(id, way);
  };
  return { step, tell, onKeyDown };
}

export const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
