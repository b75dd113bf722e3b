import type { History, Occurrence } from './history.ts';

/** What one person's history alone cannot answer. */
export interface PersonContext {
  /** Whether a person was in a class of a segmentation (or in a segment outside the plan, className null) as of an instant. */
  isMember(segment: string, className: string | null, profile: number, instant: number): boolean;
}

/** A compiled question: true or false of a person at an instant. */
export type Check = (frame: Frame) => boolean;
/** Rows of a stream that pass filters, oldest first, those after `now` included. */
export type RowReader = (frame: Frame) => readonly Occurrence[];

/** A compiled plan: leaves by number, so that a frame remembers their answers in an array. */
export interface Program {
  readonly leaves: readonly Check[];
  readonly segments: ReadonlyMap<string, Check>;
}

const UNKNOWN = -1;

/** One person at one instant. Answers each leaf at most once. */
export class Frame {
  readonly history: History;
  readonly now: number;
  readonly context: PersonContext;
  private readonly program: Program;
  private readonly answers: Int8Array;
  private readonly frames: Map<number, Frame>;

  constructor(program: Program, history: History, now: number, context: PersonContext, frames?: Map<number, Frame>) {
    this.program = program;
    this.history = history;
    this.now = now;
    this.context = context;
    this.answers = new Int8Array(program.leaves.length).fill(UNKNOWN);
    this.frames = frames ?? new Map();
    this.frames.set(now, this);
  }

  leaf(index: number): boolean {
    const known = this.answers[index];
    if (known !== UNKNOWN) return known === 1;
    const answer = this.program.leaves[index]?.(this) ?? false;
    this.answers[index] = answer ? 1 : 0;
    return answer;
  }

  /** Whether the person is in a planned segment, by its own check; nobody is before being created. */
  isIn(segment: Check): boolean {
    return this.history.created <= this.now && segment(this);
  }

  /** The same person as of another instant. */
  at(instant: number): Frame {
    return this.frames.get(instant) ?? new Frame(this.program, this.history, instant, this.context, this.frames);
  }
}

/** Remembers what was made for the frame that asked last: many leaves ask for the same rows of the same person. */
export function perFrame<T>(make: (frame: Frame) => T): (frame: Frame) => T {
  let latest: { readonly frame: Frame; readonly made: T } | undefined;
  return frame => {
    if (latest?.frame !== frame) latest = { frame, made: make(frame) };
    return latest.made;
  };
}
