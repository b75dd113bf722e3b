import type { Whom } from '@satsuma/client';
import { inLanguage, type Names, propertyTitle } from '@satsuma/core';
import { useCallback } from 'react';
import { useAnswer } from '../../api/answers.ts';
import { useNames } from '../../api/names.ts';
import { attributeText } from '../../parts/person/value-text.ts';
import type { Formats } from '../../words/format.ts';
import { useFormats, useWords } from '../../words/use-words.ts';
import { cohortName } from '../segmentation/cohorts/calendar.ts';
import type { Found } from './whom.ts';
import { PEOPLE } from './words.ts';

type Say = ReturnType<typeof useWords>;

/** Says whom a number is about that no condition holds of: an import by its file, a segmentation by its name. */
export function useFound(whom: Whom): (found: Found) => string {
  const say = useWords(PEOPLE);
  const formats = useFormats();
  const names = useNames();
  const isOfImport =
    'in' in whom && [...whom.in, ...whom.out].some(asked => 'newBy' in asked || 'refreshedBy' in asked);
  const imports = useAnswer('listImports', {}, { when: isOfImport }).data;
  return useCallback(
    found => {
      if ('newBy' in found || 'refreshedBy' in found) {
        const [key, number] = 'newBy' in found ? ['newBy', found.newBy] : ['refreshedBy', found.refreshedBy];
        const file = imports?.find(one => one.import === number)?.file;
        return file === undefined ? say(key, { number }) : say(`${key}File`, { file });
      }
      return foundSaid(found, say, formats, names);
    },
    [imports, say, formats, names],
  );
}

type NotOfImport = Exclude<Found, { newBy: number } | { refreshedBy: number }>;

function foundSaid(found: NotOfImport, say: Say, formats: Formats, names: Names): string {
  if ('known' in found) return say(found.known ? 'known' : 'anonymous');
  if ('line' in found) {
    const property = propertyTitle(found.line, formats.language);
    return say('withLine', { property, value: attributeText(found.line, found.is, formats) });
  }
  if ('moved' in found) {
    const id = found.moved.to.segmentation;
    return say('movedBy', { name: inLanguage(names.segments?.[id] ?? id, formats.language) });
  }
  const { cohort, offset, returned, by } = found;
  const told = { cohort: cohortName(cohort, formats.month), unit: formats.number(offset) };
  const unit = unitOf(by.settings);
  if (returned) return say(`cohortReturned${offset === 0 ? 'First' : ''}-${unit}`, told);
  return offset === 0 ? say('cohortWhole', told) : say(`cohortReached-${unit}`, told);
}

/** Units that have words of their own; months are what cohorts are made of where nothing is said. */
function unitOf(settings: unknown): 'month' | 'week' | 'other' {
  const unit = typeof settings === 'object' && settings !== null && 'unit' in settings ? settings.unit : 'month';
  return unit === 'month' || unit === 'week' ? unit : 'other';
}
