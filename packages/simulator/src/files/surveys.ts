import { raw, type Sql, sql } from '@satsuma/engine';
import { DEMOTIVATORS, MOTIVATORS, surveys as modelSurveys } from '../model/surveys.ts';
import { type FileForm, isoTime } from './file.ts';

const worded = (words: readonly string[], codes: Sql): Sql =>
  sql`arrayStringConcat(arrayMap(code -> [${raw(words.map(word => `'${word}'`).join(', '))}][code + 1], ${codes}), ' | ')`;

/** Answers to the yearly questionnaire, a row per person: a score, and several reasons in one cell, split by a bar. */
export const surveys: FileForm = {
  file: 'surveys.csv',
  format: 'CSVWithNames',
  rows: ({ people }) => sql`
    select email, ${isoTime(raw('time'))} as answered_at, nps, ${worded(MOTIVATORS, raw('motivators'))} as motivators,
      ${worded(DEMOTIVATORS, raw('demotivators'))} as demotivators
    from ${modelSurveys(people)} as s
    order by s.time, s.key`,
};
