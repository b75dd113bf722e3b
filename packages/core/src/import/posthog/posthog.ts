import type { SegmentDefinition } from '../../definition.ts';
import { Problems, type Result } from '../../problem.ts';
import { type Foreign, importSegments } from '../segments.ts';
import { Source } from '../source.ts';
import { readGroup } from './group.ts';
import type { PostHog } from './reader.ts';

/** What the document itself does not say. */
export interface PostHogKnown {
  /** Cohort id → the short name of a segment of ours. */
  readonly cohorts?: Readonly<Record<string, string>>;
}

/**
 * Cohorts of PostHog: one cohort, a list of them, or an API page (`results`). Groups nest; every leaf may be negated. `explicit_datetime`
 * goes before `time_value`, as it does there. Counts are of people who did the event at all, so "at most 3 times" is between 1 and 3.
 * Relative windows are exact here, where PostHog starts them at midnight.
 */
export function importPostHog(json: unknown, known: PostHogKnown = {}): Result<readonly SegmentDefinition[]> {
  const problems = new Problems();
  const root = new Source(json, '', problems);
  const results = root.inside('results');
  const cohorts = Array.isArray(json) ? root.list() : results.missing ? [root] : results.list();
  return importSegments((cohorts ?? []).map(foreignOf), problems, ({ source }, ids) => {
    if (source.inside('is_static').value === true)
      return source.inside('is_static').refuse('a static cohort is a list of people, no condition');
    const filters = source.inside('filters');
    if (!filters.only('properties', 'filterTestAccounts')) return undefined;
    if (filters.inside('filterTestAccounts').value === true)
      return filters
        .inside('filterTestAccounts')
        .refuse('who is a test account is set elsewhere', 'add the condition by hand');
    const context: PostHog = { cohorts: new Map([...ids, ...Object.entries(known.cohorts ?? {})]) };
    const where = readGroup(filters.inside('properties'), context);
    return where && { where };
  });
}

function foreignOf(cohort: Source): Foreign {
  const [id, name] = [cohort.inside('id').value, cohort.inside('name').value];
  return {
    id: typeof id === 'number' || typeof id === 'string' ? String(id) : undefined,
    name: typeof name === 'string' ? name : undefined,
    source: cohort,
  };
}
