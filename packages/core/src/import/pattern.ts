/** A pattern that finds a text whatever its case, since patterns have no flags here: `@Ab` is `@[aA][bB]`. */
export function caselessPattern(text: string): string {
  return [...text].map(caseless).join('');
}

function caseless(letter: string): string {
  const forms = [...new Set([letter.toLowerCase(), letter.toUpperCase()])].filter(f => [...f].length === 1);
  if (forms.length > 1) return `[${forms.join('')}]`;
  return letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
