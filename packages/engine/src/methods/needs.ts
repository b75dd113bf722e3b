import { byMethod, type MethodName, type Segmentation, type SettingsOf } from '@satsuma/core';
import { joinNeeds, type Needs, NOTHING_NEEDED, needsOf } from '../person/needs.ts';
import type { Library } from '../plan/plan.ts';
import { rulesOf as cohortRules } from './cohorts.ts';
import { type ActivityRules, allTime, namesIn } from './facts/activity.ts';
import { rulesOf as lifecycleRules } from './lifecycle.ts';
import { rulesOf as loyaltyRules, SURVEY_ANSWERED } from './loyalty.ts';
import { planOfList } from './ordered-list.ts';
import { rulesOf as rfmRules } from './rfm.ts';
import { rulesOf as tierRules } from './value-tiers.ts';

type Rule<M extends MethodName> = (settings: SettingsOf<M>, library: Library) => Needs;

const METHODS = {
  rfm: settings => ofActivity(rfmRules(settings)),
  lifecycle: settings => ofActivity(lifecycleRules(settings)),
  'usage-frequency': ({ on, orders }) => ofActivity({ ...allTime, on, orders }),
  loyalty: settings => {
    const { answer, event } = settings.advocates;
    const answers = answer === null ? NOTHING_NEEDED : ofEvents([SURVEY_ANSWERED], ['survey', 'question', 'answer']);
    const others = event === null ? NOTHING_NEEDED : ofEvents([event]);
    return [answers, others].reduce(joinNeeds, ofActivity(loyaltyRules(settings)));
  },
  'value-tiers': settings => ofActivity(tierRules(settings)),
  cohorts: settings => {
    const { source } = settings;
    switch (source.by) {
      case 'order':
      case 'event':
        return ofActivity(cohortRules(settings));
      case 'contact':
        return NOTHING_NEEDED;
      case 'trait':
        return ofTrait(source.trait);
      case 'campaign':
        return ofEvents([source.event], ['campaign_name', 'campaign_id']);
    }
  },
  'age-band': () => ofTrait('birth_date'),
  place: ({ by }) => ofTrait(by),
  'ordered-list': (settings, library) => needsOf(planOfList(settings, library)),
} as const satisfies { readonly [M in MethodName]: Rule<M> };

/**
 * The streams, properties and traits that classifying one person looks at.
 *
 * @param library what the conditions of an ordered list refer to; segmentations that they name have needs of their own
 */
export const needsOfSegmentation = (segmentation: Segmentation, library: Library): Needs =>
  byMethod<(settings: unknown, library: Library) => Needs>(METHODS, segmentation)(segmentation.settings, library);

/** The rules for orders look at their totals and currencies; other events simply count. */
function ofActivity(rules: ActivityRules): Needs {
  const asked = rules.on === 'orders' ? [...askedOfOrders(rules)] : [];
  return ofEvents(namesIn(rules), [...asked, ...(rules.amount === null ? [] : [rules.amount])]);
}

const askedOfOrders = ({ orders }: ActivityRules): readonly string[] => [
  ...(orders.currency === null ? [] : ['currency']),
  ...(orders.minimumTotal === 'any' ? [] : ['total']),
];

const ofEvents = (names: readonly string[], properties: readonly string[] = []): Needs => ({
  ...NOTHING_NEEDED,
  streams: names.map(name => ({ table: 'events', name })),
  properties: { events: [...new Set(properties)].sort(), order_lines: [] },
});

const ofTrait = (trait: string): Needs => ({ ...NOTHING_NEEDED, traits: [trait] });
