import { withAccess } from '../access/with-access.ts';
import type { Command } from '../command.ts';
import { argument } from '../input/options.ts';
import { SEGMENTS } from '../words/segments.ts';

export const archive: Command = {
  name: 'archive',
  summary: 'Take a segment or segmentation out of use; refused while others refer to it',
  arguments: [{ form: '<id>', about: 'a stored segment or segmentation' }],
  examples: [
    { line: 'satsuma archive old-buyers', does: 'its versions and its log are kept' },
    { line: 'satsuma versions old-buyers --restore 1', does: 'brings it back' },
  ],
  run: (input, context) =>
    withAccess(context, async access => {
      const id = argument(input, 0) ?? '';
      await access.archive(id);
      context.output.data({ archived: id });
      context.output.line(context.say.of(SEGMENTS).archived(id));
    }),
};
