export { bind } from './bind/bind.ts';
export { type ParameterUse, parametersOf } from './bind/parameters.ts';
export type { ParameterValue } from './bind/value.ts';
export * from './catalog.ts';
export { type Cycle, cycleText, findCycles, type References } from './check/cycles.ts';
export * from './check/definition.ts';
export * from './check/references.ts';
export { type Change, compareDefinitions } from './compare/definitions.ts';
export type { Bought } from './condition/bought.ts';
export { CHANNELS, type Channel } from './condition/channels.ts';
export * from './condition/consent.ts';
export * from './condition/filter.ts';
export * from './condition/kinds.ts';
export * from './condition/measure.ts';
export * from './condition/membership.ts';
export * from './condition/message.ts';
export type { Place } from './condition/place.ts';
export type { Absence, Step } from './condition/sequence.ts';
export * from './definition.ts';
export { type DittofeedKnown, importDittofeed } from './import/dittofeed/dittofeed.ts';
export { importKlaviyo, type KlaviyoKnown } from './import/klaviyo/klaviyo.ts';
export { importPostHog, type PostHogKnown } from './import/posthog/posthog.ts';
export { DEFINITION_SCHEMA_ID, definitionJsonSchema } from './jsonSchema/definition.ts';
export type { JsonSchema } from './jsonSchema/plain.ts';
export { type Activity, amountOf, eventsOf } from './method/activity.ts';
export { type AgeBandSettings, bandsOf, UNKNOWN_AGE } from './method/age-band.ts';
export { type CohortSource, type CohortsSettings, type CohortsThresholds, NO_COHORT } from './method/cohorts.ts';
export type { LifecycleSettings, LifecycleThresholds } from './method/lifecycle.ts';
export type { LoyaltySettings } from './method/loyalty.ts';
export type { ClassInfo } from './method/method.ts';
export * from './method/methods.ts';
export type { OrderedListSettings } from './method/ordered-list.ts';
export { ORDER_COMPLETED, ORDER_REFUNDED, type OrderRules, orderRules } from './method/orders.ts';
export { OTHER_PLACE, PLACE_NAMES, type PlaceSettings, type PlaceThresholds, UNKNOWN_PLACE } from './method/place.ts';
export { PROSPECT } from './method/prospect.ts';
export { absentClass, gridOf, type RfmMeasure, type RfmSettings, type RfmThresholds } from './method/rfm/settings.ts';
export type { Boundary, Cuts, Scoring } from './method/scoring.ts';
export { USAGE_CLASSES, type UsageSettings, type UsageThresholds } from './method/usage-frequency.ts';
export {
  fixedCuts,
  UNKNOWN_MARGIN,
  type ValueMeasure,
  type ValueTiersSettings,
  type ValueTiersThresholds,
} from './method/value-tiers.ts';
export { type Bilingual, both } from './method/words.ts';
export * from './nearest.ts';
export * from './operator/operands.ts';
export * from './operator/operators.ts';
export * from './parse/condition.ts';
export * from './parse/definition.ts';
export { checkShape } from './parse/shape.ts';
export * from './print/print.ts';
export * from './problem.ts';
export { inLanguage, LANGUAGES, type Language, type Names } from './sentence/language.ts';
export * from './sentence/phrases.ts';
export { conditionClause, definitionSentence, sentence } from './sentence/sentence.ts';
export { eventTitle, propertyTitle, traitTitle } from './sentence/titles.ts';
export { countryCodes, countryLabel, countryName, countryText, isCountry } from './sentence/word/country.ts';
export { currenciesOf, knownEvents, knownLineProperties, knownTraits, propertiesOf } from './spec/known.ts';
export { MESSAGE_EVENTS } from './spec/messages.ts';
export * from './value.ts';
export { Window } from './window.ts';
export { isZone } from './zone.ts';
