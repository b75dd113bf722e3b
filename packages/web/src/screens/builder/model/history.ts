/** What was, what is, and what was taken back. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Changes of one kind in a row are one step back. */
  readonly last?: string;
}

const MOST = 200;

export const historyOf = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** @param kind what is changed, if changes of it in a row belong together: typing in one field */
export function changed<T>(history: History<T>, next: T, kind?: string): History<T> {
  if (next === history.present) return history;
  const isMore = kind !== undefined && kind === history.last;
  const past = isMore ? history.past : [...history.past, history.present].slice(-MOST);
  return { past, present: next, future: [], ...(kind !== undefined && { last: kind }) };
}

export function undone<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined
    ? { past, present, future }
    : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [after, ...rest] = future;
  return after === undefined ? { past, present, future } : { past: [...past, present], present: after, future: rest };
}
