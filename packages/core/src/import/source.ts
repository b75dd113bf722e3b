import { at, type Problems } from '../problem.ts';

/** An object of a foreign document. */
export type Fields = Readonly<Record<string, unknown>>;

/** A foreign document as it is read: where the reader is, and the problems met. Nothing in it is trusted, or passed over. */
export class Source {
  readonly value: unknown;
  readonly path: string;
  readonly problems: Problems;

  constructor(value: unknown, path: string, problems: Problems) {
    this.value = value;
    this.path = path;
    this.problems = problems;
  }

  /** What stands behind a key or at an index; undefined where there is nothing. */
  inside(key: string | number): Source {
    const path = at(this.path, key);
    if (typeof this.value !== 'object' || this.value === null) return new Source(undefined, path, this.problems);
    const found: unknown = Object.entries(this.value).find(([k]) => k === String(key))?.[1];
    return new Source(found, path, this.problems);
  }

  get missing(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** Writes down that this cannot be carried over. */
  refuse(why: string, hint?: string): undefined {
    this.problems.add('not-carried-over', this.path, why, hint);
    return undefined;
  }

  object(): Fields | undefined {
    const { value } = this;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    return this.refuse(`an object is expected here, not ${shown(value)}`);
  }

  list(): readonly Source[] | undefined {
    const { value } = this;
    if (Array.isArray(value)) return value.map((_, i) => this.inside(i));
    return this.refuse(`a list is expected here, not ${shown(value)}`);
  }

  text(): string | undefined {
    return typeof this.value === 'string' && this.value !== ''
      ? this.value
      : this.refuse(`a text is expected here, not ${shown(this.value)}`);
  }

  /** A number, also one that is written as a text. */
  number(): number | undefined {
    const { value } = this;
    const number = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number)
      ? number
      : this.refuse(`a number is expected here, not ${shown(value)}`);
  }

  boolean(): boolean | undefined {
    return typeof this.value === 'boolean'
      ? this.value
      : this.refuse(`true or false is expected here, not ${shown(this.value)}`);
  }

  /** A value to compare with: a text, a number, true or false. */
  scalar(): string | number | boolean | undefined {
    const { value } = this;
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    return this.text();
  }

  /** One of the words a table knows. */
  oneOf<K extends string>(table: Readonly<Record<K, unknown>>, what: string): K | undefined {
    const known = Object.keys(table) as K[];
    const found = known.find(k => k === this.value);
    return found ?? this.refuse(`the ${what} ${shown(this.value)} is not known here`, `known: ${known.join(', ')}`);
  }

  /** Every key that says something must be one that is read: what is not understood could change the meaning. */
  only(...known: readonly string[]): boolean {
    const fields = this.object();
    if (fields === undefined) return false;
    const others = Object.entries(fields).filter(([key, value]) => !known.includes(key) && says(value));
    for (const [key] of others) this.inside(key).refuse(`"${key}" is not known here, and it may change the meaning`);
    return others.length === 0;
  }
}

const says = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
