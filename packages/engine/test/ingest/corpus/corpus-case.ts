import type { ImportOptions } from '../../../src/ingest/import-summary.ts';
import type { Field, ImportKind } from '../../../src/ingest/mapping/fields.ts';
import type { Mapping, Target } from '../../../src/ingest/mapping/mapping.ts';
import type { RejectReason, Remark } from '../../../src/ingest/read/reasons.ts';
import type { TimeFormat } from '../../../src/ingest/typed/time-formats.ts';
import type { Shop } from '../shop.ts';

/** A file that somebody may have, and what has to come of it. */
export interface CorpusCase {
  readonly name: string;
  /** `file.csv` if not given. */
  readonly file?: string;
  /** What is in the file; text is UTF-8. Or what makes a file of that path (or does not). */
  readonly content: string | Buffer | ((path: string, shop: Shop) => unknown);
  readonly options?: Partial<ImportOptions>;
  readonly expect: Refused | Taken;
}

/** Nothing of the file can be read, and this is why: a pattern of the problem's message. */
export interface Refused {
  readonly problem: RegExp;
}

export interface Taken {
  readonly accepted: number;
  /** Everything that the rejects file says, in its order; nothing when not given. */
  readonly rejects?: readonly Reject[];
  /** None when not given. */
  readonly guests?: number;
  /** All that is remarked on; not looked at when not given. */
  readonly remarks?: Readonly<Partial<Record<Remark, number>>>;
  /** Patterns that a note must match, each. */
  readonly notes?: readonly RegExp[];
  /** Queries and the rows they give, cells divided by spaces. */
  readonly sees?: Readonly<Record<string, readonly string[]>>;
}

export type Reject = readonly [line: number, column: string, value: string, reason: RejectReason];

/** The lines of a file, each with its end. */
export const lines = (...all: readonly string[]): string => all.map(line => `${line}\n`).join('');

type Columns = Readonly<Record<string, Field | Target | readonly Target[]>>;

/** A mapping that leaves nothing to be guessed. */
export function mapped(as: ImportKind, columns: Columns, rest: Partial<Mapping> = {}): { mapping: Mapping } {
  const targets = Object.entries(columns).map(([title, what]) => [title, targetsOf(what)] as const);
  const mapping: Mapping = {
    as,
    source: 'corpus',
    file: {},
    zone: 'UTC',
    decimal: '.',
    columns: Object.fromEntries(targets),
    ignore: [],
    constants: { fields: {}, traits: {}, properties: {} },
    lookups: [],
    cancellations: [],
    guests: 'keep',
    blocked: ['test@*', '0000000', 'brak'],
    missing: ['NULL'],
    ...rest,
  };
  return { mapping };
}

function targetsOf(what: Columns[string]): readonly Target[] {
  if (typeof what === 'string') return [{ kind: 'field', field: what }];
  return 'kind' in what ? [what] : what;
}

/** The column that says when. */
export const time = (...formats: readonly TimeFormat[]): Target => ({ kind: 'field', field: 'time', formats });

/** Orders in four columns: the smallest file of facts. */
export const ORDERS = { id: 'order_id', who: 'user_id', when: time('ymd'), total: 'total' } as const satisfies Columns;
