import { isZone, type Problems } from '@satsuma/core';
import { isPath } from '../../store/sql.ts';
import { NUMBERING_PLANS } from '../typed/calling-codes.ts';
import { CONFLICTING_FORMATS, TIME_FORMAT_TABLE } from '../typed/time-formats.ts';
import { ADDED_UP, type Field, type FieldReading, fieldEntry, isFactField } from './fields.ts';
import type { Mapping, Target } from './mapping.ts';

/** Every target of every column, with its place in the mapping. */
export const targets = (mapping: Mapping): { title: string; target: Target; path: string }[] =>
  Object.entries(mapping.columns).flatMap(([title, list]) =>
    list.map((target, i) => ({
      title,
      target,
      path: list.length === 1 ? `columns.${title}` : `columns.${title}[${i}]`,
    })),
  );

/** What is said twice, means nothing here, cannot be found again, or cannot be read. */
export function checkTargets(mapping: Mapping, problems: Problems): void {
  checkTwice(mapping, problems);
  checkFields(mapping, problems);
  checkProperties(mapping, problems);
  checkReading(mapping, problems);
  checkConstants(mapping, problems);
}

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

/** How cells are read: formats that contradict each other, zones and countries that are none. */
function checkReading(mapping: Mapping, problems: Problems): void {
  const { country } = mapping;
  if (country !== undefined && !Object.hasOwn(NUMBERING_PLANS, country)) {
    problems.add(
      'bad-value',
      'country',
      `How telephone numbers of ${country} are built is not known here.`,
      'Leave it out: numbers with their calling code (+…) are read.',
    );
  }
  for (const { target, path } of targets(mapping)) {
    const { formats = [], zone } = target;
    if (zone !== undefined && !isZone(zone))
      problems.add('unknown-zone', `${path}.zone`, `There is no time zone "${zone}".`);
    for (const rivals of CONFLICTING_FORMATS) {
      const both = formats.filter(format => rivals.includes(format));
      if (both.length < 2) continue;
      problems.add(
        'bad-value',
        `${path}.formats`,
        `${both.join(' and ')} read the same text as different days.`,
        'Keep one of them.',
      );
    }
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

/** Constants are read plainly; one that cannot be would put every row aside. */
const CONSTANTS: Readonly<Partial<Record<FieldReading, readonly [pattern: RegExp, such: string]>>> = {
  time: [new RegExp(`^(?:${TIME_FORMAT_TABLE.ymd.pattern})$`, 'u'), '2026-12-31 or 2026-12-31T14:05:00Z'],
  currency: [/^[a-z]{3}$/, 'PLN'],
  money: [/^-?\d+(\.\d+)?$/, '12.50'],
  number: [/^-?\d+(\.\d+)?$/, '1'],
  whole: [/^\d+$/, '1'],
};

function checkConstants({ constants }: Mapping, problems: Problems): void {
  for (const [field, text] of Object.entries(constants.fields)) {
    const [pattern, such] = (isFactField(field) && CONSTANTS[fieldEntry(field).reads]) || [];
    if (pattern === undefined || pattern.test(text.toLowerCase())) continue;
    problems.add('bad-value', `constants.fields.${field}`, `"${text}" is no ${field}.`, `Write it like ${such}.`);
  }
}
