import { LIVE_RUN } from '../../run/fold.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import type { LoggedChange } from '../../understand/log.ts';
import type { Answers } from './evaluation.ts';
import type { Memberships } from './memberships.ts';

/**
 * What differs from what the memberships say of a person, as lines of the log; the memberships then say it. Nothing else changes
 * them but a computation: what was computed as of a later instant knows better.
 *
 * @param time milliseconds: as of when the answers are
 * @param cause the call that brought it, or `clock`
 */
export function takeOver(
  memberships: Memberships,
  profile: number,
  { segments, classes }: Answers,
  time: number,
  cause: string,
): readonly LoggedChange[] {
  const changes: LoggedChange[] = [];
  const line = { time, profile, cause, run: LIVE_RUN };
  for (const [segment, isIn] of segments) {
    if (!memberships.segments.has(segment) || memberships.asOf(segment) > time) continue;
    if (memberships.isIn(segment, profile) === isIn) continue;
    memberships.setIn(segment, profile, isIn);
    changes.push({ ...line, segment, kind: isIn ? 'entered' : 'left', from: '', to: '' });
  }
  for (const [segmentation, to] of classes) {
    if (!memberships.segmentations.has(segmentation) || memberships.asOf(segmentation) > time) continue;
    const from = memberships.classOf(segmentation, profile);
    if (from === to) continue;
    memberships.setClass(segmentation, profile, to);
    const kind = from === '' ? 'entered' : to === '' ? 'left' : 'moved';
    changes.push({ ...line, segment: segmentation, kind, from, to });
  }
  return changes;
}

/** Appends lines to the log, in the order of a cursor: time, segment, profile. Returns them so. */
export async function appendChanges(
  warehouse: Warehouse,
  changes: readonly LoggedChange[],
): Promise<readonly LoggedChange[]> {
  const ordered = changes.toSorted((a, b) => a.time - b.time || compare(a.segment, b.segment) || a.profile - b.profile);
  await warehouse.insert(
    'changes',
    ordered.map(({ from, to, ...rest }) => ({ ...rest, from_class: from, to_class: to })),
  );
  return ordered;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
