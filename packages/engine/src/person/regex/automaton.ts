import { type Edge, isWord, type Pattern } from './pattern.ts';

/** A step of the automaton, and where it leads. */
type State =
  | { readonly kind: 'character'; readonly is: (character: number) => boolean; readonly next: number }
  | { readonly kind: 'edge'; readonly edge: Edge; readonly next: number }
  | { readonly kind: 'split'; next: number; other: number }
  | { readonly kind: 'found' };

/**
 * Whether a pattern is found anywhere in a text, in time proportional to both whatever the pattern is: all states are followed at once
 * (Thompson, "Regular Expression Search Algorithm", CACM 11(6), 1968), as RE2 does. Backtracking would take for ever on `(a+)+$`.
 */
export function automaton(pattern: Pattern): (text: string) => boolean {
  const states: State[] = [{ kind: 'found' }];
  const start = statesOf(pattern, 0, states);
  return text =>
    isFound(
      states,
      start,
      [...text].map(c => c.codePointAt(0) ?? 0),
    );
}

/** Adds the states of a pattern in front of `next`; returns where they begin. */
function statesOf(pattern: Pattern, next: number, states: State[]): number {
  const add = (state: State): number => states.push(state) - 1;
  switch (pattern.kind) {
    case 'character':
      return add({ kind: 'character', is: pattern.is, next });
    case 'edge':
      return add({ kind: 'edge', edge: pattern.edge, next });
    case 'sequence':
      return pattern.of.reduceRight((after, part) => statesOf(part, after, states), next);
    case 'choice': {
      const [first, ...others] = pattern.of.map(part => statesOf(part, next, states));
      return others.reduce((one, other) => add({ kind: 'split', next: one, other }), first ?? next);
    }
    case 'repeat':
      return repeated(pattern, next, states);
  }
}

function repeated({ of, least, most }: Extract<Pattern, { kind: 'repeat' }>, next: number, states: State[]): number {
  let entry = next;
  if (most === Infinity) {
    const loop: Extract<State, { kind: 'split' }> = { kind: 'split', next, other: next };
    entry = states.push(loop) - 1;
    loop.next = statesOf(of, entry, states);
  } else {
    for (let i = least; i < most; i++)
      entry = states.push({ kind: 'split', next: statesOf(of, entry, states), other: next }) - 1;
  }
  for (let i = 0; i < least; i++) entry = statesOf(of, entry, states);
  return entry;
}

function isFound(states: readonly State[], start: number, text: readonly number[]): boolean {
  const seenAt = new Int32Array(states.length).fill(-1);
  let waiting: number[] = [];
  for (let at = 0; at <= text.length; at++) {
    const reached = spread(states, [start, ...waiting], text, at, seenAt);
    if (reached === 'found') return true;
    const character = text[at];
    if (character === undefined) return false;
    waiting = [];
    for (const { is, next } of reached) if (is(character)) waiting.push(next);
  }
  return false;
}

type Waiting = Extract<State, { kind: 'character' }>;

/** Follows everything that takes no character; the states that wait for one at this place. */
function spread(
  states: readonly State[],
  from: number[],
  text: readonly number[],
  at: number,
  seenAt: Int32Array,
): readonly Waiting[] | 'found' {
  const reached: Waiting[] = [];
  for (let index = from.pop(); index !== undefined; index = from.pop()) {
    if (seenAt[index] === at) continue;
    seenAt[index] = at;
    const state = states[index];
    if (state === undefined || state.kind === 'found') return 'found';
    if (state.kind === 'character') reached.push(state);
    else if (state.kind === 'split') from.push(state.other, state.next);
    else if (isAt(state.edge, text, at)) from.push(state.next);
  }
  return reached;
}

function isAt(edge: Edge, text: readonly number[], at: number): boolean {
  if (edge === 'start') return at === 0;
  if (edge === 'end') return at === text.length;
  return isWord(text[at - 1] ?? 0) !== isWord(text[at] ?? 0);
}
