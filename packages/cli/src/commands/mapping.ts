import { existsSync } from 'node:fs';
import { withAccess } from '../access/with-access.ts';
import { type Command, CommandFailure, EXIT } from '../command.ts';
import { HINT_OPTIONS, readHints } from '../input/mapping.ts';
import { argument } from '../input/options.ts';
import { teller } from '../words/tell.ts';

export const mapping: Command = {
  name: 'mapping',
  summary: 'What the columns of a file mean, as YAML to be changed and given to import',
  description: 'Nothing is imported. For the name of a source, the mapping it was imported with last.',
  arguments: [{ form: '<file>', about: 'a file; or the name of a source', completes: 'files' }],
  options: HINT_OPTIONS,
  examples: [
    { line: 'satsuma mapping orders.csv > orders.mapping.yaml', does: 'guesses; then edit it' },
    { line: 'satsuma mapping orders', does: 'the mapping remembered for the source "orders"' },
  ],
  run: (input, context) =>
    withAccess(
      context,
      async access => {
        const { engine } = access;
        const { output } = context;
        const word = argument(input, 0) ?? '';
        if (!existsSync(word)) {
          const remembered = await access.rememberedMapping(word);
          if (remembered === undefined) throw nothingOf(word);
          output.data({ mapping: remembered, from: 'remembered', notes: [], problems: [] });
          return output.verbatim(engine.printMapping(remembered).trimEnd());
        }
        const chosen = await access.mappingOf(word, readHints(input));
        output.data(chosen);
        output.verbatim(engine.printMapping(chosen.mapping).trimEnd());
        const tell = await teller(context.language);
        for (const { path, message } of chosen.notes) output.note(`${path === '' ? '' : `${path}: `}${tell(message)}`);
        if (chosen.problems.length > 0) await output.problems(chosen.problems);
      },
      'may be made',
    ),
};

function nothingOf(word: string): CommandFailure {
  const message = `there is no file "${word}", and no source of this name was imported`;
  return new CommandFailure(
    [{ code: 'file', path: word, message, hint: 'satsuma imports lists the sources' }],
    EXIT.notFound,
  );
}
