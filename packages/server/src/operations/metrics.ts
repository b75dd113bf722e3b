/** Numbers about the running server, in the Prometheus text exposition format 0.0.4. */
export interface Metrics {
  /** Only ever grows: `satsuma_events_received_total`. */
  counter(name: string, help: string): Counter;
  /** Goes up and down. */
  gauge(name: string, help: string): Gauge;
  /** How often values lay where; `bounds` ascending, seconds for times. */
  histogram(name: string, help: string, bounds?: readonly number[]): Histogram;
  /** Called before each reading, for what is measured only when somebody asks. */
  onRead(measure: () => void | Promise<void>): void;
  text(): Promise<string>;
}

export type Labels = Readonly<Record<string, string>>;

export interface Counter {
  add(amount?: number, labels?: Labels): void;
}
export interface Gauge {
  set(value: number, labels?: Labels): void;
}
export interface Histogram {
  observe(value: number, labels?: Labels): void;
}

/** For durations in seconds. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const;

/** More series than this of one name would be a label made of data: the rest is left out, and counted. */
const MOST_SERIES = 2_000;

interface Family {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly lines: () => Iterable<string>;
}

export function metricsRegistry(): Metrics {
  const families = new Map<string, Family>();
  const measures: (() => void | Promise<void>)[] = [];
  const add = (name: string, family: Family) => {
    if (!NAME.test(name) || families.has(name))
      throw new Error(`${name} is no name for a metric, or is there already.`);
    families.set(name, family);
  };
  return {
    counter(name, help) {
      const values = seriesOf<{ n: number }>(() => ({ n: 0 }));
      add(name, { kind: 'counter', help, lines: () => values.lines((labels, { n }) => [`${name}${labels} ${n}`]) });
      return {
        add: (amount = 1, labels = {}) => {
          values.at(labels).n += amount;
        },
      };
    },
    gauge(name, help) {
      const values = seriesOf<{ n: number }>(() => ({ n: 0 }));
      add(name, { kind: 'gauge', help, lines: () => values.lines((labels, { n }) => [`${name}${labels} ${n}`]) });
      return {
        set: (value, labels = {}) => {
          values.at(labels).n = value;
        },
      };
    },
    histogram(name, help, bounds = DURATIONS) {
      const values = seriesOf<Distribution>(() => ({ counts: bounds.map(() => 0), count: 0, sum: 0 }));
      add(name, {
        kind: 'histogram',
        help,
        lines: () => values.lines((labels, d) => printed(name, labels, bounds, d)),
      });
      return {
        observe: (value, labels = {}) => {
          const d = values.at(labels);
          const at = bounds.findIndex(bound => value <= bound);
          if (at >= 0) d.counts[at] = (d.counts[at] ?? 0) + 1;
          d.count++;
          d.sum += value;
        },
      };
    },
    onRead: measure => void measures.push(measure),
    async text() {
      for (const measure of measures) await measure();
      const parts = [...families].map(([name, { kind, help, lines }]) =>
        [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...lines()].join('\n'),
      );
      return `${parts.join('\n')}\n`;
    },
  };
}

const NAME = /^[a-z][a-z0-9_]*$/;

interface Distribution {
  readonly counts: number[];
  count: number;
  sum: number;
}

function printed(
  name: string,
  labels: string,
  bounds: readonly number[],
  { counts, count, sum }: Distribution,
): string[] {
  let below = 0;
  const upTo = (bound: string) => (labels === '' ? `{le="${bound}"}` : `${labels.slice(0, -1)},le="${bound}"}`);
  return [
    ...bounds.map((bound, i) => {
      below += counts[i] ?? 0;
      return `${name}_bucket${upTo(String(bound))} ${below}`;
    }),
    `${name}_bucket${upTo('+Inf')} ${count}`,
    `${name}_sum${labels} ${sum}`,
    `${name}_count${labels} ${count}`,
  ];
}

/** A value for each set of labels. */
function seriesOf<Value>(empty: () => Value) {
  const values = new Map<string, Value>();
  const overflow = '{overflow="true"}';
  return {
    at(labels: Labels): Value {
      const written = print(labels);
      const key = values.has(written) || values.size < MOST_SERIES ? written : overflow;
      const known = values.get(key) ?? empty();
      values.set(key, known);
      return known;
    },
    *lines(print: (labels: string, value: Value) => readonly string[]): Iterable<string> {
      for (const [labels, value] of values) yield* print(labels, value);
    },
  };
}

function print(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
