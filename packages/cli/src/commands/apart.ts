import type { Apart, NumberFeature } from '@satsuma/engine';
import { withAccess } from '../access/with-access.ts';
import type { Command, Context } from '../command.ts';
import { readGivenValues, VALUE_OPTIONS } from '../input/ask.ts';
import { argument, isOn, textOption, usage, wholeOption } from '../input/options.ts';
import { readSubject, SUBJECT_FORMS } from '../input/subject.ts';
import { chance, featureColumns } from '../telling/features.ts';
import { subjectTitle } from '../telling/names.ts';
import { APART } from '../words/apart.ts';
import { COLUMNS } from '../words/columns.ts';

const KINDS = ['trait', 'category', 'brand', 'product', 'event', 'campaign'] as const;

export const apart: Command = {
  name: 'apart',
  summary: 'What sets people apart: traits, purchases, events and campaigns, each tested',
  arguments: [{ form: '<people>', about: SUBJECT_FORMS, completes: 'files' }],
  options: [
    { flags: '--against <people>', about: 'whom to hold them against; everybody else if not given' },
    { flags: '--kinds <names>', about: `what to look at, separated by commas: ${KINDS.join(', ')}` },
    { flags: '--minimum <n>', about: 'look only at what so many people have', initial: '10' },
    { flags: '--top <n>', about: 'how many of each', initial: '12' },
    { flags: '--all', about: 'also what follows from the definition, and what may be chance' },
    ...VALUE_OPTIONS,
  ],
  examples: [
    { line: 'satsuma apart rfm:champions', does: 'champions against everybody else' },
    { line: 'satsuma apart rfm:champions --against rfm:at-risk --kinds category,product', does: 'by what they buy' },
  ],
  run: (input, context) =>
    withAccess(context, async access => {
      const word = argument(input, 0) ?? '';
      const subject = await readSubject(access.engine, word, await readGivenValues(input));
      const against = textOption(input, 'against');
      const progress = context.output.progress('');
      const kinds = kindsIn(textOption(input, 'kinds'));
      const found = await access
        .apart(subject, {
          minimum: wholeOption(input, 'minimum') ?? 10,
          ...(kinds && { kinds }),
          ...(against !== undefined && { against: await readSubject(access.engine, against) }),
          onProgress: share => progress.update(share, 1),
        })
        .finally(() => progress.end());
      context.output.data(found);
      const names = await access.names();
      const title = subjectTitle(subject, word, names, context.say);
      tell(found, title, { all: isOn(input, 'all'), top: wholeOption(input, 'top') ?? 12 }, context);
    }),
};

function kindsIn(text: string | undefined): readonly (typeof KINDS)[number][] | undefined {
  return text?.split(',').map(name => {
    const kind = KINDS.find(k => k === name.trim());
    if (kind === undefined) throw usage('--kinds', `there is no "${name}" to look at`, `one of ${KINDS.join(', ')}`);
    return kind;
  });
}

/** Below this q-value a difference is shown. */
const BELIEVED = 0.05;

interface Telling {
  readonly all: boolean;
  readonly top: number;
}

function tell(found: Apart, title: string, { all, top }: Telling, context: Context): void {
  const { output, say } = context;
  const words = say.of(APART);
  const [inside, outside] = [found.inside.size, found.outside.size].map(n => say.counted(n, 'person'));
  output.line(output.paint.bold(words.title(title, inside ?? '', outside ?? '')));
  const believed = found.features.filter(f => all || f.q < BELIEVED);
  const shown = believed.filter(f => all || !f.byDefinition);
  const numbers = found.numbers.filter(n => all || (n.q < BELIEVED && !n.byDefinition));
  for (const direction of ['over', 'under'] as const) {
    const features = shown.filter(f => f.direction === direction).slice(0, top);
    if (features.length === 0) continue;
    output.heading(direction === 'over' ? words.more : words.less);
    output.table(featureColumns(context), features);
  }
  if (numbers.length > 0) tellNumbers(numbers.slice(0, top), context);
  output.line();
  if (shown.length + numbers.length === 0) output.line(words.nothing);
  else output.line(output.paint.dim(words.how));
  const hidden = believed.length - shown.length;
  if (hidden > 0) output.line(output.paint.dim(words.byDefinition(say.number(hidden))));
  if (found.leftOut.length > 0) output.line(output.paint.dim(words.leftOut(found.leftOut.join(', '))));
}

function tellNumbers(numbers: readonly NumberFeature[], { output, say }: Context): void {
  const words = say.of(APART);
  const columns = say.of(COLUMNS);
  output.heading(words.numbers);
  output.table<NumberFeature>(
    [
      { title: columns.what, flexible: 'cut', cell: n => n.name },
      { title: `${columns.in}, ${words.mean}`, align: 'right', cell: n => say.number(n.inside.mean, 1) },
      { title: `${columns.rest}, ${words.mean}`, align: 'right', cell: n => say.number(n.outside.mean, 1) },
      { title: words.difference, align: 'right', cell: n => say.number(n.difference, 1) },
      { title: columns.significance, align: 'right', cell: n => chance(n.q, say) },
    ],
    numbers,
  );
}
