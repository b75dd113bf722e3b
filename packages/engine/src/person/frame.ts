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

/** A compiled plan: leaves and selections of rows by number, so that a frame remembers their answers in arrays. */
export interface Program {
  readonly leaves: readonly Check[];
  readonly selections: readonly RowReader[];
  readonly segments: ReadonlyMap<string, Check>;
}

const UNKNOWN = -1;

/** One person at one instant. Answers each leaf, and selects each set of rows, at most once. */
export class Frame {
  readonly history: History;
  readonly now: number;
  readonly context: PersonContext;
  private readonly program: Program;
  private readonly answers: Int8Array;
  private readonly rows: (readonly Occurrence[] | undefined)[];
  private readonly frames: Map<number, Frame>;

  constructor(program: Program, history: History, now: number, context: PersonContext, frames?: Map<number, Frame>) {
    this.program = program;
    this.history = history;
    this.now = now;
    this.context = context;
    this.answers = new Int8Array(program.leaves.length).fill(UNKNOWN);
    this.rows = new Array<readonly Occurrence[] | undefined>(program.selections.length).fill(undefined);
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

  selection(index: number): readonly Occurrence[] {
    const known = this.rows[index];
    if (known !== undefined) return known;
    const rows = this.program.selections[index]?.(this) ?? [];
    this.rows[index] = rows;
    return rows;
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
