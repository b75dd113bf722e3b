import type { ExplainedClass, ExplainedLine, ExplainedMember, ExplainedText } from '@satsuma/engine';
import type { Context } from '../command.ts';
import { PERSON } from '../words/person.ts';
import { personLine } from './person.ts';

/** The tree of conditions with ✓ and ✗, each with what was found. */
export function tellMember(
  { person, text }: ExplainedMember & { readonly text: ExplainedText },
  title: string,
  { output, say }: Context,
): void {
  const { bold, green, red, dim } = output.paint;
  output.line(bold(personLine(person, say)));
  output.line(`${title}: ${text.summary}`);
  output.line();
  text.lines.forEach((line, i) => {
    const before = text.lines[i - 1];
    if (before !== undefined && denies(before, line)) return;
    const next = text.lines[i + 1];
    const leaf = next !== undefined && denies(line, next) ? next : line;
    const indent = '  '.repeat(line.depth);
    output.line(`${indent}${line.holds ? green('✓') : red('✗')} ${line.needed}`, `${indent}  `);
    const seen = [leaf.found, line.turns].filter(part => part !== '').join('; ');
    if (seen !== '') output.line(dim(`${indent}    ${seen}`), `${indent}    `);
  });
}

/** The second line is the single condition that the first one denies: what was found for it is said with the first. */
const denies = (line: ExplainedLine, next: ExplainedLine): boolean =>
  next.path === `${line.path}.not` && next.found !== '';

/** The class, what it rests on, and what it means. */
export function tellClass(
  { person, verdict, class: info }: ExplainedClass,
  title: string,
  { output, say }: Context,
): void {
  const words = say.of(PERSON);
  const { bold, green, dim } = output.paint;
  output.line(bold(personLine(person, say)));
  if (verdict === null) {
    output.line(words.unknownYet);
    return;
  }
  const name = info === null ? verdict.class : say.of(info.name);
  output.line(`${green('✓')} ${words.class(bold(name), title)}`);
  if (info !== null) output.line(`  ${say.of(info.explanation)}`, '  ');
  if (verdict.because.length === 0) return;
  output.line();
  output.line(dim(`${words.because}:`));
  for (const { name: fact, value } of verdict.because) {
    const shown = value === null ? words.none : typeof value === 'number' ? shownNumber(value, say) : value;
    output.line(`  ${say.of(fact)}: ${bold(shown)}`, '    ');
  }
}

const shownNumber = (value: number, say: Context['say']): string => say.number(value, Number.isInteger(value) ? 0 : 2);
