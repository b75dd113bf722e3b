/**
 * Text from data may hold what a terminal would obey: everything that controls it is taken out, except line breaks and
 * the colours that we put in ourselves.
 */
export const printable = (text: string): string =>
  text.replaceAll(/\p{Cc}/gu, (character, at: number) =>
    character === '\n' || (character === '\u001b' && /^\[\d{1,2}m/.test(text.slice(at + 1, at + 5))) ? character : '',
  );
