import type { Conditions } from '../../condition/kinds.ts';
import { listed, notAmong, type Said, said, who } from '../clause.ts';
import { entry, type InBoth, inLanguage, type Speech } from '../language.ts';
import { agoText, rollingText } from '../word/period.ts';
import { quoted, valueList, valueText } from '../word/value.ts';
import { DATES } from '../word/window.ts';

type Moments = Pick<Conditions['segment'], 'on' | 'ago' | 'since' | 'enteredInTheLast' | 'leftInTheLast'>;

/** A segment or class in the cases Polish needs: "w segmencie", "do segmentu". */
interface Where {
  readonly in: string;
  readonly into: string;
}

interface Being {
  readonly now: (where: Where) => Said;
  readonly were: (where: Where, when: string) => Said;
  readonly ago: (period: string) => string;
  readonly since: (where: Where, ago: string) => string;
  readonly entered: (where: Where, rolling: string, ago: string) => string;
  readonly left: (where: Where, rolling: string, ago: string) => string;
}

const BEING: InBoth<Being> = {
  en: {
    now: w => said(who(`are in ${w.in}`), who(`are not in ${w.in}`)),
    were: (w, when) => said(who(`were in ${w.in} ${when}`), who(`were not in ${w.in} ${when}`)),
    ago: period => `${period} ago`,
    since: (w, ago) => `are in ${w.in} (now and ${ago})`,
    entered: (w, rolling, ago) => `entered ${w.in} ${rolling} (are in it now and were not ${ago})`,
    left: (w, rolling, ago) => `left ${w.in} ${rolling} (were in it ${ago} and are not now)`,
  },
  pl: {
    now: w => said(who(`są w ${w.in}`), who(`nie są w ${w.in}`)),
    were: (w, when) => said(who(`były w ${w.in} ${when}`), who(`nie były w ${w.in} ${when}`)),
    ago: period => `${period} temu`,
    since: (w, ago) => `są w ${w.in} (teraz i ${ago})`,
    entered: (w, rolling, ago) => `weszły do ${w.into} ${rolling} (teraz są, a ${ago} nie były)`,
    left: (w, rolling, ago) => `wyszły z ${w.into} ${rolling} (${ago} były, a teraz nie są)`,
  },
};

function member(where: Where, moments: Moments, speech: Speech): Said {
  const words = BEING[speech.language];
  const { on, ago, since, enteredInTheLast: entered, leftInTheLast: left } = moments;
  const before = (period: NonNullable<Moments['ago']>) => words.ago(agoText(period, speech));
  if (on !== undefined) return words.were(where, DATES[speech.language].on(on));
  if (ago !== undefined) return words.were(where, before(ago));
  if (since !== undefined) return changed(words.since(where, before(since)), speech);
  if (entered !== undefined)
    return changed(words.entered(where, rollingText(entered, 'last', speech), before(entered)), speech);
  if (left !== undefined) return changed(words.left(where, rollingText(left, 'last', speech), before(left)), speech);
  return words.now(where);
}

/** Two instants compared: its opposite has no shorter way of saying it. */
function changed(text: string, speech: Speech): Said {
  const yes = who(text);
  return { yes, no: notAmong(yes, speech) };
}

const SEGMENT: InBoth<Where> = {
  en: { in: 'the segment', into: 'the segment' },
  pl: { in: 'segmencie', into: 'segmentu' },
};

/** "are in the segment “big-spenders”", "entered the segment … in the last 30 days". */
export function segment(condition: Conditions['segment'], speech: Speech): Said {
  const { language, names } = speech;
  const name = inLanguage(entry(names.segments ?? {}, condition.segment) ?? condition.segment, language);
  const given = Object.entries(condition.with ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const values = given.map(([key, value]) => {
    const text = Array.isArray(value) ? valueList(value, language) : valueText(value, language);
    return `${key}: ${text}`;
  });
  const brackets = values.length === 0 ? '' : ` (${values.join('; ')})`;
  return member(named(SEGMENT[language], `${quoted(name, language)}${brackets}`), condition, speech);
}

const named = (where: Where, name: string): Where => ({ in: `${where.in} ${name}`, into: `${where.into} ${name}` });

interface ClassWords {
  readonly class: Where;
  readonly of: string;
  readonly or: string;
}
const CLASS: InBoth<ClassWords> = {
  en: { class: { in: 'the class', into: 'the class' }, of: 'of the segmentation', or: ' or ' },
  pl: { class: { in: 'klasie', into: 'klasy' }, of: 'segmentacji', or: ' lub ' },
};

/** "are in the class “champions” or “loyal” of the segmentation “rfm”". */
export function classOf(condition: Conditions['class'], speech: Speech): Said {
  const { language, names } = speech;
  const { of } = condition;
  const ids = typeof condition.class === 'string' ? [condition.class] : condition.class;
  const known = entry(names.classes ?? {}, of) ?? {};
  const classes = [...new Set(ids)].map(id => quoted(inLanguage(entry(known, id) ?? id, language), language));
  const segmentation = quoted(inLanguage(entry(names.segments ?? {}, of) ?? of, language), language);
  const words = CLASS[language];
  return member(named(words.class, `${listed(classes, words.or)} ${words.of} ${segmentation}`), condition, speech);
}
