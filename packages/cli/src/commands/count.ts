import type { FunnelStep } from '@satsuma/engine';
import type { Command } from '../command.ts';
import { readGivenValues, VALUE_OPTIONS } from '../input/ask.ts';
import { argument } from '../input/options.ts';
import { orFail } from '../input/result.ts';
import { readSubject, SUBJECT_FORMS } from '../input/subject.ts';
import { withWorkspace } from '../opened.ts';
import { bar } from '../output/bars.ts';
import { namesOf } from '../telling/names.ts';
import { subjectSentence } from '../telling/sentence.ts';
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
    withWorkspace(context, async ({ engine, workspace, ask, settings }) => {
      const { output, say, language } = context;
      const subject = await readSubject(engine, argument(input, 0) ?? '', await readGivenValues(input));
      const progress = output.progress('');
      const followed = { ...ask, onProgress: (share: number) => progress.update(share, 1) };
      const counted = orFail(await engine.countPeople(workspace, subject, followed).finally(() => progress.end()));
      const library = await engine.loadLibrary(workspace);
      const names = await namesOf(library);
      const text = await subjectSentence(subject, library, language, names);
      output.data({ ...counted, sentence: text });
      output.line(text);
      const { size, base, share, funnel, asOf } = counted;
      const words = say.of(COUNT);
      const figures = [say.counted(size, 'person'), say.number(base), say.share(share)] as const;
      output.line(output.paint.bold(words.size(...figures, say.date(asOf, settings.zone))));
      if (funnel.length < 2) return;
      const { sentence } = await import('@satsuma/core');
      output.heading(words.funnel);
      const columns = say.of(COLUMNS);
      output.table<FunnelStep>(
        [
          { title: columns.condition, flexible: 'wrap', cell: step => sentence(step.condition, language, names) },
          { title: columns.alone, align: 'right', cell: step => say.number(step.alone) },
          { title: columns.remaining, align: 'right', cell: step => say.number(step.left) },
          { title: '', cell: step => bar(base === 0 ? 0 : step.left / base, 12) },
        ],
        funnel,
      );
    }),
};
