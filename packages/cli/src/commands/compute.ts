import { withAccess } from '../access/with-access.ts';
import type { Command } from '../command.ts';
import { argumentsFrom, textOption } from '../input/options.ts';
import { tellComputed } from '../telling/applied.ts';
import { COMPUTE } from '../words/compute.ts';

export const compute: Command = {
  name: 'compute',
  summary: 'Compute memberships, and log who entered, left and moved',
  arguments: [{ form: '[segments...]', about: 'which segments and segmentations; all if none is named' }],
  options: [{ flags: '--cause <text>', about: 'why memberships may change, for the log', initial: 'clock' }],
  examples: [
    { line: 'satsuma compute', does: 'everything, as of now' },
    { line: 'satsuma compute rfm loyal-buyers --as-of 2026-03-01', does: 'two, as of 1 March' },
  ],
  run: (input, context) =>
    withAccess(context, async ({ settings, ...access }) => {
      const { output, say } = context;
      const only = argumentsFrom(input, 0);
      const progress = output.progress(say.of(COMPUTE).computing);
      const options = {
        ...(only.length > 0 && { only }),
        cause: textOption(input, 'cause') ?? 'clock',
        onProgress: (share: number) => progress.update(share, 1),
      };
      const computed = await access.compute(options).finally(() => progress.end());
      output.data(computed);
      output.line(output.paint.bold(say.of(COMPUTE).title(say.moment(computed.asOf, settings.zone))));
      output.line();
      tellComputed(computed, context);
    }),
};
