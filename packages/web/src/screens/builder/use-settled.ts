import { useEffect, useRef, useState } from 'react';

/**
 * A value that somebody changes: a change that comes alone is taken at once, with what is drawn for it; of changes that follow each other
 * within `pause` milliseconds, the last.
 */
export function useSettled<T extends string | undefined>(value: T, pause: number): T {
  const [taken, setTaken] = useState(value);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Taken while drawing, and not after it: what waits for it is asked a whole drawing earlier.
  if (value !== taken && waiting.current === undefined) setTaken(value);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      setTaken(value);
    }, pause);
  }, [value, pause]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return taken;
}
