import type { Divided } from '@satsuma/engine';
import type { Access } from '../access/access.ts';
import { withAccess } from '../access/with-access.ts';
import type { Command, Context } from '../command.ts';
import { argument } from '../input/options.ts';
import { findSegmentation, readSettingOptions, settingOptions } from '../input/segmentation.ts';
import { classColumns } from '../telling/classes.ts';
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
    withAccess(context, async access => {
      const settings = await readSettingOptions(input);
      const found = await findSegmentation(access, argument(input, 0) ?? '', settings);
      show(await found.ask(access.divide), context, access);
    }),
};

function show(found: Divided, { output, say }: Context, { settings }: Access): void {
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
