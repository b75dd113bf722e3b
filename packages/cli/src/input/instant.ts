import { CommandFailure, EXIT } from '../command.ts';

interface Reader {
  /** Null: the text is no moment. */
  readMoment(text: string, zone: string): number | null;
}

/** A date (its midnight in the zone) or an instant, in milliseconds. `place` is the option it was given by. */
export function instantOf({ readMoment }: Reader, text: string, place: string, zone: string): number {
  const moment = readMoment(text, zone);
  if (moment !== null) return moment;
  const message = `"${text}" is no date or instant`;
  const hint = `a date such as 2026-03-01 (its midnight in ${zone}) or an instant such as 2026-03-01T10:00:00Z`;
  throw new CommandFailure([{ code: 'bad-date', path: place, message, hint }], EXIT.usage);
}
