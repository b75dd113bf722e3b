import type { ExplainedMember } from '@satsuma/engine';
import { accessToDirectory } from '../../access/directory/access.ts';
import { orFail } from '../../input/result.ts';
import { tellMember } from '../../telling/explanation.ts';
import { titleOf } from '../../telling/names.ts';
import { DEMO } from '../../words/demo.ts';
import type { Section, Tour } from '../tour.ts';

/** Two people whose explanations say most: one in, and one who misses a single condition. */
const SEGMENT = 'sleeping-customers';

/** Why one person is in a segment and another is not. */
export const person: Section = async tour => {
  const { context, library, names, opened } = tour;
  if (!library.segments.has(SEGMENT)) return [];
  const told: ExplainedMember[] = [];
  context.output.heading(context.say.of(DEMO).person);
  for (const profile of [await oneOf(tour, true), await oneOf(tour, false)]) {
    if (profile === undefined) continue;
    const key = { profile };
    const explained = await accessToDirectory(opened, context).explain(key, { segment: SEGMENT });
    if (told.length > 0) context.output.line();
    tellMember(explained, titleOf(SEGMENT, names, context.say), context);
    told.push(explained);
  }
  return told;
};

/** Somebody in the segment; or somebody for whom all conditions hold but the last. */
async function oneOf(
  { library, opened: { engine, workspace, ask } }: Tour,
  member: boolean,
): Promise<number | undefined> {
  const where = library.segments.get(SEGMENT)?.where;
  const conditions = where !== undefined && 'all' in where ? where.all : [];
  const last = conditions.at(-1);
  if (last === undefined) return undefined;
  const wanted = { all: [...conditions.slice(0, -1), member ? last : { not: last }] };
  const [profile] = orFail(await engine.listPeople(workspace, { where: wanted }, { ...ask, limit: 1 }));
  return profile;
}
