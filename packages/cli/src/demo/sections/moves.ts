import { orFail } from '../../input/result.ts';
import { moveSentences, newcomersText } from '../../telling/moves.ts';
import { DEMO } from '../../words/demo.ts';
import { dateIn, MOVES_SINCE, type Section } from '../tour.ts';

/** Who moved between the RFM classes in a quarter, in words. */
export const moves: Section = async tour => {
  const { context, opened } = tour;
  const { engine, workspace, ask } = opened;
  const { output, say } = context;
  const from = ask.asOf - MOVES_SINCE;
  const found = orFail(
    await engine.transitions(workspace, { segmentation: 'rfm' }, { from, to: ask.asOf, signal: ask.signal }),
  );
  const words = say.of(DEMO);
  output.heading(words.moves(dateIn(tour, from), dateIn(tour, ask.asOf)));
  const known = found.cells.filter(c => c.from !== null);
  const size = (cells: typeof known): number => cells.reduce((sum, c) => sum + c.size, 0);
  const stayed = size(known.filter(c => c.from === c.to));
  const before = size(known);
  output.line(`  ${words.stayed(say.counted(stayed, 'person'), say.share(before === 0 ? 0 : stayed / before))}`);
  for (const sentence of moveSentences(found, 6, context)) output.line(`  ${sentence}`, '    ');
  const newcomers = newcomersText(found, context);
  if (newcomers !== undefined) output.line(`  ${newcomers}`, '    ');
  return found;
};
