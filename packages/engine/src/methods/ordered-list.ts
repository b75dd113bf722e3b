import { both, type OrderedListSettings, type Problem, type SegmentDefinition } from '@satsuma/core';
import { compilePerson, type PersonEvaluator } from '../person/compile.ts';
import { type Library, type Plan, planOf } from '../plan/plan.ts';
import { neededBy } from '../set/ask.ts';
import { membersQuery } from '../set/members.ts';
import { assignmentsNeeded } from '../set/scan/classes.ts';
import { commas, type Sql, sql, value } from '../store/sql.ts';
import { type Evaluator, nothingMeasured } from './evaluator.ts';

/** The first condition that holds decides; the conditions are segments of a plan of their own. */
export const orderedList: Evaluator<OrderedListSettings, null> = {
  thresholds: nothingMeasured,

  async assign(settings, _, { now, others }) {
    const plan = planOfList(settings, others.library);
    const asks = [...referencesOfList(settings), EVERYONE].map(reference => ({ reference, now }));
    const { leaves } = neededBy(plan, asks);
    const assigned = new Map<string, Sql>();
    for (const { segmentation, now: at } of assignmentsNeeded(leaves, plan))
      assigned.set(`${segmentation}@${at}`, await others.assigning(segmentation, at));
    const { from, bitmaps } = membersQuery(plan, asks, (segmentation, at) => {
      const found = assigned.get(`${segmentation}@${at}`);
      if (found === undefined) throw new Error(`nobody assigned ${segmentation}`);
      return found;
    });
    const classes = [...settings.classes.map(c => c.id), settings.rest.id];
    return sql`select arrayJoin(bitmapToArray(pair.2)) as profile, pair.1 as class
from (select arrayJoin([${commas(firstOnly(bitmaps).map((bitmap, i) => sql`(${value.text(classes[i] ?? '')}, ${bitmap})`))}]) as pair from ${from})`;
  },

  classify(settings, _, history, { now, others }) {
    const members = compiled(settings, others.library).evaluate(history, now, { isMember: others.isMember });
    const first = referencesOfList(settings).findIndex(id => members.get(id) === true);
    const because = [{ name: NAME, value: first < 0 ? null : first + 1 }];
    return { class: settings.classes[first]?.id ?? settings.rest.id, because };
  },
};

const NAME = both('which condition holds first', 'który warunek jest spełniony jako pierwszy');

/** A reference that no definition can have. */
const EVERYONE = '#rest';
/** What the plan calls the conditions, in their order. */
export const referencesOfList = ({ classes }: OrderedListSettings): readonly string[] => classes.map((_, i) => `#${i}`);

/** Of each bitmap the people who are in none of those before it. */
function firstOnly(bitmaps: readonly Sql[]): readonly Sql[] {
  return bitmaps.map((bitmap, i) => {
    const before = bitmaps.slice(0, i);
    return before.reduce((left, other) => sql`bitmapAndnot(${left}, ${other})`, bitmap);
  });
}

function libraryOf(settings: OrderedListSettings, { segments, catalog }: Library): Library {
  const ids = referencesOfList(settings);
  const listed = settings.classes.map(({ where }, i): SegmentDefinition => ({ segment: ids[i] ?? '', where }));
  const rest: SegmentDefinition = { segment: EVERYONE, where: { everyone: true } };
  return { catalog, segments: new Map([...segments, ...[...listed, rest].map(d => [d.segment, d] as const)]) };
}

/** The conditions as segments of a plan, and everybody beside them. */
export function planOfList(settings: OrderedListSettings, library: Library): Plan {
  const plan = planOf([...referencesOfList(settings), EVERYONE], libraryOf(settings, library));
  if (!plan.ok) throw new Error(`this list was not checked: ${plan.problems.map(p => p.message).join('; ')}`);
  return plan.value;
}

const evaluators = new WeakMap<
  OrderedListSettings,
  { readonly library: Library; readonly evaluator: PersonEvaluator }
>();

/** Compiled once for many people. */
function compiled(settings: OrderedListSettings, library: Library): PersonEvaluator {
  const known = evaluators.get(settings);
  if (known?.library === library) return known.evaluator;
  const evaluator = compilePerson(planOfList(settings, library));
  evaluators.set(settings, { library, evaluator });
  return evaluator;
}

/** What stands in the way of planning the list's conditions, each at its place in the document. */
export const orderedListProblems = (settings: OrderedListSettings, library: Library): readonly Problem[] =>
  settings.classes.flatMap(({ path }, i) => {
    const plan = planOf([referencesOfList(settings)[i] ?? ''], libraryOf(settings, library));
    return plan.ok ? [] : plan.problems.map(problem => ({ ...problem, path: problem.path.replace(/^where/, path) }));
  });
