/** The types of call in the Segment spec. */
export const SEGMENT_CALLS = ['track', 'identify', 'page', 'screen', 'group', 'alias'] as const;

/** Whether parsed lines are calls of the Segment spec: most have a type of call and say when or who. */
export const looksLikeSegment = (objects: readonly object[]): boolean =>
  objects.length > 0 && objects.filter(isCall).length >= 0.5 * objects.length;

const isCall = (object: object): boolean =>
  'type' in object &&
  SEGMENT_CALLS.some(call => call === object.type) &&
  ['userId', 'anonymousId', 'messageId', 'timestamp'].some(key => key in object);
