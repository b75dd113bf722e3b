import type { ValueTiersSettings } from '@satsuma/core';
import type { ParetoCurve } from '@satsuma/engine';
import type { Command } from '../command.ts';
import { findSegmentation, readSettingOptions, settingOptions } from '../input/segmentation.ts';
import { withWorkspace } from '../opened.ts';
import { bar } from '../output/bars.ts';
import { COLUMNS } from '../words/columns.ts';
import { PARETO } from '../words/pareto.ts';

export const pareto: Command = {
  name: 'pareto',
  summary: 'How much of the money the best buyers bring',
  options: settingOptions('by', 'refunds', 'currency'),
  examples: [
    { line: 'satsuma pareto', does: 'what the best 1, 5, 10, 20 and 50 % of the buyers spend' },
    { line: 'satsuma pareto --by orders', does: 'the same by the number of their orders' },
  ],
  run: (input, context) =>
    withWorkspace(context, async ({ engine, workspace, asOf, settings }) => {
      const { output, say } = context;
      const library = await engine.loadLibrary(workspace);
      const given = await readSettingOptions(input);
      const { segmentation } = await findSegmentation(engine, library, 'value-tiers', given, 'the method');
      if (segmentation.method !== 'value-tiers') throw new Error('value tiers were asked for');
      const at = engine.assignerOf(workspace, library).asOf(asOf);
      const curve = await engine.paretoCurve(workspace.store.warehouse, segmentation.settings, at);
      output.data({
        asOf,
        settings: segmentation.settings,
        ...curve,
        best: BEST.map(best => ({ best, bring: valueAt(curve, best) })),
      });
      const words = say.of(PARETO);
      if (curve.points.length === 0) {
        output.line(words.nothing);
        return;
      }
      output.line(output.paint.bold(titleOf(segmentation.settings, curve)));
      output.line(words.rule(say.share(0.2), say.share(valueAt(curve, 0.2))));
      output.line();
      const columns = say.of(COLUMNS);
      output.table<number>(
        [
          { title: columns.bestPeople, align: 'right', cell: best => say.share(best) },
          { title: columns.people, align: 'right', cell: best => say.number(Math.round(best * curve.people)) },
          { title: columns.bring, align: 'right', cell: best => say.share(valueAt(curve, best)) },
          { title: '', flexible: 'cut', cell: best => bar(valueAt(curve, best), 30) },
        ],
        BEST,
      );
      output.line();
      output.line(output.paint.dim(words.gini(say.number(curve.gini, 2))));

      function titleOf({ by, orders }: ValueTiersSettings, { people, total }: ParetoCurve): string {
        const currency = orders.currency ?? (library.catalog.events['Order Completed']?.currencies ?? [])[0];
        const value = by === 'orders' ? say.counted(total, 'order') : say.money(total, currency);
        const buyers = say.counted(people, 'buyer');
        return by === 'average-order'
          ? words.average(buyers, say.date(asOf, settings.zone))
          : words.title(buyers, value, say.date(asOf, settings.zone));
      }
    }),
};

const BEST = [0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 1];

/** The share of the value that a share of the best buyers brings, on the straight line between the points measured. */
function valueAt({ points }: ParetoCurve, people: number): number {
  const after = points.findIndex(p => p.people >= people);
  const [a, b] = [points[after - 1], points[after]];
  if (b === undefined) return points.length === 0 ? 0 : 1;
  if (a === undefined || b.people === a.people) return b.value;
  return a.value + ((people - a.people) / (b.people - a.people)) * (b.value - a.value);
}
