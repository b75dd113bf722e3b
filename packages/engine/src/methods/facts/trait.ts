import { instant, type Sql, sql, value } from '../../store/sql.ts';

/**
 * A row per person who ever had the trait: profile, `text` and `moment` (Nullable) of its latest value as of `now`.
 * A value that unsets the trait has the text ''. Of two values of one instant the greater text is the latest, as in a history.
 */
export const traitFacts = (trait: string, now: number): Sql =>
  sql`select profile, latest.1 as text, latest.2 as moment from (
  select profile, argMax((text, moment), (time, text, list)) as latest from traits
  where name = ${value.text(trait)} and profile > 0 and time <= ${instant(now)} group by profile)`;
