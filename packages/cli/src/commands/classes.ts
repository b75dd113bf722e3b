import type { Command, Context } from '../command.ts';
import { argument } from '../input/options.ts';
import { readSettingOptions, settingOptions } from '../input/segmentation.ts';
import { type Opened, withWorkspace } from '../opened.ts';
import { classColumns, type Evaluation, evaluateClasses } from '../telling/classes.ts';
import { CLASSES } from '../words/classes.ts';

export const classes: Command = {
  name: 'classes',
  summary: 'Divide everybody by a method or a stored segmentation, and explain its classes',
  description:
    'Methods: rfm, lifecycle, usage-frequency, loyalty, value-tiers, cohorts, age-band, place, ordered-list.\nThe figures look at what the method looks at; orders where it looks at no events.',
  arguments: [
    {
      form: '<segmentation>',
      about: 'a stored segmentation, a method, or a file with a definition',
      completes: 'files',
    },
  ],
  options: settingOptions('grid', 'scores', 'on', 'by', 'unit', 'refunds', 'currency'),
  examples: [
    { line: 'satsuma classes rfm', does: 'ten classes by recency and frequency of orders' },
    { line: 'satsuma classes rfm --grid eleven --scores value', does: 'eleven classes, money too, cut by value' },
    { line: 'satsuma classes rfm --on email', does: 'the same by openings and clicks of e-mails' },
    { line: 'satsuma --lang pl classes lifecycle', does: 'in Polish' },
  ],
  run: (input, context) =>
    withWorkspace(context, async opened => {
      const settings = await readSettingOptions(input);
      show(await evaluateClasses(opened, argument(input, 0) ?? '', settings), context, opened);
    }),
};

function show(found: Evaluation, { output, say }: Context, { settings }: Opened): void {
  output.data(found);
  const words = say.of(CLASSES);
  const { people, asOf } = found;
  output.line(
    output.paint.bold(
      words.title(
        say.of(found.name),
        say.counted(found.classes.length, 'classOf'),
        say.counted(people, 'person'),
        say.date(asOf, settings.zone),
      ),
    ),
  );
  if (found.stored) output.line(words.saved(found.id));
  output.line(say.of(found.summary));
  output.line();
  output.table(classColumns(found, say), found.classes);
  if (found.currency !== null && found.withoutCurrencies.length > 0) {
    output.line(output.paint.dim(words.money(found.currency, found.withoutCurrencies.join(', '))));
  }
  output.heading(words.explained);
  for (const { name, explanation } of found.classes) {
    output.line(`${output.paint.bold(say.of(name))} — ${say.of(explanation)}`, '  ');
  }
  output.line();
  output.line(output.paint.dim(words.standard(found.standard)));
}
