const MONTH = /^(\d{4})-(\d{2})$/;

/** A cohort as people call it: the month by its name; others as they are. */
export function cohortName(cohort: string, month: (instant: number) => string): string {
  const found = MONTH.exec(cohort);
  return found === null ? cohort : month(Date.UTC(Number(found[1]), Number(found[2]) - 1, 15));
}
