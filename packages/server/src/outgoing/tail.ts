import type { LoggedChange, LogPosition } from '@satsuma/engine';
import { endOf, inOrder, later } from './cursor.ts';

/**
 * The end of the log in memory, so that whoever follows it need not ask the engine for every change. It holds every line between two
 * positions; who is not as far reads the log.
 */
export class Tail {
  private rows: LoggedChange[] = [];
  /** Told of, at an instant at which more may still be found. */
  private pending: LoggedChange[] = [];
  private start: LogPosition;
  private last: LogPosition;
  private readonly most: number;

  /**
   * @param evaluated milliseconds: up to here everything has been evaluated
   * @param most lines held
   */
  constructor(evaluated: number, most = 20_000) {
    this.start = endOf(evaluated);
    this.last = this.start;
    this.most = most;
  }

  /** Every line up to here has been taken in. */
  get end(): LogPosition {
    return this.last;
  }

  get waits(): boolean {
    return this.pending.length > 0;
  }

  /** Lines that are in the log by now. Until everything up to their instant has been evaluated, others may come in between. */
  tell(changes: readonly LoggedChange[]): void {
    this.pending.push(...changes);
  }

  /** Takes in what is complete. */
  release(evaluated: number): void {
    const complete = this.pending.filter(change => change.time <= evaluated);
    if (complete.length === 0) return;
    this.pending = this.pending.filter(change => change.time > evaluated);
    this.add(complete.sort(inOrder));
  }

  /** All lines of the log after `end`, up to this instant; before it nothing will be written any more. */
  append(changes: readonly LoggedChange[], evaluated: number): void {
    this.add(changes);
    this.last = later(this.last, endOf(evaluated - 1));
  }

  /** Forgets everything: more was written than is worth holding. */
  skip(evaluated: number): void {
    this.rows = [];
    this.start = endOf(evaluated);
    this.last = this.start;
  }

  private add(changes: readonly LoggedChange[]): void {
    for (const change of changes) {
      if (inOrder(change, this.last) <= 0) continue;
      this.rows.push(change);
      this.last = change;
    }
    if (this.rows.length <= this.most) return;
    const dropped = this.rows.splice(0, this.rows.length - Math.ceil(this.most / 2));
    this.start = dropped.at(-1) ?? this.start;
  }

  /** What follows a position; undefined: it has to be read from the log. */
  after(position: LogPosition): readonly LoggedChange[] | undefined {
    if (inOrder(position, this.start) < 0) return undefined;
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = this.rows[middle];
      if (row !== undefined && inOrder(row, position) <= 0) low = middle + 1;
      else high = middle;
    }
    return this.rows.slice(low);
  }
}
