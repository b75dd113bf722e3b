import { inkOn, type Tokens } from '../../theme/tokens.ts';

export interface Fill {
  readonly background: string;
  readonly color: string;
}

const filled = (colours: readonly string[], index: number): Fill => {
  const background = colours[Math.min(colours.length - 1, Math.max(0, index))] ?? '#000000';
  return { background, color: inkOn(background) };
};

/** From little to much: a value on a scale that starts at zero. */
export const fillOf = ({ sequential }: Tokens, value: number, most: number): Fill =>
  filled(sequential, most <= 0 ? 0 : Math.ceil((value / most) * sequential.length) - 1);

/** Below and above nothing: both ends are as far away as the value farthest from it. */
export const fillAround = ({ diverging }: Tokens, value: number, farthest: number): Fill => {
  const middle = (diverging.length - 1) / 2;
  return filled(diverging, farthest <= 0 ? middle : middle + Math.round((value / farthest) * middle));
};
