import { changesOf, type Live, type LoggedChange, type LogPosition, type Workspace } from '@satsuma/engine';
import { earlier, endOf, endOfLive, later } from './cursor.ts';
import { Tail } from './tail.ts';

/** Which changes somebody wants; all when nothing is named. */
export interface ChangeFilter {
  readonly segments?: readonly string[] | undefined;
  readonly kinds?: readonly LoggedChange['kind'][] | undefined;
}

/** Some of the log. */
export interface Portion {
  readonly changes: readonly LoggedChange[];
  /** Everything up to here that was asked for has been given, now or before: where to go on while the process lives. */
  readonly position: LogPosition;
  /** There is more already. */
  readonly more: boolean;
}

export interface FeedParts {
  readonly workspace: Workspace;
  readonly live: Live;
  readonly onFailure: (error: unknown) => void;
}

/** A computation that changed more than this is read from the log by each follower. */
const MOST_READ = 5_000;
/** While something is not complete, it is looked at again in so many milliseconds, then in twice as many. */
const LOOK_AGAIN = { first: 25, most: 2_000 } as const;

/**
 * The log of memberships as it grows, in its order, each line once. What is given is complete: nothing will be written before it any
 * more.
 */
export class Feed {
  private readonly parts: FeedParts;
  private readonly tail: Tail;
  private readonly listeners = new Set<() => void>();
  /** A computation wrote into the log, up to this instant: until that is complete, the log is read. */
  private unread: { readonly until: number } | undefined;
  private catching: Promise<void> | undefined;
  private wait: number = LOOK_AGAIN.first;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  private readonly stop: () => void;

  constructor(parts: FeedParts) {
    this.parts = parts;
    this.tail = new Tail(this.evaluated());
    this.stop = parts.live.onChanges(news => {
      this.wait = LOOK_AGAIN.first;
      if (news === 'reread') this.mark();
      else this.tail.tell(news.changes);
      this.look();
    });
    this.mark();
    this.look();
  }

  /** Where the log ends at the moment, as far as it is complete. */
  get end(): LogPosition {
    return this.tail.end;
  }

  async after(position: LogPosition, filter: ChangeFilter, limit: number): Promise<Portion> {
    const held = this.tail.after(position);
    if (held === undefined) return this.read(position, filter, limit);
    const wanted = held.filter(change => fits(change, filter));
    const changes = wanted.slice(0, limit);
    const more = wanted.length > limit;
    return { changes, more, position: more ? (changes.at(-1) ?? position) : later(position, this.tail.end) };
  }

  /**
   * Where to come back to, whatever happens: what was evaluated and brought nothing is evaluated again after a kill, and may then bring
   * something.
   *
   * @param before where it was before this portion
   */
  comeBack(before: LogPosition, { changes, position }: Portion): LogPosition {
    return later(changes.at(-1) ?? before, earlier(position, endOfLive(this.parts.live.status().kept)));
  }

  /** Told whenever there may be more. Returns what ends it. */
  onMore(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Waits until what was found by now can be read. */
  async settle(): Promise<void> {
    this.look();
    await this.catching;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.stop();
    clearTimeout(this.timer);
    await this.catching;
  }

  private evaluated = (): number => this.parts.live.status().evaluated;

  private mark(): void {
    this.unread = { until: Math.max(this.evaluated(), this.parts.workspace.clock()) };
  }

  private async read(position: LogPosition, { segments, kinds }: ChangeFilter, limit: number): Promise<Portion> {
    const until = this.evaluated();
    const page = await changesOf(this.parts.workspace, {
      ...{ after: position, to: until + 1, limit },
      ...(segments && { segments }),
      ...(kinds && { kinds }),
    });
    if (!page.ok) throw new Error(`the log cannot be read: ${page.problems[0]?.code}`);
    const { changes, next } = page.value;
    const reached = later(later(position, endOf(until - 1)), changes.at(-1) ?? position);
    return { changes, position: next ?? reached, more: next !== null };
  }

  /** Takes in what is complete by now, tells of it, and looks again while something is not. */
  private look(): void {
    if (this.closed) return;
    if (this.unread === undefined) this.release();
    else this.catching ??= this.catchUp().catch(this.parts.onFailure).finally(this.caughtUp);
  }

  private async catchUp(): Promise<void> {
    const [until, asked] = [this.evaluated(), this.unread];
    const { changes, more } = await this.read(this.tail.end, {}, MOST_READ);
    if (more) this.tail.skip(until);
    else this.tail.append(changes, until);
    // What was written while this was read is read again.
    if (asked !== undefined && this.unread === asked && until >= asked.until) this.unread = undefined;
  }

  private caughtUp = (): void => {
    this.catching = undefined;
    this.release();
  };

  private release(): void {
    if (this.unread === undefined) this.tail.release(this.evaluated());
    for (const listener of this.listeners) listener();
    clearTimeout(this.timer);
    if (this.closed || (this.unread === undefined && !this.tail.waits)) return;
    this.timer = setTimeout(() => this.look(), this.wait);
    this.timer.unref();
    this.wait = Math.min(LOOK_AGAIN.most, 2 * this.wait);
  }
}

const fits = ({ segment, kind }: LoggedChange, { segments, kinds }: ChangeFilter): boolean =>
  (segments === undefined || segments.includes(segment)) && (kinds === undefined || kinds.includes(kind));
