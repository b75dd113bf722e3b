import { Card } from '../../../parts/card.tsx';
import { ClassMark } from '../../../parts/class-mark.tsx';
import { PeopleLink } from '../../../parts/people-link.tsx';
import { slotOf } from '../../../theme/slots.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { moneyShare, type Shown } from '../divided.ts';
import { peopleAt, useBoth } from '../view.ts';
import { SEGMENTATION } from '../words.ts';
import classes from './steps.module.css';

/** The classes in the order in which a person goes through them. */
export const STEPS: Readonly<Record<string, readonly string[]>> = {
  lifecycle: ['prospect', 'new', 'active', 'at-risk', 'lost', 'won-back'],
  loyalty: ['prospect', 'new', 'repeat', 'loyal', 'advocate'],
};

/** A lifecycle, or a ladder of loyalty, step by step. */
export function Steps({ shown: { divided } }: { readonly shown: Shown }) {
  const say = useWords(SEGMENTATION);
  const both = useBoth();
  const formats = useFormats();
  const order = divided.classes.map(({ id }) => id);
  const steps = (STEPS[divided.method] ?? []).flatMap(id => divided.classes.find(one => one.id === id) ?? []);
  const most = Math.max(...steps.map(({ size }) => size), 1);
  return (
    <Card title={say(`steps-${divided.method}`)} about={say('stepsHint')}>
      <ol className={classes.steps} aria-label={say(`steps-${divided.method}`)}>
        {steps.map(one => {
          const share = moneyShare(divided, one);
          return (
            <li key={one.id} className={classes.step}>
              <div className={classes.column} aria-hidden>
                <div
                  className={classes.bar}
                  style={{
                    height: `${(100 * one.size) / most}%`,
                    background: `var(--slot-${slotOf(one.id, order) + 1})`,
                  }}
                />
              </div>
              <div className={classes.about}>
                <div className={classes.name}>
                  <ClassMark id={one.id} classes={order} />
                  {both(one.name)}
                </div>
                <PeopleLink who={peopleAt({ class: one.id, of: divided.id }, divided.asOf)} count={one.size} />
                <div>{say('ofEverybody', { share: formats.share(one.share) })}</div>
                {share !== null && <div>{say('ofMoney', { share: formats.share(share) })}</div>}
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
