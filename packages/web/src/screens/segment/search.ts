import { numbered, oneOf, past, searchOf, whole } from '../../app/search.ts';

export const segmentSearch = searchOf({
  tab: oneOf('overview', 'people', 'overlap', 'versions', 'used'),
  asOf: past,
  /** Over how many of the last days its size and its flow are shown; 0: back to the first event. */
  days: whole,
  /** The day (when it begins, milliseconds) whose entered and left are listed. */
  day: whole,
  /** What is looked at in what sets it apart. */
  apart: oneOf('all', 'traits', 'behaviour', 'messages'),
  /** The versions that are compared. */
  from: numbered,
  to: numbered,
  /** The profile whose membership is explained. */
  why: numbered,
});
