const DAY = 86_400_000;
const MONTH = /^(\d{4})-(\d{2})$/;
const WEEK = /^(\d{4})-W(\d{2})$/;

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** The Monday of an ISO week, as midnight UTC. */
function mondayOf(year: number, week: number): number {
  // 4 January is always in the first week (ISO 8601).
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth - weekday * DAY + (week - 1) * 7 * DAY;
}

/** The first and the last day of the calendar unit so many units after a cohort's own; null for a cohort that is no month or week. */
export function daysOf(cohort: string, offset: number): readonly [first: string, last: string] | null {
  const month = MONTH.exec(cohort);
  if (month !== null) {
    const [year, number] = [Number(month[1]), Number(month[2]) - 1 + offset];
    return [dayOf(Date.UTC(year, number, 1)), dayOf(Date.UTC(year, number + 1, 0))];
  }
  const week = WEEK.exec(cohort);
  if (week === null) return null;
  const monday = mondayOf(Number(week[1]), Number(week[2])) + offset * 7 * DAY;
  return [dayOf(monday), dayOf(monday + 6 * DAY)];
}

/** A cohort as people call it: the month by its name; others as they are. */
export function cohortName(cohort: string, month: (instant: number) => string): string {
  const found = MONTH.exec(cohort);
  return found === null ? cohort : month(Date.UTC(Number(found[1]), Number(found[2]) - 1, 15));
}
