import { readMoment, readNumber } from './reads-as.ts';

/** A value as tests look at it. The rows of a trait are readings; a property is read when a test asks. */
export interface Reading {
  readonly text: string;
  readonly number: number | null;
  /** Milliseconds UTC. */
  readonly moment: number | null;
  readonly list: readonly string[];
}

const NO_LIST: readonly string[] = [];

/** A property's value; reads as a number or a moment only when asked. */
export class PropertyReading implements Reading {
  readonly text: string;
  readonly list: readonly string[];
  private readonly zone: string;

  constructor(value: string | readonly string[], zone: string) {
    this.text = typeof value === 'string' ? value : '';
    this.list = typeof value === 'string' ? NO_LIST : value;
    this.zone = zone;
  }

  get number(): number | null {
    return readNumber(this.text);
  }

  get moment(): number | null {
    return readMoment(this.text, this.zone);
  }
}

/** A measured number, which has no text: text tests are false of it. */
export const numberReading = (number: number): Reading => ({ text: '', number, moment: null, list: NO_LIST });

/** A measured instant, which has no text either. */
export const momentReading = (moment: number): Reading => ({ text: '', number: null, moment, list: NO_LIST });
