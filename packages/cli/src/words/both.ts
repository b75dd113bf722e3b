/** A text, or a table of texts, in both languages of the product: the compiler asks for each. */
export interface InBoth<T> {
  readonly en: T;
  readonly pl: T;
}

/** Two texts, or two tables with the same keys. */
export const both = <T>(en: T, pl: NoInfer<T>): InBoth<T> => ({ en, pl });
