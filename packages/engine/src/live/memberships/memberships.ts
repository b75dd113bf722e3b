import type { Store } from '../../store/open.ts';
import { sql, value } from '../../store/sql.ts';
import { type Bits, bitsOf } from './bits.ts';

/**
 * Who is in which segment, and in which class of which segmentation, as far as the log goes: one bit for each person and segment,
 * two bytes for each person and segmentation.
 */
export interface Memberships {
  readonly segments: ReadonlySet<string>;
  readonly segmentations: ReadonlySet<string>;
  /** As of when one was last computed or folded, milliseconds: what lies before is in it. 0 when it never was. */
  asOf(of: string): number;
  isIn(segment: string, profile: number): boolean;
  /** '' for somebody who is in none. */
  classOf(segmentation: string, profile: number): string;
  setIn(segment: string, profile: number, isIn: boolean): void;
  setClass(segmentation: string, profile: number, className: string): void;
  /** Class → people; of a segment, the one class ''. */
  sizes(of: string): Readonly<Record<string, number>>;
  /** The people of a segment (className ''), or of a class; rising. */
  members(of: string, className: string): readonly number[];
}

/** The ids of all that live memberships are kept of. */
export const liveIn = ({ segments, segmentations }: Memberships): readonly string[] => [...segments, ...segmentations];

/**
 * Reads the states of the last committed runs. The log has been folded into them.
 *
 * @param wanted segments and segmentations; those that were never computed have nobody
 */
export async function loadMemberships(
  { warehouse, control }: Store,
  wanted: { readonly segments: readonly string[]; readonly segmentations: readonly string[] },
): Promise<Memberships> {
  const computed = await control.selectFrom('memberships').select(['segment', 'run', 'as_of']).execute();
  const runs = new Map(computed.map(m => [m.segment, Number(m.run)]));
  const instants = new Map(computed.map(m => [m.segment, Number(m.as_of)]));
  const read = (id: string): Promise<readonly State[]> =>
    warehouse.rows<State>(
      sql`select toString(s.class) as class, bitmapToArray(groupBitmapMergeState(members)) as people from membership_states as s
        where segment = ${value.text(id)} and run = ${value.int(runs.get(id) ?? -1)} group by class`,
    );
  const segments = new Map<string, Bits>();
  for (const id of wanted.segments) segments.set(id, bitsOf((await read(id)).flatMap(state => state.people)));
  const classes = new Map<string, Classes>();
  for (const id of wanted.segmentations) {
    const of = new Classes();
    for (const state of await read(id)) for (const profile of state.people) of.set(profile, state.class);
    classes.set(id, of);
  }
  return membershipsOf(segments, classes, instants);
}

interface State {
  readonly class: string;
  readonly people: readonly number[];
}

function membershipsOf(
  segments: ReadonlyMap<string, Bits>,
  classes: ReadonlyMap<string, Classes>,
  instants: ReadonlyMap<string, number>,
): Memberships {
  return {
    segments: new Set(segments.keys()),
    segmentations: new Set(classes.keys()),
    asOf: of => instants.get(of) ?? 0,
    isIn: (segment, profile) => segments.get(segment)?.has(profile) ?? false,
    classOf: (segmentation, profile) => classes.get(segmentation)?.get(profile) ?? '',
    setIn(segment, profile, isIn) {
      if (isIn) segments.get(segment)?.add(profile);
      else segments.get(segment)?.delete(profile);
    },
    setClass: (segmentation, profile, className) => classes.get(segmentation)?.set(profile, className),
    sizes(of) {
      const bits = segments.get(of);
      return bits === undefined ? (classes.get(of)?.sizes() ?? {}) : { '': bits.size };
    },
    members: (of, className) => segments.get(of)?.values() ?? classes.get(of)?.members(className) ?? [],
  };
}

/** Everybody's class of one segmentation, by the number of its name; 0 is none. */
class Classes {
  private readonly names = [''];
  private readonly numbers = new Map([['', 0]]);
  private readonly counts = [0];
  private numbersOf = new Uint16Array(64);

  get(profile: number): string {
    return this.names[this.numbersOf[profile] ?? 0] ?? '';
  }

  set(profile: number, className: string): void {
    const number = this.numberOf(className);
    const before = this.numbersOf[profile] ?? 0;
    if (number === before) return;
    if (profile >= this.numbersOf.length) {
      const more = new Uint16Array(Math.max(profile + 1, this.numbersOf.length * 2));
      more.set(this.numbersOf);
      this.numbersOf = more;
    }
    this.numbersOf[profile] = number;
    this.counts[before] = (this.counts[before] ?? 0) - 1;
    this.counts[number] = (this.counts[number] ?? 0) + 1;
  }

  sizes(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.names.slice(1).map((name, i) => [name, this.counts[i + 1] ?? 0]));
  }

  members(className: string): readonly number[] {
    const number = this.numbers.get(className);
    if (number === undefined) return [];
    const found: number[] = [];
    this.numbersOf.forEach((of, profile) => {
      if (of === number && profile > 0) found.push(profile);
    });
    return found;
  }

  private numberOf(className: string): number {
    const known = this.numbers.get(className);
    if (known !== undefined) return known;
    const number = this.names.length;
    this.names.push(className);
    this.numbers.set(className, number);
    this.counts.push(0);
    return number;
  }
}
