import { orFail } from '../../input/result.ts';
import { sparkline } from '../../output/bars.ts';
import { titleOf } from '../../telling/names.ts';
import { DEMO } from '../../words/demo.ts';
import { dateIn, type Section } from '../tour.ts';

const SEGMENT = 'regulars';

/** The size of a segment that was made today, back to the first event. */
export const history: Section = async tour => {
  const { context, library, names, opened } = tour;
  const { output, say } = context;
  if (!library.segments.has(SEGMENT)) return [];
  const points = orFail(await opened.engine.sizeHistory(opened.workspace, { segment: SEGMENT }, opened.ask));
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return points;
  output.heading(say.of(DEMO).history(titleOf(SEGMENT, names, say)));
  output.line(`  ${say.number(first.size)} ${sparkline(points.map(p => p.size))} ${say.number(last.size)}`);
  output.line(output.paint.dim(`  ${dateIn(tour, first.at)} – ${dateIn(tour, last.at)}`));
  return points;
};
