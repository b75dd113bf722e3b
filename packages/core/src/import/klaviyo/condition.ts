import type { Condition } from '../../condition/kinds.ts';
import type { Source } from '../source.ts';
import { analytics } from './analytics.ts';
import { funnel, metric } from './metric.ts';
import { consent, groupMembership, postalCode, property, region } from './person.ts';
import type { ConditionReader, Klaviyo } from './reader.ts';

export function readCondition(condition: Source, context: Klaviyo): Condition | undefined {
  const type = condition.inside('type').oneOf(CONDITIONS, 'type of condition');
  return type && CONDITIONS[type](condition, context);
}

const CONDITIONS = {
  'profile-metric': metric,
  'profile-metric-funnel': funnel,
  'profile-property': property,
  'profile-group-membership': groupMembership,
  'profile-marketing-consent': consent,
  'profile-postal-code-distance': postalCode,
  'profile-region': region,
  'profile-predictive-analytics': analytics,
  'profile-has-custom-object': condition => condition.refuse('objects beside people and events are not kept'),
  'profile-permissions': condition => condition.refuse('permissions are not kept', 'use a consent'),
} as const satisfies Record<string, ConditionReader>;
