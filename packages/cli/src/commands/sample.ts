import type { Person } from '@satsuma/engine';
import { withAccess } from '../access/with-access.ts';
import type { Command } from '../command.ts';
import { readGivenValues, VALUE_OPTIONS } from '../input/ask.ts';
import { argument, textOption, wholeOption } from '../input/options.ts';
import { readSubject, SUBJECT_FORMS } from '../input/subject.ts';
import { shownIdentifiers } from '../telling/person.ts';
import { COLUMNS } from '../words/columns.ts';
import { COUNT } from '../words/count.ts';

export const sample: Command = {
  name: 'sample',
  summary: 'Some of the people of a segment, with chosen traits',
  arguments: [{ form: '<people>', about: SUBJECT_FORMS, completes: 'files' }],
  options: [
    { flags: '-n, --size <n>', about: 'how many', initial: '10' },
    { flags: '--traits <names>', about: 'traits to show, separated by commas' },
    { flags: '--seed <text>', about: 'another seed gives other people; the same one always the same' },
    ...VALUE_OPTIONS,
  ],
  examples: [
    { line: 'satsuma sample rfm:champions --traits city,birth_date', does: 'ten champions' },
    { line: 'satsuma sample everyone -n 3', does: 'three of everybody' },
  ],
  run: (input, context) =>
    withAccess(context, async ({ engine, ...access }) => {
      const { output, say } = context;
      const subject = await readSubject(engine, argument(input, 0) ?? '', await readGivenValues(input));
      const traits = (textOption(input, 'traits') ?? '').split(',').filter(name => name !== '');
      const seed = textOption(input, 'seed');
      const options = { traits, size: wholeOption(input, 'size') ?? 10, ...(seed !== undefined && { seed }) };
      const found = await access.sample(subject, options);
      output.data(found);
      if (found.members.length === 0) {
        output.line(say.of(COUNT).nobody);
        return;
      }
      const columns = say.of(COLUMNS);
      output.table<Person>(
        [
          { title: columns.profile, align: 'right', cell: p => String(p.profile) },
          { title: columns.identifiers, flexible: 'cut', cell: p => shownIdentifiers(p).join(', ') },
          ...traits.map(trait => ({
            title: trait,
            flexible: 'cut' as const,
            cell: (p: Person) => [p.traits[trait] ?? '–'].flat().join(', '),
          })),
        ],
        found.members,
      );
      output.line();
      output.line(say.of(COUNT).sample(say.number(found.members.length), say.counted(found.of, 'person')));
    }),
};
