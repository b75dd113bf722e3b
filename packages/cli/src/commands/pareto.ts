import type { ValueTiersSettings } from '@satsuma/core';
import type { Pareto } from '@satsuma/engine';
import { withAccess } from '../access/with-access.ts';
import type { Command } from '../command.ts';
import { findSegmentation, readSettingOptions, settingOptions } from '../input/segmentation.ts';
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
    withAccess(context, async ({ settings, ...access }) => {
      const { output, say } = context;
      const given = await readSettingOptions(input);
      const found = await findSegmentation({ settings, ...access }, 'value-tiers', given, 'the method');
      const { currency, ...curve } = await found.ask(access.pareto);
      const { asOf } = curve;
      output.data(curve);
      const broughtBy = (part: number): number => curve.best.find(b => b.best === part)?.bring ?? 0;
      const words = say.of(PARETO);
      if (curve.points.length === 0) {
        output.line(words.nothing);
        return;
      }
      output.line(output.paint.bold(titleOf(curve.settings, curve)));
      output.line(words.rule(say.share(0.2), say.share(broughtBy(0.2))));
      output.line();
      const columns = say.of(COLUMNS);
      output.table<number>(
        [
          { title: columns.bestPeople, align: 'right', cell: best => say.share(best) },
          { title: columns.people, align: 'right', cell: best => say.number(Math.round(best * curve.people)) },
          { title: columns.bring, align: 'right', cell: best => say.share(broughtBy(best)) },
          { title: '', flexible: 'cut', cell: best => bar(broughtBy(best), 30) },
        ],
        curve.best.map(b => b.best),
      );
      output.line();
      output.line(output.paint.dim(words.gini(say.number(curve.gini, 2))));

      function titleOf({ by }: ValueTiersSettings, { people, total }: Omit<Pareto, 'currency'>): string {
        const value = by === 'orders' ? say.counted(total, 'order') : say.money(total, currency ?? undefined);
        const buyers = say.counted(people, 'buyer');
        return by === 'average-order'
          ? words.average(buyers, say.date(asOf, settings.zone))
          : words.title(buyers, value, say.date(asOf, settings.zone));
      }
    }),
};
