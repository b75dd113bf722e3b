import Type, { type Static } from 'typebox';
import { checkCondition } from '../check/condition.ts';
import { type Reference, referencesIn } from '../check/references.ts';
import type { Condition } from '../condition/kinds.ts';
import { Words } from '../definition.ts';
import { parseCondition } from '../parse/condition.ts';
import { at, type Problems } from '../problem.ts';
import { type ClassInfo, type Method, ranked } from './method.ts';
import { bilingual, both, paragraph, sentence } from './words.ts';

const ClassName = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$', description: 'a short name of a-z, 0-9 and -' });

const Entry = Type.Object(
  {
    class: Type.Optional(ClassName),
    name: Type.Optional(Words),
    description: Type.Optional(Words),
    segment: Type.Optional(Type.String({ minLength: 1, description: 'the name of a segment' })),
    where: Type.Optional(Type.Unknown({ description: 'a condition' })),
  },
  { additionalProperties: false, description: 'a class: {class: vip, where: condition} or {segment: name}' },
);

const Given = Type.Object(
  {
    classes: Type.Array(Entry, { minItems: 1, description: 'a list of classes; the first that fits is taken' }),
    rest: Type.Optional(
      Type.Object(
        { class: Type.Optional(ClassName), name: Type.Optional(Words) },
        { additionalProperties: false, description: 'the class of everybody else: {class, name}' },
      ),
    ),
  },
  { additionalProperties: false, description: 'the settings of ordered-list: {classes: […], rest}' },
);
type OrderedListGiven = Static<typeof Given>;

export interface OrderedListEntry {
  readonly id: string;
  readonly name: Words;
  readonly description: Words | null;
  /** A reference to a segment is the condition `{segment: name}`. */
  readonly where: Condition;
  /** Where the condition stands in the document. */
  readonly path: string;
}

export interface OrderedListSettings {
  readonly classes: readonly OrderedListEntry[];
  readonly rest: { readonly id: string; readonly name: Words };
}

function complete({ classes, rest }: OrderedListGiven, problems: Problems): OrderedListSettings {
  const entries = classes.flatMap((given, i): OrderedListEntry[] => {
    const place = at('settings', 'classes', i);
    const read = readEntry(given, place, problems);
    if (read === undefined) return [];
    const id = given.class ?? given.segment ?? '';
    if (id === '') problems.add('missing-key', place, '"class" is missing: the short name of the class');
    return [{ id, name: given.name ?? id, description: given.description ?? null, ...read }];
  });
  const id = rest?.class ?? 'other';
  return { classes: entries, rest: { id, name: rest?.name ?? rest?.class ?? both('Other', 'Pozostali') } };
}

function readEntry(
  { segment, where }: OrderedListGiven['classes'][number],
  place: string,
  problems: Problems,
): Pick<OrderedListEntry, 'where' | 'path'> | undefined {
  if ((segment === undefined) === (where === undefined)) {
    problems.add('bad-value', place, 'a class takes either "segment" or "where"');
    return undefined;
  }
  if (segment !== undefined) return { where: { segment }, path: place };
  const path = at(place, 'where');
  const condition = parseCondition(where, path, problems);
  return condition && { where: condition, path };
}

/** The segments and segmentations that the list needs computed first. */
export const orderedListReferences = ({ classes }: OrderedListSettings): readonly Reference[] =>
  classes.flatMap(({ where, path }) => referencesIn(where, path));

function classes({ classes: entries, rest }: OrderedListSettings): readonly ClassInfo[] {
  const listed = entries.map(({ id, name, description }, i) => ({
    id,
    name: bilingual(name),
    explanation: paragraph(
      description === null ? both('', '') : sentence([bilingual(description)]),
      i === 0
        ? both('First in the list.', 'Pierwsza na liście.')
        : both('Meets this condition and none of those above.', 'Spełnia ten warunek i żadnego z wcześniejszych.'),
    ),
  }));
  return ranked([
    ...listed,
    {
      id: rest.id,
      name: bilingual(rest.name),
      explanation: both('Meets none of the conditions.', 'Nie spełnia żadnego z warunków.'),
    },
  ]);
}

export const orderedList: Method<OrderedListGiven, OrderedListSettings, null> = {
  name: both('Ordered list', 'Lista uporządkowana'),
  settings: Given,
  complete,
  check(settings, catalog, problems) {
    const ids = [...settings.classes.map(c => c.id), settings.rest.id];
    for (const id of new Set(ids.filter((other, i) => ids.indexOf(other) < i)))
      problems.add('duplicate', 'settings.classes', `the class "${id}" is given twice`);
    for (const { where, path } of settings.classes) checkCondition(where, { catalog, problems }, path);
  },
  classes,
  summary: ({ classes: entries }) =>
    sentence([
      both(
        `the first of ${entries.length} conditions that holds decides`,
        `decyduje pierwszy spełniony z warunków (jest ich ${entries.length})`,
      ),
    ]),
  standard: 'First match wins, as in decision lists: Rivest, Learning decision lists, Machine Learning 2 (1987).',
};
