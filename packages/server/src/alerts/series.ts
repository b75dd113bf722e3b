import {
  firstInstant,
  instant,
  type Live,
  readSettings,
  type Sql,
  type Subject,
  sizeHistory,
  sql,
  value,
  type Workspace,
} from '@satsuma/engine';
import type { SegmentWatch } from './alert.ts';
import type { Observed } from './verdict.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How far back a usual range looks. */
const LOOK_BACK = 56 * DAY;

/** Numbers that alerts watch, with their past. Undefined: the segment is not kept live (any more). */
export class Series {
  private readonly workspace: Workspace;
  private readonly live: Live;
  /** The past sizes of a day, which a day does not change. */
  private readonly sizes = new Map<string, { readonly day: number; readonly values: readonly number[] }>();

  constructor(workspace: Workspace, live: Live) {
    this.workspace = workspace;
    this.live = live;
  }

  async observe(watch: SegmentWatch, now: number): Promise<Observed | undefined> {
    const { segments, segmentations } = this.live.memberships;
    const known = watch.class === undefined ? segments : segmentations;
    if (!known.has(watch.of)) return undefined;
    const needed = watch.range.kind === 'usual';
    if (watch.measure !== 'size') return this.flow(watch, now);
    const size = this.live.memberships.sizes(watch.of)[watch.class ?? ''] ?? 0;
    if (!needed) return { value: size, at: now, history: [] };
    const history = watch.per === 'day' ? await this.dailySizes(watch, now) : await this.hourlySizes(watch, size, now);
    return { value: size, at: now, history };
  }

  /** As of the same hour of the days before, computed from what had happened by then: also before the segment was made. */
  private async dailySizes(watch: SegmentWatch, now: number): Promise<readonly number[]> {
    const day = Math.floor(now / DAY);
    const key = `${watch.of} ${watch.class ?? ''}`;
    const known = this.sizes.get(key);
    if (known?.day === day) return known.values;
    const first = (await firstInstant(this.workspace)) ?? now;
    const last = now - DAY;
    if (first > last) return [];
    const subject: Subject = watch.class === undefined ? { segment: watch.of } : { class: watch.class, of: watch.of };
    const from = Math.max(first, now - LOOK_BACK);
    const points = await sizeHistory(this.workspace, subject, { asOf: last, from, spacing: { every: '1 day' } });
    if (!points.ok) throw new Error(`past sizes of ${watch.of}: ${points.problems[0]?.code}`);
    const values = points.value.map(point => point.size);
    this.sizes.set(key, { day, values });
    return values;
  }

  /** Back from the size of now through the log, at the same minute of the hours before. */
  private async hourlySizes(watch: SegmentWatch, size: number, now: number): Promise<readonly number[]> {
    const { first, counts } = await this.counted(watch, sql`intDiv(${value.int(now)} - ms, ${value.int(HOUR)})`, now);
    if (first === undefined) return [];
    const values: number[] = [];
    let at = size;
    for (let back = 0; back < Math.floor((now - Math.max(first, now - LOOK_BACK)) / HOUR); back++) {
      const { entered, left } = counts.get(back) ?? NONE;
      at -= entered - left;
      values.unshift(at);
    }
    return values;
  }

  /** Who came or went in the last whole hour or day, and in those before it; without what a new definition brought. */
  private async flow(watch: SegmentWatch, now: number): Promise<Observed | undefined> {
    const { zone } = await readSettings(this.workspace.store.control);
    const bucket = (ms: Sql): Sql =>
      watch.per === 'hour'
        ? sql`intDiv(${ms}, ${value.int(HOUR)})`
        : sql`toInt64(toDate(fromUnixTimestamp64Milli(toInt64(${ms})), ${value.text(zone)}))`;
    const { first, counts } = await this.counted(watch, bucket(sql`ms`), now, NOT_OF_PEOPLE);
    const [row] = await this.workspace.store.warehouse.rows<{ now: number; first: number }>(
      sql`select ${bucket(sql`${value.int(now)}`)} as now, ${bucket(sql`${value.int(first ?? now)}`)} as first`,
    );
    const [current, begun] = [Number(row?.now ?? 0), Number(row?.first ?? 0)];
    const of = (at: number): number => counts.get(at)?.[watch.measure === 'left' ? 'left' : 'entered'] ?? 0;
    const step = watch.per === 'hour' ? HOUR : DAY;
    const from = Math.max(begun + 1, current - LOOK_BACK / step);
    const history = Array.from({ length: Math.max(0, current - 1 - from) }, (_, i) => of(from + i));
    return { value: of(current - 1), at: now - step, history };
  }

  /** Lines of the log by bucket, and when the log begins. */
  private async counted({ of, class: name }: SegmentWatch, bucket: Sql, now: number, only: Sql = EVERY) {
    const to = name === undefined ? sql`kind = 'entered'` : sql`to_class = ${value.text(name)}`;
    const from = name === undefined ? sql`kind = 'left'` : sql`from_class = ${value.text(name)}`;
    const rows = await this.workspace.store.warehouse.rows<Counted>(
      sql`select ${bucket} as bucket, countIf(${to}) as entered, countIf(${from}) as left from (
          select toUnixTimestamp64Milli(time) as ms, kind, to_class, from_class from changes
          where segment = ${value.text(of)} and time > ${instant(now - LOOK_BACK - 2 * DAY)} and time <= ${instant(now)} and ${only})
        group by bucket`,
    );
    const [begun] = await this.workspace.store.warehouse.rows<{ lines: number; first: number }>(
      sql`select count() as lines, toUnixTimestamp64Milli(min(time)) as first from changes where segment = ${value.text(of)}`,
    );
    const first = begun === undefined || Number(begun.lines) === 0 ? undefined : Number(begun.first);
    const counts = rows.map(
      ({ bucket: at, entered, left }) => [Number(at), { entered: Number(entered), left: Number(left) }] as const,
    );
    return { first, counts: new Map(counts) };
  }
}

interface Counted {
  readonly bucket: number;
  readonly entered: number;
  readonly left: number;
}

const NONE = { entered: 0, left: 0 } as const;
const EVERY = sql`true`;
const NOT_OF_PEOPLE = sql`cause not in ('first computation', 'oracle') and not startsWith(cause, 'version ')`;
