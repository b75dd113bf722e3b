import type { SegmentDefinition, Subject } from '@satsuma/client';
import type { Reply } from '../../api/answers.ts';

/** The segment of the page, and how it is asked about. */
export interface Shown {
  readonly id: string;
  readonly name: string;
  readonly described: Reply<'getSegment'>;
  readonly definition: SegmentDefinition;
  readonly subject: Subject;
  /** Every number of the page is as of this instant: the chosen day, else when memberships were last computed; undefined: now. */
  readonly asOf: string | undefined;
  readonly isParametric: boolean;
  /** The definition has changed since it was last computed. */
  readonly isOutdated: boolean;
}

/**
 * So that a page has one count everywhere: what was last computed is asked for again as of that instant.
 *
 * @param day what the address says
 */
export function shownOf(
  described: Reply<'getSegment'>,
  definition: SegmentDefinition,
  name: string,
  day?: string,
): Shown {
  const { id, computed, versions } = described;
  const isParametric = Object.keys(definition.parameters ?? {}).length > 0;
  const isOutdated = computed !== null && computed.version !== versions[0]?.version;
  const last = computed === null || isOutdated || isParametric ? undefined : new Date(computed.asOf).toISOString();
  return {
    id,
    name,
    described,
    definition,
    subject: isParametric ? { segment: id, with: 'samples' } : { segment: id },
    asOf: day ?? last,
    isParametric,
    isOutdated,
  };
}

/** The `query` of an operation that is asked as of the page's instant. */
export const asked = ({ asOf }: Pick<Shown, 'asOf'>) => (asOf === undefined ? {} : { query: { asOf } });
