import type { Control } from '@satsuma/engine';
import type { Refused } from './connection.ts';

/** What became of what a source sent. */
export interface Tally {
  accepted(source: string, calls: number, now: number): void;
  aside(source: string, reason: string, now: number): void;
  refused(source: string, refused: Refused): void;
  /** Writes down what was counted since. */
  flush(): Promise<void>;
}

interface Counted {
  accepted: number;
  last: number | null;
  readonly reasons: Map<
    string,
    { readonly outcome: 'aside' | 'refused'; readonly reason: string; times: number; last: number }
  >;
  readonly refusals: Refused[];
}

/** So many refusals of a source are kept. */
const MOST_REFUSALS = 200;

/** Counts in memory and writes now and then: a webhook does not wait for its own statistics. */
export function openTally(control: Control): Tally {
  let counted = new Map<string, Counted>();
  const of = (source: string): Counted => {
    const known = counted.get(source) ?? { accepted: 0, last: null, reasons: new Map(), refusals: [] };
    counted.set(source, known);
    return known;
  };
  const because = (source: string, outcome: 'aside' | 'refused', reason: string, last: number) => {
    const { reasons } = of(source);
    const times = (reasons.get(`${outcome} ${reason}`)?.times ?? 0) + 1;
    reasons.set(`${outcome} ${reason}`, { outcome, reason, times, last });
  };
  return {
    accepted(source, calls, now) {
      const known = of(source);
      known.accepted += calls;
      known.last = now;
    },
    aside: (source, reason, now) => because(source, 'aside', reason, now),
    refused(source, refused) {
      because(source, 'refused', refused.reason, refused.time);
      const { refusals } = of(source);
      refusals.push(refused);
      if (refusals.length > MOST_REFUSALS) refusals.shift();
    },
    async flush() {
      const taken = counted;
      counted = new Map();
      for (const [source, news] of taken) await control.transaction().execute(tx => write(tx, source, news));
    },
  };
}

async function write(tx: Control, source: string, { accepted, last, reasons, refusals }: Counted): Promise<void> {
  const held = await tx.selectFrom('connections').select('source').where('source', '=', source).executeTakeFirst();
  // It was removed meanwhile.
  if (held === undefined) return;
  if (last !== null) {
    await tx
      .updateTable('connections')
      .set(row => ({ accepted: row('accepted', '+', accepted), last_received: last }))
      .where('source', '=', source)
      .execute();
  }
  for (const { outcome, reason, times, last: latest } of reasons.values()) {
    await tx
      .insertInto('connection_reasons')
      .values({ source, outcome, reason, times, last: latest })
      .onConflict(conflict =>
        conflict
          .columns(['source', 'outcome', 'reason'])
          .doUpdateSet(row => ({ times: row('connection_reasons.times', '+', times), last: latest })),
      )
      .execute();
  }
  if (refusals.length === 0) return;
  await tx
    .insertInto('connection_refusals')
    .values(refusals.map(refused => ({ source, ...refused })))
    .execute();
  const oldest = await tx
    .selectFrom('connection_refusals')
    .select('id')
    .where('source', '=', source)
    .orderBy('id', 'desc')
    .offset(MOST_REFUSALS)
    .limit(1)
    .executeTakeFirst();
  if (oldest !== undefined)
    await tx.deleteFrom('connection_refusals').where('source', '=', source).where('id', '<=', oldest.id).execute();
}
