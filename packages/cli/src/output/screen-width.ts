/** What switches a colour on or off. */
const COLOUR = new RegExp(`${String.fromCodePoint(27)}\\[\\d{1,2}m`, 'g');

/** Columns a text takes on a terminal: colours and combining marks take none, East Asian characters and emoji two. */
export function screenWidth(text: string): number {
  let width = 0;
  for (const character of text.replaceAll(COLOUR, '').normalize('NFC')) {
    if (/\p{M}|\u200d/u.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** The text in at most `width` columns; what is cut off shows as an ellipsis. */
export function cutTo(text: string, width: number): string {
  if (screenWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text.normalize('NFC')) {
    used += screenWidth(character);
    if (used > width - 1) break;
    kept += character;
  }
  return width <= 0 ? '' : `${kept}…`;
}

/** Lines of at most `width` columns, broken between words; `indent` goes before every line but the first. */
export function wrapped(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map(paragraph => wrapParagraph(paragraph, width, indent))
    .join('\n');
}

function wrapParagraph(paragraph: string, width: number, indent: string): string {
  const [, lead = '', text = ''] = /^( *)(.*)$/s.exec(paragraph) ?? [];
  const lines: string[] = [];
  let line = lead;
  let empty = true;
  for (const word of text.split(' ')) {
    const longer = empty ? line + word : `${line} ${word}`;
    if (!empty && screenWidth(longer) > width) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
    empty = false;
  }
  return [...lines, line].join('\n');
}
