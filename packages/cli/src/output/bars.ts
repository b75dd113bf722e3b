const STEPS = '▁▂▃▄▅▆▇█';
const PARTS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A line of small bars, one for each value; the scale begins at zero. */
export function sparkline(values: readonly number[]): string {
  const most = Math.max(0, ...values);
  return values
    .map(v => STEPS[most === 0 ? 0 : Math.min(STEPS.length - 1, Math.floor((v / most) * STEPS.length))])
    .join('');
}

/** A bar of at most `width` columns for a share from 0 to 1, exact to an eighth of a column. */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.max(0, Math.min(1, share)) * width * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + (PARTS[eighths % 8] ?? '');
}
