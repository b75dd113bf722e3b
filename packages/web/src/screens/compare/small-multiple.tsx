import type { CSSProperties } from 'react';
import { PeopleLink } from '../../parts/people-link.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import classes from './compare.module.css';
import { Mark } from './mark.tsx';
import type { Measure } from './measures.ts';
import type { Named } from './side-by-side.tsx';
import { COMPARE } from './words.ts';

export interface SmallMultipleProps {
  readonly measure: Measure;
  readonly groups: readonly Named[];
  readonly base: Named;
}

/** One measure: a bar for each group in the order of the others, from zero, on one scale. */
export function SmallMultiple({ measure, groups, base }: SmallMultipleProps) {
  const rows = measure.hasBase ? [...groups, base] : groups;
  const most = Math.max(...rows.map(({ group }) => measure.value(group) ?? 0));
  return (
    <table className={classes.multiple}>
      <tbody>
        {rows.map(row => (
          <Row key={row.slot} row={row} measure={measure} most={most} base={measure.hasBase ? base : undefined} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: Named;
  readonly measure: Measure;
  readonly most: number;
  readonly base: Named | undefined;
}

function Row({ row: { name, slot, group }, measure, most, base }: RowProps) {
  const say = useWords(COMPARE);
  const formats = useFormats();
  const value = measure.value(group);
  const usual = base === undefined || slot < 0 ? null : measure.value(base.group);
  const said = value === null ? say('unknown') : measure.said(value, formats, say);
  const who = measure.who?.(group);
  const change = value === null || usual === null || usual === 0 ? null : formats.change(value / usual - 1);
  return (
    <tr>
      <th scope="row" title={name}>
        <Mark slot={slot} />
        {name}
      </th>
      <td className={classes.barCell}>
        <div className={classes.bar} style={barStyle(value, most, slot)} />
      </td>
      <td>
        {who === undefined || value === null ? (
          said
        ) : (
          <PeopleLink who={who.people} count={who.count}>
            {said}
          </PeopleLink>
        )}
        {change !== null && (
          <span className={classes.change} title={say('versus', { change })}>
            {change}
          </span>
        )}
      </td>
    </tr>
  );
}

export const barStyle = (value: number | null, most: number, slot: number): CSSProperties => ({
  width: `${value === null || most === 0 ? 0 : Math.max(0, (100 * value) / most)}%`,
  background: slot < 0 ? 'var(--text-3)' : `var(--slot-${slot + 1})`,
});
