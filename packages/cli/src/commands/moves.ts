import type { Division } from '@satsuma/engine';
import { withAccess } from '../access/with-access.ts';
import type { Command } from '../command.ts';
import { instantOf } from '../input/instant.ts';
import { argumentsFrom, textOption, usage } from '../input/options.ts';
import { moveMatrix, moveSentences, newcomersText } from '../telling/moves.ts';
import { titleOf } from '../telling/names.ts';
import { MOVES } from '../words/moves.ts';

export const moves: Command = {
  name: 'moves',
  summary: 'Who went from which class to which between two dates, with probabilities',
  arguments: [
    { form: '<segmentation...>', about: 'a stored segmentation; or segments, of which the first that holds decides' },
  ],
  options: [
    { flags: '--from <instant>', about: 'the earlier date' },
    { flags: '--to <instant>', about: 'the later date; --as-of or now if not given' },
  ],
  examples: [
    { line: 'satsuma moves rfm --from 2026-01-01', does: 'from New Year until now' },
    { line: 'satsuma moves rfm --from 2026-01-01 --to 2026-04-01 --json', does: 'a quarter, for a script' },
  ],
  run: (input, context) =>
    withAccess(context, async ({ engine, asOf, settings: { zone }, ...access }) => {
      const { output, say } = context;
      const given = textOption(input, 'from');
      if (given === undefined) throw usage('--from', 'the earlier date is missing', 'e.g. --from 2026-01-01');
      const from = instantOf(engine, given, '--from', zone);
      const later = textOption(input, 'to');
      const to = later === undefined ? asOf : instantOf(engine, later, '--to', zone);
      const words = argumentsFrom(input, 0);
      const definitions = await access.definitions();
      const [only = ''] = words;
      const division: Division =
        words.length === 1 && !('segment' in (definitions.get(only) ?? {}))
          ? { segmentation: only }
          : { segments: words };
      const progress = output.progress('');
      const options = { from, to, onProgress: (share: number) => progress.update(share, 1) };
      const found = await access.moves(division, options).finally(() => progress.end());
      output.data(found);
      const names = await access.names();
      const texts = say.of(MOVES);
      const title = words.map(id => titleOf(id, names, say)).join(', ');
      output.line(output.paint.bold(texts.title(title, say.date(from, zone), say.date(to, zone))));
      const before = found.cells.filter(c => c.from !== null).reduce((sum, c) => sum + c.size, 0);
      const stayed = found.cells.filter(c => c.from === c.to).reduce((sum, c) => sum + c.size, 0);
      if (before > 0) output.line(texts.stayed(say.counted(stayed, 'person'), say.share(stayed / before)));
      output.heading(texts.largest);
      const sentences = moveSentences(found, 10, context);
      for (const line of sentences.length === 0 ? [texts.nobody] : sentences) output.line(line, '  ');
      const newcomers = newcomersText(found, context);
      if (newcomers !== undefined) output.line(newcomers, '  ');
      const matrix = moveMatrix(found, context);
      if (matrix === undefined) return;
      output.heading(texts.matrix);
      output.table(matrix.columns, matrix.rows);
    }),
};
