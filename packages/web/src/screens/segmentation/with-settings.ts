import type { SegmentationDefinition } from '@satsuma/core';

/** The same segmentation with other settings; what is undefined is taken out. */
export function withSettings(
  definition: SegmentationDefinition,
  change: Readonly<Record<string, unknown>>,
): SegmentationDefinition {
  const settings = Object.entries({ ...definition.settings, ...change }).filter(([, value]) => value !== undefined);
  return { ...definition, settings: Object.fromEntries(settings) };
}
