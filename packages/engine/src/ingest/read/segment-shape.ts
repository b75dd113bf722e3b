/** The types of call in the Segment spec. */
export const SEGMENT_CALLS = ['track', 'identify', 'page', 'screen', 'group', 'alias'] as const;
export type SegmentCall = (typeof SEGMENT_CALLS)[number];

/** Whether parsed lines are calls of the Segment spec: each has a type of call and says who. */
export const looksLikeSegment = (objects: readonly object[]): boolean =>
  objects.length > 0 && objects.filter(isCall).length >= 0.8 * objects.length;

const isCall = (object: object): boolean =>
  'type' in object &&
  SEGMENT_CALLS.some(call => call === object.type) &&
  ('userId' in object || 'anonymousId' in object || 'messageId' in object);
