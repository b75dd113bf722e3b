import { type PointerEvent as ReactPointerEvent, useRef, useState } from 'react';
import { useBuilder } from '../builder-context.ts';
import { type Draft, findNode, parentOf } from '../model/draft.ts';
import { moveTo, type Place } from '../model/edits.ts';

/** Where what is dragged would land: before or after a node, or in a group. */
interface Landing {
  readonly node: string;
  readonly side: 'before' | 'after' | 'inside';
}

/** So far a pointer moves before it drags: less is a click. */
const SLACK = 5;

/** Moving by the handle, with a mouse, a pen or a finger. Everything that dragging does, the handle's menu and the keys do as well. */
export function useDrag(id: string, onMoved: (draft: Draft) => void) {
  const { act, draft } = useBuilder();
  const [isDragged, setDragged] = useState(false);
  const begun = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined);
  const landing = useRef<Landing | undefined>(undefined);
  const show = (next: Landing | undefined) => {
    if (landing.current?.node === next?.node && landing.current?.side === next?.side) return;
    mark(landing.current, false);
    landing.current = next;
    mark(next, true);
  };
  const end = () => {
    begun.current = undefined;
    show(undefined);
    setDragged(false);
  };
  return {
    isDragged,
    handlers: {
      onPointerDown: (event: ReactPointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        begun.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: ReactPointerEvent<HTMLElement>) => {
        const from = begun.current;
        if (from === undefined) return;
        if (!isDragged && Math.hypot(event.clientX - from.x, event.clientY - from.y) < SLACK) return;
        setDragged(true);
        show(landingAt(event.clientX, event.clientY, id));
      },
      onPointerUp: () => {
        const place = landing.current && placeOf(draft, landing.current);
        const isMoved = isDragged && place !== undefined;
        end();
        if (!isMoved) return;
        onMoved(act(moveTo(id, place)));
      },
      onPointerCancel: end,
    },
  };
}

const NODE = 'data-node';

/** The innermost node under the pointer that is not what is dragged, nor within it. */
function landingAt(x: number, y: number, dragged: string): Landing | undefined {
  const under = document.elementFromPoint(x, y)?.closest(`[${NODE}]`);
  if (!(under instanceof HTMLElement) || under.closest(`[${NODE}="${dragged}"]`) !== null) return undefined;
  const node = under.getAttribute(NODE) ?? '';
  if (under.dataset.kind === 'group') return { node, side: 'inside' };
  const { top, height } = under.getBoundingClientRect();
  return { node, side: y < top + height / 2 ? 'before' : 'after' };
}

/** Drawn without drawing the tree anew: a pointer moves often. */
function mark(landing: Landing | undefined, isOn: boolean): void {
  if (landing === undefined) return;
  const node = document.querySelector(`[${NODE}="${landing.node}"]`);
  if (isOn) node?.setAttribute('data-landing', landing.side);
  else node?.removeAttribute('data-landing');
}

function placeOf(draft: Draft, { node, side }: Landing): Place | undefined {
  if (side === 'inside') {
    const group = findNode(draft, node);
    return group?.kind === 'group' ? { parent: group.id, index: group.children.length } : undefined;
  }
  const parent = parentOf(draft, node);
  if (parent === undefined) return undefined;
  const index = parent.children.findIndex(child => child.id === node);
  return { parent: parent.id, index: side === 'before' ? index : index + 1 };
}
