/** English, as the code says it, with {0}, {1} … where a value stands → Polish, with the same values. */
export type Phrases = Readonly<Record<string, string>>;
