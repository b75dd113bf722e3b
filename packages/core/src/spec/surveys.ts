import type { AttributeEntry } from '../catalog.ts';

/** The event a survey condition looks at; an answer may be a text, a number, a date or a list. */
export const SURVEY_EVENTS: Readonly<Record<string, Readonly<Record<string, AttributeEntry>>>> = {
  'Survey Answered': {
    survey: { types: ['text'] },
    question: { types: ['text'] },
    answer: { types: ['text', 'number', 'moment', 'boolean', 'list'] },
  },
};
