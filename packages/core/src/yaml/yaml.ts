import { type Document, visit } from 'yaml';
import { yamlMistake } from './mistake.ts';

/** What is wrong with a text that should be YAML, and where it begins. */
export interface YamlMistake {
  readonly message: string;
  readonly offset: number;
}

/** Aliases that one document may resolve to, if nobody says otherwise: a person's anchors stay far below, an exploding file does not. */
const MOST_ALIASES = 100;

/** What the reader found wrong, in our words. What it only warns of would be read otherwise than it is written. */
export const yamlMistakes = ({ errors, warnings }: Document.Parsed): readonly YamlMistake[] =>
  [...errors, ...warnings].map(error => ({ message: yamlMistake(error), offset: error.pos[0] }));

/** What a document without mistakes says; aliases may still lead nowhere, or to too much. */
export function yamlValue(
  document: Document.Parsed,
  mostAliases = MOST_ALIASES,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly mistake: YamlMistake } {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: mostAliases }) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const alias = unresolved(document);
    const message =
      alias === undefined ? 'the aliases of this document stand for too much' : 'there is no anchor before this alias';
    return { ok: false, mistake: { message, offset: alias ?? document.range[0] } };
  }
}

/** Where an alias stands that has no anchor. */
function unresolved(document: Document.Parsed): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = alias.range?.[0];
      return visit.BREAK;
    },
  });
  return offset;
}
