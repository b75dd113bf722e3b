import type { CountedInWords } from '../access/access.ts';
import { withAccess } from '../access/with-access.ts';
import type { Command } from '../command.ts';
import { readGivenValues, VALUE_OPTIONS } from '../input/ask.ts';
import { argument } from '../input/options.ts';
import { readSubject, SUBJECT_FORMS } from '../input/subject.ts';
import { bar } from '../output/bars.ts';
import { COLUMNS } from '../words/columns.ts';
import { COUNT } from '../words/count.ts';

export const count: Command = {
  name: 'count',
  summary: 'How many people a segment or a condition has, and what each condition leaves',
  arguments: [{ form: '<people>', about: SUBJECT_FORMS, completes: 'files' }],
  options: VALUE_OPTIONS,
  examples: [
    { line: 'satsuma count loyal-buyers', does: 'a stored segment' },
    { line: 'satsuma count "{event: Order Completed, when: {inTheLast: 30 days}}"', does: 'a condition' },
    { line: 'satsuma count viewed-not-bought --with product=P-17', does: 'a segment with a parameter' },
    { line: 'satsuma --as-of 2026-03-01 count rfm:champions', does: 'a class, as of 1 March' },
  ],
  run: (input, context) =>
    withAccess(context, async ({ engine, settings, ...access }) => {
      const { output, say } = context;
      const subject = await readSubject(engine, argument(input, 0) ?? '', await readGivenValues(input));
      const progress = output.progress('');
      const counted = await access.count(subject, share => progress.update(share, 1)).finally(() => progress.end());
      output.data({ ...counted, funnel: counted.funnel.map(({ sentence, ...step }) => step) });
      output.line(counted.sentence);
      const { size, base, share, funnel, asOf } = counted;
      const words = say.of(COUNT);
      const figures = [say.counted(size, 'person'), say.number(base), say.share(share)] as const;
      output.line(output.paint.bold(words.size(...figures, say.date(asOf, settings.zone))));
      if (funnel.length < 2) return;
      output.heading(words.funnel);
      const columns = say.of(COLUMNS);
      output.table<CountedInWords['funnel'][number]>(
        [
          { title: columns.condition, flexible: 'wrap', cell: step => step.sentence },
          { title: columns.alone, align: 'right', cell: step => say.number(step.alone) },
          { title: columns.remaining, align: 'right', cell: step => say.number(step.left) },
          { title: '', cell: step => bar(base === 0 ? 0 : step.left / base, 12) },
        ],
        funnel,
      );
    }),
};
