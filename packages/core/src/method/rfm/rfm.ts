import { amountOf, checkActivity } from '../activity.ts';
import type { Method } from '../method.ts';
import { checkOrders } from '../orders.ts';
import { checkScoring } from '../scoring.ts';
import { both } from '../words.ts';
import { checkGrid } from './grid.ts';
import {
  absentClass,
  completeRfm,
  gridOf,
  MEASURES_OF_RFM,
  RfmGiven,
  type RfmSettings,
  type RfmThresholds,
} from './settings.ts';
import { rfmClasses, rfmSummary } from './words.ts';

export const rfm: Method<RfmGiven, RfmSettings, RfmThresholds> = {
  name: both('RFM', 'RFM'),
  settings: RfmGiven,
  complete: completeRfm,
  check(settings, catalog, problems) {
    if (typeof settings.grid !== 'string') checkGrid(settings.grid, problems);
    const grid = gridOf(settings);
    if (grid.classes.some(c => c.id === absentClass(settings)))
      problems.add(
        'duplicate',
        'settings.grid',
        `"${absentClass(settings)}" is the class of people without any activity`,
      );
    for (const measure of MEASURES_OF_RFM)
      checkScoring(settings.scores[measure], grid.levels, `settings.scores.${measure}`, problems);
    checkActivity(settings.on, 'settings.on', catalog, problems);
    if (grid.dimensions === 3 && amountOf(settings.on) === null)
      problems.add(
        'missing-key',
        'settings.on',
        'a grid with monetary needs an amount: {events: […], amount: property}',
      );
    if (settings.on === 'orders') checkOrders(settings.orders, grid.dimensions === 3, catalog, problems);
  },
  classes: (settings, thresholds) => rfmClasses(gridOf(settings), settings, absentClass(settings), thresholds),
  summary: settings => rfmSummary(gridOf(settings), settings),
  standard:
    'Hughes, Strategic Database Marketing (1994). R × F: CleverTap, RFM analysis. R × F × M: Bloomreach, RFM segmentation.',
};
