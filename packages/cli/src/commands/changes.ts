import type { LoggedChange } from '@satsuma/engine';
import { withAccess } from '../access/with-access.ts';
import type { Command } from '../command.ts';
import { instantOf } from '../input/instant.ts';
import { argument, textOption, wholeOption } from '../input/options.ts';
import { readPerson } from '../input/person.ts';
import { classTitle, titleOf } from '../telling/names.ts';
import { CHANGES } from '../words/changes.ts';
import { COLUMNS } from '../words/columns.ts';

export const changes: Command = {
  name: 'changes',
  summary: 'The log of memberships: who entered, left and moved, when and why',
  arguments: [{ form: '[segment]', about: 'a segment or segmentation; all if not given' }],
  options: [
    { flags: '--person <person>', about: 'of one person: any identifier, or profile:NUMBER' },
    { flags: '--from <instant>', about: 'not before' },
    { flags: '--to <instant>', about: 'before' },
    { flags: '-n, --number <n>', about: 'how many lines', initial: '50' },
  ],
  examples: [
    { line: 'satsuma changes rfm --from 2026-03-01', does: 'who moved since 1 March' },
    { line: 'satsuma changes --person anna@example.com', does: 'everything that happened to Anna' },
  ],
  run: (input, context) =>
    withAccess(context, async ({ engine, settings: { zone }, ...access }) => {
      const { output, say } = context;
      const segment = argument(input, 0);
      const who = textOption(input, 'person');
      const instant = (name: 'from' | 'to') => {
        const text = textOption(input, name);
        return text === undefined ? undefined : instantOf(engine, text, `--${name}`, zone);
      };
      const [from, to] = [instant('from'), instant('to')];
      const limit = wholeOption(input, 'number') ?? 50;
      const page = await access.changes({
        limit,
        ...(segment !== undefined && { segment }),
        ...(who !== undefined && { person: readPerson(who) }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      });
      output.data(page);
      const names = await access.names();
      const words = say.of(CHANGES);
      const columns = say.of(COLUMNS);
      if (page.changes.length === 0) {
        output.line(words.none);
        return;
      }
      const className = (c: LoggedChange, id: string) => id && classTitle(c.segment, id, names, say);
      output.table<LoggedChange>(
        [
          { title: columns.when, cell: c => say.moment(c.time, zone) },
          { title: columns.profile, align: 'right', cell: c => String(c.profile) },
          { title: columns.segment, flexible: 'cut', cell: c => titleOf(c.segment, names, say) },
          { title: columns.what, cell: c => words.kind[c.kind] },
          { title: columns.from, flexible: 'cut', cell: c => className(c, c.from) },
          { title: columns.to, flexible: 'cut', cell: c => className(c, c.to) },
          { title: columns.cause, flexible: 'cut', cell: c => c.cause },
        ],
        page.changes,
      );
      if (page.more) output.line(output.paint.dim(words.more(say.number(limit))));
    }),
};
