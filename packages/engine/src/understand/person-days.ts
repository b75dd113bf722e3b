import { instant, raw, sql, value } from '../store/sql.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import { readSettings } from '../workspace/settings.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** How much a person did on a day. */
export interface PersonDay {
  /** The midnight it began with, in the workspace's zone. */
  readonly day: number;
  readonly count: number;
}

export interface PersonDaysOptions {
  readonly asOf?: number;
  /** Only events of this name. */
  readonly event?: string;
  readonly signal?: AbortSignal;
}

/** The days on which a person did something, the earliest first, with how many events each has. */
export async function personDays(
  workspace: Workspace,
  profile: number,
  options: PersonDaysOptions = {},
): Promise<readonly PersonDay[]> {
  const { store } = workspace;
  const { zone } = await readSettings(store.control);
  const of = options.event === undefined ? raw('') : sql` and name = ${value.text(options.event)}`;
  return await store.warehouse.rows<PersonDay>(
    sql`select toUnixTimestamp(toStartOfDay(time, ${value.text(zone)})) * 1000 as day, count() as count from events
      where profile = ${value.int(profile)} and time <= ${instant(options.asOf ?? workspace.clock())}${of}
      group by day order by day`,
    cancelledBy(options),
  );
}
