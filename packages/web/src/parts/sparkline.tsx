export interface SparklineProps {
  readonly values: readonly number[];
  /** What it says, in a sentence. */
  readonly label: string;
}

const WIDTH = 96;
const HEIGHT = 20;

/** How a number went lately, on a scale of its own; its last value is marked. */
export function Sparkline({ values, label }: SparklineProps) {
  if (values.length < 2) return null;
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  const x = (i: number) => 2 + (i * (WIDTH - 6)) / (values.length - 1);
  const y = (value: number) => HEIGHT - 3 - ((value - low) * (HEIGHT - 6)) / range;
  const last = values.length - 1;
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <title>{label}</title>
      <polyline
        points={values.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}
        fill="none"
        stroke="var(--text-3)"
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      <circle cx={x(last)} cy={y(values[last] ?? 0)} r={2.5} fill="var(--link)" />
    </svg>
  );
}
