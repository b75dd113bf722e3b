import { type LoggedChange, readPersons, type Workspace } from '@satsuma/engine';
import { Type } from 'typebox';
import { closed, Instant } from '../routes/accounts-schema.ts';
import { cursorOf } from './cursor.ts';

export const CHANGE_KINDS = ['entered', 'left', 'moved'] as const satisfies readonly LoggedChange['kind'][];

/** A change of membership as it leaves Satsuma, by stream, page or webhook. */
export interface ChangeEvent {
  /** The same whenever and wherever the same change is told: to recognise one that comes twice. Also the cursor after it. */
  readonly id: string;
  readonly time: number;
  readonly kind: LoggedChange['kind'];
  readonly segment: string;
  readonly profile: number;
  /** As they are known when it is told. */
  readonly identifiers?: { kind: string; value: string }[];
  /** Classes of a segmentation; '' for a segment. */
  readonly from: string;
  readonly to: string;
  readonly cause: string;
}

export const ChangeReply = closed({
  id: Type.String({ description: 'The same whenever the same change is told; also the cursor after it.' }),
  time: Instant,
  kind: Type.Enum([...CHANGE_KINDS]),
  segment: Type.String({ description: 'The segment or segmentation.' }),
  profile: Type.Integer(),
  identifiers: Type.Optional(Type.Array(closed({ kind: Type.String(), value: Type.String() }))),
  from: Type.String({ description: 'The class before; empty for a segment.' }),
  to: Type.String(),
  cause: Type.String({ description: 'The message that brought it, clock, version 3 …' }),
});

/** @param named whether the people's identifiers come along */
export async function eventsOf(
  workspace: Workspace,
  changes: readonly LoggedChange[],
  named: boolean,
): Promise<ChangeEvent[]> {
  const people = named
    ? await identifiersOf(workspace, [...new Set(changes.map(change => change.profile))])
    : undefined;
  return changes.map(change => {
    const { time, kind, segment, profile, from, to, cause } = change;
    const event = { id: cursorOf(change), time, kind, segment, profile, from, to, cause };
    return people === undefined ? event : { ...event, identifiers: people.get(profile) ?? [] };
  });
}

async function identifiersOf(workspace: Workspace, profiles: readonly number[]) {
  const persons = await readPersons(workspace, profiles, [], workspace.clock());
  return new Map(persons.map(({ profile, identifiers }) => [profile, identifiers.map(each => ({ ...each }))]));
}
