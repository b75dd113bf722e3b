import { SegmentedControl } from '@mantine/core';
import type { CohortsSettings } from '@satsuma/core';
import { useWords } from '../../../words/use-words.ts';
import { useView } from '../view.ts';
import { SEGMENTATION } from '../words.ts';
import type { Cohorts, Reading } from './triangle.ts';

const UNITS = ['week', 'month'] as const;

/** What the squares say: who came back or for how much, in percent or not, by week or by month. */
export function CohortChoices({ reply, reading }: { readonly reply: Cohorts; readonly reading: Reading }) {
  const say = useWords(SEGMENTATION);
  const { show } = useView();
  const { source, unit } = reply.settings as CohortsSettings;
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={say('measure')}
        value={reading.measure}
        onChange={value => show({ measure: value === 'revenue' ? 'revenue' : undefined })}
        data={(['retention', 'revenue'] as const).map(value => ({ value, label: say(`measure-${value}`) }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={say('unit')}
        value={reading.isAbsolute ? 'absolute' : 'percent'}
        onChange={value => show({ absolute: value === 'absolute' ? true : undefined })}
        data={(['percent', 'absolute'] as const).map(value => ({ value, label: say(value) }))}
      />
      {source.by !== 'campaign' && (
        <SegmentedControl
          size="xs"
          aria-label={say('calendarUnit')}
          value={unit}
          onChange={value => show({ by: UNITS.find(one => one === value), cohorts: undefined })}
          data={UNITS.map(value => ({ value, label: say(value) }))}
        />
      )}
    </>
  );
}
