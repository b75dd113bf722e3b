/** Something that names a person. */
export interface Identifier {
  readonly kind: string;
  readonly value: string;
}

/** Whose an identifier is: the profile it belongs to now, and its node: the profile it was first seen with. */
export interface Owner {
  readonly profile: number;
  readonly node: number;
}

/** An identifier that was not known. */
export interface Attached extends Identifier, Owner {
  /** The call that showed it first, by its place in the batch. */
  readonly call: number;
}

/** Two profiles that turn out to be one person. */
export interface Merge {
  readonly winner: number;
  readonly loser: number;
  readonly call: number;
  /** The kind of the identifier that belonged to the loser. */
  readonly by: string;
}

/** Two known people whom one call names, and who did not become one. */
export interface Meeting {
  readonly a: number;
  readonly b: number;
  readonly call: number;
  readonly by: string;
  /** `limit`: together they would have too many identifiers of a kind. `rule`: somebody is to look at it first. */
  readonly because: 'limit' | 'rule';
}

/** Who everybody in a batch is: decided once, written down, then carried out. Plain data. */
export interface Decision {
  /** Whose each call is, in order: `[profile, node]`; profile 0 is nobody, -1: the call was taken before. */
  readonly whose: readonly (readonly [profile: number, node: number])[];
  /** Profiles that are new. */
  readonly people: readonly number[];
  readonly identifiers: readonly Attached[];
  readonly merges: readonly Merge[];
  readonly meetings: readonly Meeting[];
}
