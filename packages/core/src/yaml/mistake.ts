/** An error of the library that reads YAML (`yaml`), as far as it is read here. */
interface YamlError {
  readonly code: string;
  readonly message: string;
}

/** What is wrong with a text that is no YAML, by the library's code or by what is more exactly meant by it. */
export const YAML_MISTAKES = {
  ALIAS_PROPS: 'an alias (*name) has no anchor and no tag of its own',
  BAD_ALIAS: 'an anchor (&name) or an alias (*name) has no name, or one that ends in a colon',
  BAD_COLLECTION_TYPE: 'the tag (!name) before this list or these keys belongs to something else',
  BAD_DIRECTIVE: 'a line that begins with % is no instruction that is known here',
  BAD_DQ_ESCAPE: 'what stands behind a backslash in double quotes has no meaning; the character itself is written \\\\',
  BAD_INDENT: 'this begins in another column than the keys or items that it belongs to',
  BAD_PROP_ORDER: 'an anchor (&name) or a tag (!name) stands behind the -, ? or : of its value, not before it',
  BAD_SCALAR_START: 'a value that begins with this character has to stand in quotation marks',
  BLOCK_AS_IMPLICIT_KEY: 'a list cannot be a key',
  BLOCK_IN_FLOW: 'between brackets, keys and items are separated by commas, not by lines',
  DUPLICATE_KEY: 'this key is there twice',
  IMPOSSIBLE: 'this place cannot be read',
  KEY_OVER_1024_CHARS: 'a key has more than 1024 characters, or the colon behind it is missing',
  MISSING_CHAR: 'a character is missing here',
  MULTILINE_IMPLICIT_KEY: 'a key and its colon have to stand in one line',
  MULTIPLE_ANCHORS: 'a value has one anchor (&name) at most',
  MULTIPLE_DOCS: 'one document is expected, and --- begins another',
  MULTIPLE_TAGS: 'a value has one tag (!name) at most',
  NON_STRING_KEY: 'a key has to be a text',
  RESOURCE_EXHAUSTION: 'this is nested too deeply',
  TAB_AS_INDENT: 'lines are indented with spaces, not with tabs',
  TAG_RESOLVE_FAILED: 'the tag (!name) before this value is not known, or does not fit it',
  UNEXPECTED_TOKEN: 'something stands here that cannot be read',

  'block text indent': 'a text behind | or > has to be indented further than its key, all of it alike',
  'block text sign': 'behind | or > stands something that does not belong there',
  'bracket indent': 'a bracket is not closed, or closed too far to the left',
  'bracket end': 'the closing } or ] is missing',
  comma: 'a comma is missing between two items',
  'comma too many': 'a comma stands where there is no item',
  'comment space': 'a space is missing before the comment',
  'item sign': 'an item of a list does not begin with -',
  'key alone': 'the colon and the value behind a key are missing',
  'quote end': 'the closing quotation mark is missing',
  'space after colon': 'a space is missing behind the colon',
  'text after value': 'further text stands behind a value that is complete',
  'two keys': 'there are two keys in one line, or a value with a colon stands in no quotation marks',
} as const satisfies Readonly<Record<string, string>>;

type Slip = keyof typeof YAML_MISTAKES;

/** Where one code stands for several slips, the beginning of what the library says tells which; what is not found here has the sentence of its code. */
const NEARER: readonly (readonly [code: string, says: RegExp, slip: Slip])[] = [
  ['BAD_INDENT', /^Block scalar/, 'block text indent'],
  ['BAD_INDENT', /^Flow /, 'bracket indent'],
  ['BLOCK_AS_IMPLICIT_KEY', /^Nested mappings/, 'two keys'],
  ['MISSING_CHAR', /^Missing closing/, 'quote end'],
  ['MISSING_CHAR', /^Missing , /, 'comma'],
  ['MISSING_CHAR', /^Missing space after :/, 'space after colon'],
  ['MISSING_CHAR', /^Comments must/, 'comment space'],
  ['MISSING_CHAR', /^Flow .* must end with/, 'bracket end'],
  ['MISSING_CHAR', /^Implicit map keys/, 'key alone'],
  ['MISSING_CHAR', /^Sequence item/, 'item sign'],
  ['MISSING_CHAR', /^Block scalar/, 'block text indent'],
  ['UNEXPECTED_TOKEN', /^Unexpected (,|empty item)/, 'comma too many'],
  ['UNEXPECTED_TOKEN', /block scalar header|^Block scalar header/i, 'block text sign'],
  ['UNEXPECTED_TOKEN', / at node end$/, 'text after value'],
];

const isCode = (code: string): code is Slip => Object.hasOwn(YAML_MISTAKES, code);

/** Why a text is no YAML, in our words: the library's own are for those who write parsers, and English alone. */
export function yamlMistake({ code, message }: YamlError): string {
  const slip = NEARER.find(([of, says]) => of === code && says.test(message))?.[2];
  return YAML_MISTAKES[slip ?? (isCode(code) ? code : 'UNEXPECTED_TOKEN')];
}
