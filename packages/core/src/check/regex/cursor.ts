/** What stands in the way of a pattern, and at which character (from 0). */
export interface Fault {
  readonly at: number;
  readonly why: string;
  readonly hint?: string;
}

/** A place in a pattern that moves on; the first fault stays. */
export class Cursor {
  readonly text: string;
  position = 0;
  fault: Fault | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get done(): boolean {
    return this.position >= this.text.length;
  }

  get next(): string | undefined {
    return this.text[this.position];
  }

  get rest(): string {
    return this.text.slice(this.position);
  }

  step(count = 1): void {
    this.position += count;
  }

  /** Moves past `expected` if it stands here. */
  take(expected: string): boolean {
    const here = this.text.startsWith(expected, this.position);
    if (here) this.position += expected.length;
    return here;
  }

  refuse(why: string, hint?: string, at: number = this.position): void {
    this.fault ??= hint === undefined ? { at, why } : { at, why, hint };
  }
}
