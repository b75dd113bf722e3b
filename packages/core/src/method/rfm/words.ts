import { nounOf } from '../activity.ts';
import { agoRange, amountRange, bandRange, countRange } from '../bands.ts';
import { type ClassInfo, ranked } from '../method.ts';
import { orderWords } from '../orders.ts';
import { PROSPECT } from '../prospect.ts';
import { type Bilingual, bilingual, both, paragraph, sentence } from '../words.ts';
import type { Grid, GridEntry } from './grid.ts';
import type { RfmMeasure, RfmSettings, RfmThresholds } from './settings.ts';

/** The classes of a grid, and behind them the people who are not on it. */
export function rfmClasses(
  grid: Grid,
  settings: RfmSettings,
  absent: 'prospect' | 'none',
  thresholds: RfmThresholds | null,
): readonly ClassInfo[] {
  const onGrid = grid.classes.map(entry => ({
    id: entry.id,
    name: bilingual(entry.name),
    explanation: paragraph(
      entry.description === null ? both('', '') : sentence([bilingual(entry.description)]),
      thresholds === null ? both('', '') : sentence(limits(entry, grid, settings, thresholds)),
      scoresWords(entry, grid),
    ),
  }));
  return ranked([...onGrid, absent === 'prospect' ? PROSPECT : NONE]);
}

const NONE = {
  id: 'none',
  name: both('No activity', 'Bez aktywności'),
  explanation: both('None of these events so far.', 'Dotąd żadnego z tych zdarzeń.'),
};

/** The lowest and the highest score of a measure among the cells. */
function span(entry: GridEntry, place: number): readonly [number, number] {
  const scores = entry.cells.map(cell => Number(cell[place]));
  return [Math.min(...scores), Math.max(...scores)];
}

function limits(
  entry: GridEntry,
  { levels }: Grid,
  settings: RfmSettings,
  { cuts }: RfmThresholds,
): readonly Bilingual[] {
  const [lowR, highR] = span(entry, 0);
  const [lowF, highF] = span(entry, 1);
  const noun = nounOf(settings.on);
  const ago = agoRange(bandRange(cuts.recency, levels + 1 - highR, levels + 1 - lowR, levels));
  const count = countRange(bandRange(cuts.frequency, lowF, highF, levels), noun);
  const found = [
    ago && both(`last ${noun.en[0]} ${ago.en}`, `ostatnie ${noun.pl[0]} ${ago.pl}`),
    count,
    amountLimit(entry, levels, settings, cuts.monetary),
  ];
  return found.filter(part => part !== null);
}

function amountLimit(
  entry: GridEntry,
  levels: number,
  settings: RfmSettings,
  cuts: RfmThresholds['cuts']['monetary'],
): Bilingual | null {
  if (cuts === null || entry.cells[0]?.length !== 3) return null;
  const amount = amountRange(bandRange(cuts, ...span(entry, 2), levels), settings.orders.currency);
  return amount && both(`${amount.en} in total`, `łącznie ${amount.pl}`);
}

/** `Scores: R 5, F 4–5.`, and the cells themselves where they do not fill that block. */
function scoresWords(entry: GridEntry, grid: Grid): Bilingual {
  const spans = Array.from({ length: grid.dimensions }, (_, place) => span(entry, place));
  const block = spans.reduce((cells, [low, high]) => cells * (high - low + 1), 1);
  const text = spans.map(([low, high], i) => `${'RFM'[i]} ${low === high ? low : `${low}–${high}`}`).join(', ');
  const cells = block === entry.cells.length ? '' : ` (${[...entry.cells].sort().reverse().join(' ')})`;
  return both(`Scores: ${text}${cells}.`, `Oceny: ${text}${cells}.`);
}

const MEASURE_WORDS: Readonly<Record<RfmMeasure, Bilingual>> = {
  recency: both('recency', 'świeżość'),
  frequency: both('frequency', 'częstość'),
  monetary: both('monetary', 'kwota'),
};

/** What is looked at, and how each measure is cut. */
export function rfmSummary(grid: Grid, settings: RfmSettings): Bilingual {
  const measures = (['recency', 'frequency', 'monetary'] as const).slice(0, grid.dimensions).map(measure => {
    const scoring = settings.scores[measure];
    const { en, pl } = MEASURE_WORDS[measure];
    if (typeof scoring !== 'string') return both(`${en} at fixed thresholds`, `${pl} według stałych progów`);
    return scoring === 'rank'
      ? both(`${en} by rank (ties by profile number)`, `${pl} według kolejności (remisy według numeru profilu)`)
      : both(`${en} by value`, `${pl} według wartości`);
  });
  const refunds =
    settings.on === 'orders' && grid.dimensions === 3 && settings.orders.refunds === 'subtract'
      ? both('refunds are subtracted', 'zwroty są odejmowane')
      : null;
  const orders = settings.on === 'orders' ? orderWords(settings.orders) : null;
  return sentence([
    both(`scores 1 to ${grid.levels}`, `oceny od 1 do ${grid.levels}`),
    ...measures,
    ...[refunds, orders].filter(part => part !== null),
  ]);
}
