import { closeSync, fstatSync, openSync, statSync } from 'node:fs';
import { isatty } from 'node:tty';

const NOTHING = '/dev/null';

/**
 * Gives the process a standard input with nothing in it, unless it is a terminal's. The engine takes what it finds there for more rows
 * of an insert under way: what somebody pipes in would be refused or stored, and a pipe that nobody closes would now and then be
 * waited for without end.
 */
export function closeStandardInput(): void {
  if (isatty(0) || fstatSync(0).rdev === statSync(NOTHING).rdev) return;
  closeSync(0);
  // A file that is opened gets the lowest number that is free.
  const opened = openSync(NOTHING, 'r');
  if (opened !== 0) throw new Error('the standard input cannot be closed');
}
