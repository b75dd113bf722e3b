import { Text } from '@mantine/core';
import { Card } from '../../../parts/card.tsx';
import { ClassMark } from '../../../parts/class-mark.tsx';
import { everybodyAt, PeopleLink } from '../../../parts/people-link.tsx';
import { slotOf } from '../../../theme/slots.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { type Divided, type DividedClass, moneyShare, type Shown } from '../divided.ts';
import { peopleAt, useBoth } from '../view.ts';
import { SEGMENTATION } from '../words.ts';
import classes from './class-table.module.css';

/** The classes explained: what brings somebody there, how many they are, what they did and brought. */
export function ClassTable({ shown: { divided } }: { readonly shown: Shown }) {
  const say = useWords(SEGMENTATION);
  const both = useBoth();
  const formats = useFormats();
  const hasMoney = divided.classes.some(one => one.figures?.revenue != null);
  const people = say('ofPeople', { count: divided.people, shown: formats.number(divided.people) });
  const left = divided.withoutCurrencies;
  return (
    <Card
      title={say('classesTitle')}
      about={
        <>
          <PeopleLink who={everybodyAt(divided.asOf)} count={divided.people}>
            {people}
          </PeopleLink>
          {` · ${formats.moment(divided.asOf)}`}
          {hasMoney && left.length > 0 && ` · ${say('withoutCurrencies', { currencies: formats.list(left) })}`}
        </>
      }
    >
      <section className={classes.scroller} aria-label={say('classesTable')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{say('class')}</th>
              <th scope="col">{say('people')}</th>
              <th scope="col" colSpan={2}>
                {say('share')}
              </th>
              <th scope="col">{say('recency')}</th>
              <th scope="col">{say(isEmail(divided) ? 'reactions' : 'frequency')}</th>
              {hasMoney && (
                <>
                  <th scope="col">{say('monetary')}</th>
                  <th scope="col">{say('revenue')}</th>
                  <th scope="col">{say('moneyShare')}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {divided.classes.map(one => (
              <ClassRow key={one.id} divided={divided} one={one} hasMoney={hasMoney} />
            ))}
          </tbody>
        </table>
      </section>
      <Text size="sm" c="dimmed">
        {`${both(divided.name)} · ${divided.standard}`}
      </Text>
    </Card>
  );
}

const isEmail = ({ settings }: Divided): boolean =>
  typeof settings === 'object' && settings !== null && 'on' in settings && settings.on !== 'orders';

interface RowProps {
  readonly divided: Divided;
  readonly one: DividedClass;
  readonly hasMoney: boolean;
}

function ClassRow({ divided, one, hasMoney }: RowProps) {
  const say = useWords(SEGMENTATION);
  const both = useBoth();
  const formats = useFormats();
  const order = divided.classes.map(({ id }) => id);
  const { figures } = one;
  const money = (value: number | null | undefined, write: (value: number, currency?: string) => string) =>
    value == null ? say('nothing') : write(value, divided.currency ?? undefined);
  const share = moneyShare(divided, one);
  return (
    <tr>
      <th scope="row">
        <div className={classes.name}>
          <ClassMark id={one.id} classes={order} />
          {both(one.name)}
        </div>
        <div className={classes.explanation}>{both(one.explanation)}</div>
      </th>
      <td>
        <PeopleLink who={peopleAt({ class: one.id, of: divided.id }, divided.asOf)} count={one.size}>
          {formats.number(one.size)}
        </PeopleLink>
      </td>
      <td>
        <span className={classes.bar} aria-hidden>
          <span
            className={classes.filled}
            style={{
              display: one.size === 0 ? 'none' : undefined,
              width: `${100 * one.share}%`,
              background: `var(--slot-${slotOf(one.id, order) + 1})`,
            }}
          />
        </span>
      </td>
      <td>{formats.share(one.share)}</td>
      <td>{figures?.recency == null ? say('nothing') : formats.decimal(figures.recency, 0)}</td>
      <td>{figures?.frequency == null ? say('nothing') : formats.oneDecimal(figures.frequency)}</td>
      {hasMoney && (
        <>
          <td>{money(figures?.monetary, formats.money)}</td>
          <td>{money(figures?.revenue, formats.shortMoney)}</td>
          <td>{share === null ? say('nothing') : formats.share(share)}</td>
        </>
      )}
    </tr>
  );
}
