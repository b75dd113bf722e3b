import type { Overlap, OverlapRegion } from '@satsuma/engine';
import { withAccess } from '../access/with-access.ts';
import type { Command } from '../command.ts';
import { argumentsFrom, usage } from '../input/options.ts';
import { readSubject, SUBJECT_FORMS } from '../input/subject.ts';
import { bar } from '../output/bars.ts';
import { subjectTitle } from '../telling/names.ts';
import { COLUMNS } from '../words/columns.ts';
import { OVERLAP } from '../words/overlap.ts';

export const overlap: Command = {
  name: 'overlap',
  summary: 'What any number of segments have in common',
  arguments: [{ form: '<people...>', about: `two or more of: ${SUBJECT_FORMS}`, completes: 'files' }],
  examples: [
    { line: 'satsuma overlap loyal-buyers newsletter rfm:champions', does: 'every combination, and every pair' },
    { line: 'satsuma overlap loyal-buyers "{trait: city, is: Gdynia}"', does: 'a segment and a condition' },
  ],
  run: (input, context) =>
    withAccess(context, async ({ engine, settings, ...access }) => {
      const { output, say } = context;
      const typed = argumentsFrom(input, 0);
      if (typed.length < 2) throw usage('people', 'at least two are needed to overlap');
      const subjects = await Promise.all(typed.map(word => readSubject(engine, word)));
      const found = await access.overlap(subjects);
      output.data(found);
      const names = await access.names();
      const titles = subjects.map((subject, i) => subjectTitle(subject, typed[i] ?? '', names, say));
      const title = (place: number): string => titles[place] ?? '';
      const words = say.of(OVERLAP);
      const columns = say.of(COLUMNS);
      output.line(
        output.paint.bold(words.title(say.counted(found.union, 'person'), say.date(found.asOf, settings.zone))),
      );
      output.heading(words.regions);
      const largest = found.regions[0]?.size ?? 0;
      output.table<OverlapRegion>(
        [
          {
            title: columns.segment,
            flexible: 'cut',
            cell: r => (r.in.length === 1 ? words.only(title(r.in[0] ?? 0)) : r.in.map(title).join(' + ')),
          },
          { title: columns.people, align: 'right', cell: r => say.number(r.size) },
          { title: columns.share, align: 'right', cell: r => say.share(found.union === 0 ? 0 : r.size / found.union) },
          { title: '', cell: r => bar(largest === 0 ? 0 : r.size / largest, 20) },
        ],
        found.regions,
      );
      if (found.others.regions > 0) {
        output.line(words.others(say.number(found.others.regions), say.counted(found.others.size, 'person')));
      }
      output.heading(words.pairs);
      output.table<Overlap['pairs'][number]>(
        [
          { title: columns.first, flexible: 'cut', cell: p => title(p.a) },
          { title: columns.second, flexible: 'cut', cell: p => title(p.b) },
          { title: words.both, align: 'right', cell: p => say.number(p.size) },
          { title: words.ofFirst, align: 'right', cell: p => say.share(p.shareOfA) },
          { title: words.ofSecond, align: 'right', cell: p => say.share(p.shareOfB) },
          { title: words.jaccard, align: 'right', cell: p => say.number(p.jaccard, 2) },
        ],
        found.pairs,
      );
    }),
};
