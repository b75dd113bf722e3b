import { useWords } from '../../../words/use-words.ts';
import classes from './import.module.css';
import { IMPORT } from './words.ts';

const STEPS = ['file', 'map', 'try', 'import'] as const;

/** Where one is on the way. */
export function Steps({ now }: { readonly now: (typeof STEPS)[number] }) {
  const say = useWords(IMPORT);
  return (
    <ol className={classes.steps} aria-label={say('steps')}>
      {STEPS.map((step, i) => (
        <li
          key={step}
          aria-current={step === now ? 'step' : undefined}
          data-done={i < STEPS.indexOf(now) ? true : undefined}
        >
          <span aria-hidden className={classes.number}>
            {i + 1}
          </span>
          {say(`step-${step}`)}
        </li>
      ))}
    </ol>
  );
}
