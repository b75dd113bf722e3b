import { nearest, type Problem, Problems } from '@satsuma/core';
import { isPath } from '../../store/sql.ts';
import type { FileShape } from '../read/file-shape.ts';
import { ADDED_UP, type Field, fieldEntry, type ImportKind, isFactField } from './fields.ts';
import { LINE_COLUMN, type Mapping, type Target } from './mapping.ts';

/**
 * Whether a mapping can be used, and on this file: every column is mapped or ignored by name, none is named that is not
 * there, nothing is said twice, and what this kind of file cannot do without is said.
 */
export function checkMapping(mapping: Mapping, shape?: Pick<FileShape, 'headerNames' | 'segment'>): readonly Problem[] {
  const problems = new Problems();
  checkNeeds(mapping, problems);
  checkTwice(mapping, problems);
  checkFields(mapping, problems);
  checkProperties(mapping, problems);
  if (shape !== undefined) checkColumns(mapping, shape, problems);
  return problems.list;
}

function checkColumns(mapping: Mapping, shape: Pick<FileShape, 'headerNames' | 'segment'>, problems: Problems): void {
  if (mapping.spec === 'segment' || shape.segment) {
    if (mapping.spec === 'segment' && shape.segment) return;
    problems.add(
      'import',
      'spec',
      shape.segment
        ? 'The file holds calls of the Segment spec and the mapping maps columns.'
        : 'The mapping is for calls of the Segment spec and the file holds none.',
      shape.segment ? 'Write spec: segment, without columns.' : 'Leave out spec, and map the columns.',
    );
    if (mapping.spec === 'segment') return;
  }
  const looked = mapping.lookups.flatMap(({ as, take }) => take.map(title => `${as}.${title}`));
  const known = new Set([...shape.headerNames, ...looked, LINE_COLUMN]);
  for (const [title, path] of namedColumns(mapping)) {
    if (known.has(title)) continue;
    const near = nearest(title, known);
    problems.add(
      'unknown-key',
      path,
      `The file has no column "${title}".`,
      near === undefined ? undefined : `Is it "${near}"?`,
    );
  }
  const used = new Set(namedColumns(mapping).map(([title]) => title));
  for (const title of [...shape.headerNames, ...looked]) {
    if (used.has(title)) continue;
    problems.add(
      'missing-key',
      `columns.${title}`,
      `The mapping does not say what the column "${title}" is.`,
      'Map it under "columns", or name it under "ignore".',
    );
  }
}

/** Every column that the mapping names, with the place where it does. */
const namedColumns = (mapping: Mapping): [title: string, path: string][] => [
  ...Object.keys(mapping.columns).map((title): [string, string] => [title, `columns.${title}`]),
  ...mapping.ignore.map((title, i): [string, string] => [title, `ignore[${i}]`]),
  ...mapping.cancellations.flatMap((rule, i): [string, string][] =>
    'column' in rule ? [[rule.column, `cancellations[${i}].column`]] : [],
  ),
  ...mapping.lookups.map(({ key }, i): [string, string] => [key.ours, `lookups[${i}].key`]),
];

/** What one kind of file cannot do without: one field of each list. */
const NEEDS: Readonly<Record<ImportKind, readonly (readonly Field[])[]>> = {
  orders: [['time']],
  'order-lines': [['time'], ['amount', 'price']],
  customers: [],
  events: [['time'], ['event']],
  messages: [['time'], ['event']],
  survey: [['time'], ['survey']],
};

function checkNeeds(mapping: Mapping, problems: Problems): void {
  if (mapping.spec === 'segment') return;
  const said = new Set<Field>([
    ...targets(mapping).flatMap(({ target }) => (target.kind === 'field' ? [target.field] : [])),
    ...Object.keys(mapping.constants.fields).filter(isFactField),
  ]);
  for (const fields of NEEDS[mapping.as]) {
    if (fields.some(field => said.has(field))) continue;
    problems.add(
      'missing-key',
      'columns',
      `No column says ${fields.map(described).join(', or ')}.`,
      `Map a column to ${fields.map(field => `"${field}"`).join(' or ')}, or give it under "constants".`,
    );
  }
  if (mapping.as === 'customers' && ![...said].some(field => !isFactField(field))) {
    problems.add(
      'missing-key',
      'columns',
      'No column says who a customer is.',
      `Map one to user_id, email, phone, card …, or "${LINE_COLUMN}" when the file has no ids.`,
    );
  }
  if (mapping.as === 'survey') checkAnswers(mapping, said, problems);
}

const described = (field: Field): string => (isFactField(field) ? fieldEntry(field).is : field);

function checkAnswers(mapping: Mapping, said: ReadonlySet<Field>, problems: Problems): void {
  const wide = targets(mapping).some(({ target }) => target.kind === 'answer');
  if (wide !== (said.has('question') && said.has('answer'))) return;
  problems.add(
    'missing-key',
    'columns',
    wide ? 'The survey has answers both in columns of their own and in rows.' : 'No column holds answers.',
    'Map each question\'s column to {answer: "the question"}, or one column to question and one to answer.',
  );
}

const targets = (mapping: Mapping): { title: string; target: Target; path: string }[] =>
  Object.entries(mapping.columns).flatMap(([title, list]) =>
    list.map((target, i) => ({
      title,
      target,
      path: list.length === 1 ? `columns.${title}` : `columns.${title}[${i}]`,
    })),
  );

/** The same field, trait or property from two columns, a column both mapped and ignored. */
function checkTwice(mapping: Mapping, problems: Problems): void {
  const seen = new Map<string, string>(
    Object.keys(mapping.constants.fields).map(field => [`field ${field}`, 'a constant']),
  );
  for (const { title, target, path } of targets(mapping)) {
    const what = target.kind === 'field' ? `field ${target.field}` : `${target.kind} ${target.name}`;
    const several = target.kind === 'field' && (!isFactField(target.field) || ADDED_UP.includes(target.field));
    const before = seen.get(what);
    if (before !== undefined && !several)
      problems.add('duplicate', path, `The ${what} is said twice: by ${before} and by the column "${title}".`);
    seen.set(what, `the column "${title}"`);
  }
  for (const [i, title] of mapping.ignore.entries()) {
    if (Object.hasOwn(mapping.columns, title))
      problems.add('duplicate', `ignore[${i}]`, `The column "${title}" is mapped and ignored.`);
  }
}

/** A property is asked for by a path: one without a step to go would be kept and never found. */
function checkProperties(mapping: Mapping, problems: Problems): void {
  const named = [
    ...targets(mapping).flatMap(({ target, path }) =>
      target.kind === 'property' ? [[target.name, path] as const] : [],
    ),
    ...Object.keys(mapping.constants.properties).map(name => [name, `constants.properties.${name}`] as const),
  ];
  for (const [name, path] of named) {
    if (isPath(name)) continue;
    problems.add(
      'bad-value',
      path,
      `"${name}" cannot be the name of a property: a part of it is empty or begins with a colon.`,
      'Give it another: {property: …}.',
    );
  }
}

/** A field that has no meaning in this kind of file would be read and lost. */
function checkFields(mapping: Mapping, problems: Problems): void {
  const fields = [
    ...targets(mapping).flatMap(({ target, path }) => (target.kind === 'field' ? [[target.field, path] as const] : [])),
    ...Object.keys(mapping.constants.fields).map(field => [field as Field, `constants.${field}`] as const),
  ];
  for (const [field, path] of fields) {
    const kinds = isFactField(field) ? fieldEntry(field).in : undefined;
    if (kinds !== undefined && !kinds.includes(mapping.as)) {
      problems.add(
        'bad-value',
        path,
        `"${field}" has no meaning in a file of ${mapping.as}.`,
        `Make it a property: {property: ${field}}.`,
      );
    }
  }
  const answers = targets(mapping).filter(({ target }) => target.kind === 'answer');
  if (mapping.as !== 'survey') {
    for (const { path } of answers)
      problems.add('bad-value', path, 'An answer has a meaning only in a survey.', 'Make it a trait or a property.');
  }
  if (mapping.as === 'customers') {
    for (const { target, path } of targets(mapping)) {
      if (target.kind === 'property')
        problems.add(
          'bad-value',
          path,
          'A customer has traits, no properties.',
          `Make it a trait: {trait: ${target.name}}.`,
        );
    }
  }
}
