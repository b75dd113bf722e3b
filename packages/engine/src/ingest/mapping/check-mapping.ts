import { type Problem, Problems } from '@satsuma/core';
import type { FileShape } from '../read/file-shape.ts';
import { checkColumns } from './check-columns.ts';
import { checkTargets, targets } from './check-targets.ts';
import { type Field, fieldEntry, type ImportKind, isFactField } from './fields.ts';
import { LINE_COLUMN, type Mapping } from './mapping.ts';

/**
 * Whether a mapping can be used, and on this file: every column is mapped or ignored by name, none is named that is not
 * there, nothing is said twice, and what this kind of file cannot do without is said.
 */
export function checkMapping(mapping: Mapping, shape?: Pick<FileShape, 'headerNames' | 'segment'>): readonly Problem[] {
  const problems = new Problems();
  checkNeeds(mapping, problems);
  checkTargets(mapping, problems);
  if (shape !== undefined) checkColumns(mapping, shape, problems);
  return problems.list;
}

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
