/** All that is known of one person, as rows of the store read them. Times are milliseconds since 1970 UTC. */
export interface History {
  readonly profile: number;
  readonly created: number;
  /** Trait name → its values, oldest first. */
  readonly traits: ReadonlyMap<string, readonly TraitValue[]>;
  /** Event name → its rows, oldest first (ties by id). */
  readonly events: ReadonlyMap<string, readonly Occurrence[]>;
  /** Event name → its order lines, oldest first (ties by id). */
  readonly lines: ReadonlyMap<string, readonly Occurrence[]>;
}

export interface TraitValue {
  readonly time: number;
  readonly text: string;
  readonly number: number | null;
  readonly moment: number | null;
  readonly list: readonly string[];
}

/** One row of a stream. Rows and lists of them are never changed in place. */
export interface Occurrence {
  readonly time: number;
  /** The 64-bit id as decimal text. */
  readonly id: string;
  /** Property name → canonical text, or list of texts; what is not set is absent. Amounts of money are decimal text. */
  readonly properties: ReadonlyMap<string, string | readonly string[]>;
}
