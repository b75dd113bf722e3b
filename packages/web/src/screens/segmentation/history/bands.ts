import type { ClassInfo } from '@satsuma/client';
import type { Reply } from '../../../api/answers.ts';

/** What one band of the drawing stands for. */
export interface Band {
  /** Null: classes too small for a band of their own. */
  readonly info: ClassInfo | null;
  readonly classes: readonly string[];
}

const MOST = 12;

/** A class each, best first; where they are many, the largest and the rest. */
export function bandsOf({ classes, points }: Reply<'classHistory'>): readonly Band[] {
  const weight = (id: string) => points.reduce((sum, point) => sum + (point.sizes[id] ?? 0), 0);
  const used = classes.filter(({ id }) => weight(id) > 0);
  const one = (info: ClassInfo): Band => ({ info, classes: [info.id] });
  if (used.length <= MOST) return used.map(one);
  const large = new Set(used.toSorted((a, b) => weight(b.id) - weight(a.id)).slice(0, MOST - 1));
  const rest = used.filter(info => !large.has(info)).map(({ id }) => id);
  return [...used.filter(info => large.has(info)).map(one), { info: null, classes: rest }];
}
