import type { Names } from '@satsuma/core';
import type { Change, ChangeKind, Difference, SegmentationEffect, SegmentEffect } from '@satsuma/engine';
import type { Context } from '../command.ts';
import { PLAN } from '../words/plan.ts';
import { classTitle, titleOf } from './names.ts';

const MARK: Readonly<Record<ChangeKind, string>> = {
  created: '+',
  changed: '~',
  affected: '~',
  removed: '-',
  unchanged: '=',
};

/** One change of a plan: what it is, what it says differently, whom it brings in and leaves out. */
export function tellChange(
  change: Change,
  text: string,
  names: Names,
  { output, say }: Context,
  tell: TellDifference,
): void {
  const words = say.of(PLAN);
  const { paint } = output;
  const tint = {
    created: paint.green,
    changed: paint.orange,
    affected: paint.orange,
    removed: paint.red,
    unchanged: paint.dim,
  };
  const mark = tint[change.change](MARK[change.change]);
  output.line(
    `${mark} ${paint.bold(change.id)}  ${words.change[change.change]}${effectText(change, names, say)}`,
    '    ',
  );
  if (change.change === 'created') output.line(`    ${text}`, '    ');
  for (const difference of change.differences) output.line(`    ${tell(difference)}`, '      ');
  for (const { code } of change.warnings) output.line(`    ${paint.red('!')} ${words.warning[code]}`, '      ');
}

type TellDifference = (difference: Difference) => string;

const effectText = ({ id, effect }: Change, names: Names, say: Context['say']): string =>
  effect === null ? '' : `: ${describeEffect(effect, id, names, say)}`;

/** "812 → 790 people: 12 enter, 34 leave". */
export function describeEffect(
  effect: SegmentEffect | SegmentationEffect,
  id: string,
  names: Names,
  say: Context['say'],
): string {
  const words = say.of(PLAN);
  if (effect.kind === 'segment') {
    const { before, after, entered, left } = effect;
    const size =
      before === 0 ? say.counted(after, 'person') : `${say.number(before)} → ${say.counted(after, 'person')}`;
    const flow = [
      ...(entered > 0 && before > 0 ? [words.enter(say.number(entered))] : []),
      ...(left > 0 ? [words.leave(say.number(left))] : []),
    ];
    return flow.length === 0 ? size : `${size}: ${flow.join(', ')}`;
  }
  const classes = effect.classes.map(({ class: name, before, after }) => {
    const title = classTitle(id, name, names, say);
    return before === 0 || before === after
      ? `${title} ${say.number(after)}`
      : `${title} ${say.number(before)} → ${say.number(after)}`;
  });
  const moved = effect.moved === 0 ? '' : `; ${words.move(say.number(effect.moved))}`;
  return `${classes.join(', ')}${moved}`;
}

/** "Loyal buyers (loyal-buyers)". */
export function titleWithId(id: string, names: Names, say: Context['say']): string {
  const title = titleOf(id, names, say);
  return title === id ? id : `${title} (${id})`;
}
