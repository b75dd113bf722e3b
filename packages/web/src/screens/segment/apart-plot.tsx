import type { Feature } from '@satsuma/client';
import { PeopleLink } from '../../parts/people-link.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import classes from './apart.module.css';
import { isDistinct, placeOf, reachOf } from './apart-rows.ts';
import { SEGMENT } from './words.ts';

export interface ApartPlotProps {
  readonly features: readonly Feature[];
  readonly named: (feature: Feature) => string;
  /** The same at length. */
  readonly explained: (feature: Feature) => string;
}

/** A dot and its interval for each, on one logarithmic axis with 1× in the middle, and both shares. */
export function ApartPlot({ features, named, explained }: ApartPlotProps) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const reach = reachOf(features);
  const times = (ratio: number) => say('timesShown', { ratio: formats.decimal(ratio, ratio < 1 ? 2 : 1) });
  return (
    <div className={classes.scroller}>
      <table className={classes.plot}>
        <thead>
          <tr>
            <th scope="col">{say('feature')}</th>
            <th scope="col">{say('inside')}</th>
            <th scope="col">{say('outside')}</th>
            <th scope="col">
              <span className={classes.axis}>
                <span>{times(2 ** -reach)}</span>
                <span>{times(1)}</span>
                <span>{times(2 ** reach)}</span>
              </span>
            </th>
            <th scope="col">{say('times')}</th>
          </tr>
        </thead>
        <tbody>
          {features.map(feature => (
            <tr
              key={`${feature.kind} ${feature.name} ${feature.value} ${feature.form}`}
              className={isDistinct(feature) ? undefined : classes.grey}
            >
              <th scope="row" title={explained(feature)}>
                {named(feature)}
              </th>
              <td>
                <PeopleLink who={feature.inside.people} count={feature.inside.count}>
                  {formats.share(feature.inside.share)}
                </PeopleLink>
              </td>
              <td>
                <PeopleLink who={feature.outside.people} count={feature.outside.count}>
                  {formats.share(feature.outside.share)}
                </PeopleLink>
              </td>
              <td>
                <Interval feature={feature} reach={reach} />
              </td>
              <td>{feature.ratio === null ? say('never') : times(feature.ratio)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** People of whom there are fewer make a hollow dot. */
const FEW = 30;
const WIDTH = 120;

function Interval({ feature, reach }: { readonly feature: Feature; readonly reach: number }) {
  const { ratio, low, high, inside } = feature;
  const x = (value: number) => 4 + placeOf(value, reach) * (WIDTH - 8);
  const colour = isDistinct(feature) ? 'var(--slot-1)' : 'var(--text-3)';
  const dot = ratio === null ? WIDTH - 4 : x(ratio);
  return (
    <svg width={WIDTH} height={20} aria-hidden>
      <line x1={WIDTH / 2} x2={WIDTH / 2} y1={0} y2={20} stroke="var(--divider)" />
      {low !== null && high !== null && (
        <line x1={x(low)} x2={x(high)} y1={10} y2={10} stroke={colour} strokeWidth={2} />
      )}
      <circle
        cx={dot}
        cy={10}
        r={4}
        fill={inside.count < FEW ? 'var(--surface)' : colour}
        stroke={colour}
        strokeWidth={1.5}
      />
    </svg>
  );
}
