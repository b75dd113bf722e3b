import type { MethodName, SettingsOf, ThresholdsOf } from '@satsuma/core';
import { ageBand } from './age-band.ts';
import { cohorts } from './cohorts.ts';
import type { Evaluator } from './evaluator.ts';
import { lifecycle } from './lifecycle.ts';
import { loyalty } from './loyalty.ts';
import { orderedList } from './ordered-list.ts';
import { place } from './place.ts';
import { rfm } from './rfm.ts';
import { usageFrequency } from './usage-frequency.ts';
import { valueTiers } from './value-tiers.ts';

/** How each method is computed. A method without an evaluator does not build. */
export const EVALUATORS = {
  rfm,
  lifecycle,
  'usage-frequency': usageFrequency,
  loyalty,
  'value-tiers': valueTiers,
  cohorts,
  'age-band': ageBand,
  place,
  'ordered-list': orderedList,
} as const satisfies { readonly [M in MethodName]: Evaluator<SettingsOf<M>, ThresholdsOf<M>> };
