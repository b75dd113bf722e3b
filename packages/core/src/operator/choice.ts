/**
 * What a schema cannot say in properties alone: of some keys exactly one, or at most one, may be there. It stands in the schema as
 * `choice`; parsing reports a violation in words, and the JSON Schema for editors says it with `oneOf`.
 */
export interface Choice {
  readonly keys: readonly string[];
  readonly least: 0 | 1;
  /** What the keys are: "operator", "measure", "moment". */
  readonly what: string;
}

export const exactlyOne = (keys: readonly string[], what: string): { readonly choice: Choice } => ({
  choice: { keys, least: 1, what },
});

export const atMostOne = (keys: readonly string[], what: string): { readonly choice: Choice } => ({
  choice: { keys, least: 0, what },
});
