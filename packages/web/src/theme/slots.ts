/** The slots of classes that every installation has, so that a champion is green on every screen; others follow in their order. */
const KNOWN: Readonly<Record<string, number>> = {
  champions: 2,
  loyal: 0,
  'potential-loyalist': 6,
  new: 9,
  promising: 5,
  'need-attention': 3,
  'about-to-sleep': 10,
  'at-risk': 1,
  'cant-lose': 7,
  hibernating: 4,
  lost: 11,
  active: 2,
  repeat: 5,
  advocate: 6,
  'won-back': 5,
  prospect: 8,
  none: 8,
  unknown: 8,
  inactive: 8,
};

/**
 * Which of the twelve categorical colours a class has: the same on every screen, whatever else is shown.
 *
 * @param classes of its segmentation, in their order
 */
export function slotOf(classId: string, classes: readonly string[]): number {
  const known = KNOWN[classId];
  if (known !== undefined) return known;
  const taken = new Set(classes.flatMap(id => KNOWN[id] ?? []));
  const free = Array.from({ length: 12 }, (_, slot) => slot).filter(slot => !taken.has(slot));
  const place = classes.filter(id => KNOWN[id] === undefined).indexOf(classId);
  return free[Math.max(0, place) % free.length] ?? 11;
}
