import type { SegmentDefinition, Subject } from '@satsuma/client';
import type { Reply } from '../../api/answers.ts';

/** The segment of the page, and how it is asked about. */
export interface Shown {
  readonly id: string;
  readonly name: string;
  readonly described: Reply<'getSegment'>;
  readonly definition: SegmentDefinition;
  readonly subject: Subject;
  /** Every number of the page is as of this instant: the chosen day, else up to when memberships were kept; undefined: now. */
  readonly asOf: string | undefined;
  readonly isParametric: boolean;
  /** The definition has changed since it was last computed. */
  readonly isOutdated: boolean;
}

/** Memberships are kept while one looks: so long a page stays as of one instant, milliseconds. */
const HELD = 600_000;

/** The instant that a page goes on with: what it has, until what is known is much newer, or no longer there. */
export const heldInstant = (held: number | null, known: number | null): number | null =>
  held !== null && known !== null && known >= held && known - held < HELD ? held : known;

/** Up to when the memberships of a definition were kept; null where they were not, or of another version of it. */
export const keptInstant = ({ computed, versions }: Reply<'getSegment'>): number | null =>
  computed === null || isOtherVersion(computed, versions) ? null : computed.asOf;

const isOtherVersion = (
  computed: NonNullable<Reply<'getSegment'>['computed']>,
  versions: Reply<'getSegment'>['versions'],
): boolean => computed.version !== versions[0]?.version;

interface Asked {
  /** What the address says. */
  readonly day: string | undefined;
  /** The instant that the page has otherwise; null: now. */
  readonly held: number | null;
}

/** So that a page has one count everywhere: all of it is asked as of one instant. */
export function shownOf(
  described: Reply<'getSegment'>,
  definition: SegmentDefinition,
  name: string,
  { day, held }: Asked,
): Shown {
  const { id, computed, versions } = described;
  const isParametric = Object.keys(definition.parameters ?? {}).length > 0;
  return {
    id,
    name,
    described,
    definition,
    subject: isParametric ? { segment: id, with: 'samples' } : { segment: id },
    asOf: day ?? (held === null || isParametric ? undefined : new Date(held).toISOString()),
    isParametric,
    isOutdated: computed !== null && isOtherVersion(computed, versions),
  };
}

/** The `query` of an operation that is asked as of the page's instant. */
export const asked = ({ asOf }: Pick<Shown, 'asOf'>) => (asOf === undefined ? {} : { query: { asOf } });
