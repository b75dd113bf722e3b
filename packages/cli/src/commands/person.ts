import type { Names } from '@satsuma/core';
import type { PersonEvent, PersonMembership, PersonPage, PersonRow, PersonTrait } from '@satsuma/engine';
import { withAccess } from '../access/with-access.ts';
import type { Command, Context } from '../command.ts';
import { argument, wholeOption } from '../input/options.ts';
import { PERSON_ARGUMENT, PERSON_OPTION, readPersonKey } from '../input/person.ts';
import { tellFields } from '../telling/fields.ts';
import { classTitle, titleOf } from '../telling/names.ts';
import { COLUMNS } from '../words/columns.ts';
import { PERSON } from '../words/person.ts';
import { answerRequest } from './person-rights.ts';

export const person: Command = {
  name: 'person',
  summary: 'Everything known of one person: identifiers, traits, events, memberships; as a file; or taken out',
  description:
    'person export gives everything that is held of somebody as JSON, to hand over; person erase takes it out for good, from every table and segment. What older backups hold stays in them.',
  arguments: [
    { ...PERSON_ARGUMENT, about: `${PERSON_ARGUMENT.about}; or: export, erase` },
    { form: '[whom]', about: 'whom to export or erase' },
  ],
  options: [
    PERSON_OPTION,
    { flags: '--to <file>', about: 'export: a new file; what is held is printed if not given', completes: 'files' },
    { flags: '--yes', about: 'erase: really; it cannot be taken back' },
    { flags: '--rows <n>', about: 'how many of the latest events', initial: '10' },
  ],
  examples: [
    { line: 'satsuma person anna@example.com', does: 'her page' },
    { line: 'satsuma person profile:17 --as-of 2026-03-01', does: 'what was known on 1 March' },
    { line: 'satsuma person export anna@example.com --to anna.json', does: 'everything that is held of her' },
    { line: 'satsuma person erase anna@example.com --yes', does: 'nothing is held of her any more' },
  ],
  run: (input, context) =>
    withAccess(context, async ({ settings, ...access }) => {
      if (argument(input, 1) !== undefined) return answerRequest(input, access, context);
      const rows = wholeOption(input, 'rows') ?? 10;
      const page = await access.person(readPersonKey(input), rows);
      context.output.data(page);
      const names = await access.names();
      tell(page, names, context, settings.zone);
    }),
};

function tell(page: PersonPage, names: Names, { output, say }: Context, zone: string): void {
  const words = say.of(PERSON);
  const columns = say.of(COLUMNS);
  const { heading } = output;
  const text = (value: string | readonly string[]): string => [value].flat().join(', ');
  output.line(output.paint.bold(words.profile(String(page.profile))));
  tellFields([[words.known, page.created === null ? words.none : say.moment(page.created, zone)]], output);
  heading(words.identifiers);
  tellFields(
    page.identifiers.map(({ kind, value }) => [kind, value]),
    output,
  );
  heading(words.traits);
  output.table<PersonTrait>(
    [
      { title: columns.trait, cell: t => t.name },
      { title: columns.value, flexible: 'cut', cell: t => text(t.value) },
      { title: words.since, cell: t => say.date(t.since, zone) },
    ],
    page.traits,
  );
  heading(words.events);
  output.table<PersonEvent>(
    [
      { title: columns.event, flexible: 'cut', cell: e => e.name },
      { title: columns.frequency, align: 'right', cell: e => say.number(e.count) },
      { title: columns.first, cell: e => say.date(e.first, zone) },
      { title: columns.last, cell: e => say.date(e.last, zone) },
    ],
    page.events,
  );
  heading(words.recent);
  output.table<PersonRow>(
    [
      { title: columns.when, cell: r => say.moment(r.time, zone) },
      { title: columns.event, cell: r => r.event },
      {
        title: columns.what,
        flexible: 'cut',
        cell: r =>
          Object.entries(r.properties)
            .map(([name, value]) => `${name} ${text(value)}`)
            .join(', '),
      },
    ],
    page.recent,
  );
  heading(words.memberships);
  if (page.memberships.length === 0) output.line(words.noMemberships);
  else
    output.table<PersonMembership>(
      [
        { title: columns.segment, flexible: 'cut', cell: m => titleOf(m.segment, names, say) },
        { title: columns.className, flexible: 'cut', cell: m => m.class && classTitle(m.segment, m.class, names, say) },
        {
          title: words.since,
          cell: m => (m.isExact ? say.moment(m.since, zone) : words.orEarlier(say.moment(m.since, zone))),
        },
      ],
      page.memberships,
    );
}
