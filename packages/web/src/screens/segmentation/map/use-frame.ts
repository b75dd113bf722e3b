import { useDebouncedCallback } from '@mantine/hooks';
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useStillHere } from '../../../app/still-here.ts';
import { useView } from '../view.ts';
import { closer, type Extent, type Frame, frameOf, frameSaid, moved, wholeOf } from './frame.ts';

/** What one step makes larger. */
export const STEP = 1.6;
/** What an arrow moves, of what is seen. */
const STRIDE = 0.2;
/** A pointer that moved less than so many pixels has clicked. */
const STILL = 4;
const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-STRIDE, 0],
  ArrowRight: [STRIDE, 0],
  ArrowUp: [0, -STRIDE],
  ArrowDown: [0, STRIDE],
};
const TIMES: Readonly<Record<string, number>> = { '+': STEP, '=': STEP, '-': 1 / STEP };

/** What is seen of a map: by buttons, keys, a wheel with Ctrl, and by dragging. It stands in the address once it is still. */
export function useFrame(extent: Extent) {
  const { view, show } = useView();
  const [frame, setFrame] = useState(() => frameOf(view.frame, extent));
  const isStillHere = useStillHere();
  const keep = useDebouncedCallback((next: Frame) => {
    if (isStillHere()) show({ frame: frameSaid(next) });
  }, 300);
  const look = (next: Frame) => {
    setFrame(next);
    keep(next);
  };
  const svg = useRef<SVGSVGElement>(null);
  const wheeled = useRef<(event: WheelEvent) => void>(undefined);
  wheeled.current = event => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    look(closer(frame, 2 ** (-event.deltaY / 300), extent, pointAt(svg.current, event, frame, extent)));
  };
  useEffect(() => {
    const drawing = svg.current;
    const onWheel = (event: WheelEvent) => wheeled.current?.(event);
    // React listens passively: it could not keep the browser from making the page larger.
    drawing?.addEventListener('wheel', onWheel, { passive: false });
    return () => drawing?.removeEventListener('wheel', onWheel);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    const times = TIMES[event.key];
    if (arrow === undefined && times === undefined && event.key !== '0') return;
    event.preventDefault();
    look(
      arrow !== undefined
        ? moved(frame, ...arrow, extent)
        : times !== undefined
          ? closer(frame, times, extent)
          : wholeOf(extent),
    );
  };
  return { frame, look, svg, onKeyDown, dragging: useDragging(frame, look, extent) };
}

type Place = Pick<globalThis.MouseEvent, 'clientX' | 'clientY'>;

/** Where in the drawing something on the screen lies. */
function pointAt(
  svg: SVGSVGElement | null,
  { clientX, clientY }: Place,
  frame: Frame,
  { width, height }: Extent,
): readonly [number, number] {
  const box = svg?.getBoundingClientRect();
  if (box === undefined) return [frame.x, frame.y];
  return [
    frame.x + ((clientX - box.left) / box.width - 0.5) * (width / frame.scale),
    frame.y + ((clientY - box.top) / box.height - 0.5) * (height / frame.scale),
  ];
}

function useDragging(frame: Frame, look: (frame: Frame) => void, extent: Extent) {
  const from = useRef<{ readonly x: number; readonly y: number; readonly frame: Frame; isMoved: boolean }>(undefined);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0 && frame.scale > 1)
        from.current = { x: event.clientX, y: event.clientY, frame, isMoved: false };
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const start = from.current;
      if (start === undefined || event.buttons === 0) return;
      const [right, down] = [event.clientX - start.x, event.clientY - start.y];
      if (!start.isMoved && Math.hypot(right, down) < STILL) return;
      start.isMoved = true;
      const box = event.currentTarget.getBoundingClientRect();
      look(moved(start.frame, -right / box.width, -down / box.height, extent));
    },
    // A link under a map that was dragged is not followed.
    onClickCapture: (event: MouseEvent) => {
      if (from.current?.isMoved === true) {
        event.preventDefault();
        event.stopPropagation();
      }
      from.current = undefined;
    },
    onDragStart: (event: { preventDefault(): void }) => event.preventDefault(),
  };
}
