import type { Control, PlanViolation } from '@satsuma/engine';

/** How often a source broke its plan in one way on one day. */
export interface ViolationCount {
  /** `YYYY-MM-DD`, UTC, of arrival. */
  readonly day: string;
  readonly code: PlanViolation['code'];
  /** `''`: others, beyond the kinds that are told apart on one day. */
  readonly event: string;
  /** `''` where the event itself is what breaks the plan. */
  readonly property: string;
  readonly count: number;
  /** The last example, by its message id. */
  readonly lastMessage: string;
  /** Milliseconds. */
  readonly lastTime: number;
}

/** Counts that wait to be written. */
export interface ViolationCounts {
  add(source: string, violation: PlanViolation, message: string, now: number): void;
  /** Adds what waits to what is written. Throws, and it goes on waiting. */
  write(): Promise<void>;
  read(source: string, days: { readonly from: string; readonly to: string }): Promise<readonly ViolationCount[]>;
}

interface Waiting extends ViolationCount {
  readonly source: string;
  count: number;
  lastMessage: string;
  lastTime: number;
}

/** So many kinds of a source are told apart on one day: names that are data themselves must not fill the store. */
const MOST_KINDS = 1_000;

export function violationCounts(control: Control): ViolationCounts {
  let waiting = new Map<string, Waiting>();
  let today = '';
  let kinds = new Map<string, Set<string>>();

  /** Event and property, if they may be told apart from others. */
  const apart = (source: string, violation: PlanViolation): Pick<Waiting, 'event' | 'property'> => {
    const property = 'property' in violation ? violation.property : '';
    const kind = `${violation.code}\0${violation.event}\0${property}`;
    const known = kinds.get(source) ?? new Set<string>();
    kinds.set(source, known);
    if (!known.has(kind) && known.size >= MOST_KINDS) return { event: '', property: '' };
    known.add(kind);
    return { event: violation.event, property };
  };
  return {
    add(source, violation, lastMessage, now) {
      const day = new Date(now).toISOString().slice(0, 10);
      if (day !== today) kinds = new Map();
      today = day;
      const { event, property } = apart(source, violation);
      const { code } = violation;
      const key = `${source}\0${day}\0${code}\0${event}\0${property}`;
      const count = (waiting.get(key)?.count ?? 0) + 1;
      waiting.set(key, { source, day, code, event, property, count, lastMessage, lastTime: now });
    },
    async write() {
      const rows = waiting;
      waiting = new Map();
      for (const [key, row] of rows) {
        try {
          await addUp(control, row);
          rows.delete(key);
        } catch (error) {
          for (const [left, one] of rows) {
            const newer = waiting.get(left);
            waiting.set(left, newer === undefined ? one : { ...newer, count: newer.count + one.count });
          }
          throw error;
        }
      }
    },
    read: (source, days) => readCounts(control, source, days),
  };
}

async function addUp(control: Control, row: Waiting): Promise<void> {
  const { source, day, code, event, property, count, lastMessage, lastTime } = row;
  const last = { last_message: lastMessage, last_time: lastTime };
  await control
    .insertInto('plan_violations')
    .values({ source, day, code, event, property, count, ...last })
    .onConflict(conflict =>
      conflict
        .columns(['source', 'day', 'code', 'event', 'property'])
        .doUpdateSet(eb => ({ ...last, count: eb('plan_violations.count', '+', count) })),
    )
    .execute();
}

async function readCounts(
  control: Control,
  source: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly ViolationCount[]> {
  const rows = await control
    .selectFrom('plan_violations')
    .selectAll()
    .where('source', '=', source)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day', 'desc')
    .orderBy('count', 'desc')
    .orderBy('code')
    .orderBy('event')
    .orderBy('property')
    .execute();
  return rows.map(({ day, code, event, property, count, last_message, last_time }) => ({
    day,
    code: code as PlanViolation['code'],
    event,
    property,
    count,
    lastMessage: last_message,
    lastTime: last_time,
  }));
}
