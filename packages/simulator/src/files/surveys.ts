import { raw, sql } from '@satsuma/engine';
import { surveys as modelSurveys } from '../model/surveys.ts';
import { type FileForm, isoTime } from './file.ts';

/** Answers to the yearly questionnaire, a row per person: a score, and several reasons in one cell, split by a bar. */
export const surveys: FileForm = {
  file: 'surveys.csv',
  format: 'CSVWithNames',
  rows: ({ people }) => sql`
    select email, ${isoTime(raw('time'))} as answered_at, nps, arrayStringConcat(motivators, ' | ') as motivators,
      arrayStringConcat(demotivators, ' | ') as demotivators
    from ${modelSurveys(people)} as s
    order by s.time, s.key`,
};
