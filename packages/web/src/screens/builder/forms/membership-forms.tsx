import { agoText, type Conditions, inLanguage, momentText, quoted, rollingText, type Speech } from '@satsuma/core';
import type { Say } from '../../../words/use-words.ts';
import { ClassPicker, classesOf, SegmentPicker, WithEditor } from '../editors/member-pickers.tsx';
import { MomentEditor, type Moments, momentsOf, relationOf } from '../editors/moment-editor.tsx';
import { chosen, type Form, type Token } from './form.ts';

/** “a quarter ago”, “in the last 30 days”; nothing for now. */
function whenText(moments: Moments, say: Say, speech: Speech): string {
  const { on, ago, since, enteredInTheLast: entered, leftInTheLast: left } = moments;
  if (on !== undefined) return momentText({ on }, speech);
  if (ago !== undefined) return say('periodAgo', { period: agoText(ago, speech) });
  if (since !== undefined) return say('sinceAgo', { period: agoText(since, speech) });
  const rolling = entered ?? left;
  return rolling === undefined ? '' : rollingText(rolling, 'last', speech);
}

interface Member {
  readonly what: 'segment' | 'class';
  readonly moments: Moments;
  readonly isNegated: boolean;
  readonly change: (moments: Moments, isNegated: boolean) => void;
}

/** The verb before the name and the time behind it; both open the same editor. */
function around({ what, moments, isNegated, change }: Member, say: Say, speech: Speech) {
  const editor = () => <MomentEditor moments={momentsOf(moments)} isNegated={isNegated} onChange={change} />;
  const verb = `${isNegated ? 'not_' : ''}${relationOf(moments)}`;
  const when = whenText(moments, say, speech);
  const how: Token = { key: 'how', text: say(`member_${what}_${verb}`), label: say('relation'), editor };
  const moment: Token = { key: 'moment', text: when, label: say('relation'), editor };
  return { how, moments: when === '' ? [] : [moment] };
}

const keep = ({ segment, with: given }: Conditions['segment']) => ({ segment, ...(given && { with: given }) });

/** “are in the segment “Big spenders””, “entered … in the last 30 days”. */
export const segmentForm: Form<'segment'> = ({ condition, isNegated, change }, { say, speech, segments }) => {
  const { segment, with: given } = condition;
  const { how, moments } = around(
    {
      what: 'segment',
      moments: condition,
      isNegated,
      change: (next, no) => change({ ...keep(condition), ...next }, no),
    },
    say,
    speech,
  );
  const name = inLanguage(speech.names.segments?.[segment] ?? segment, speech.language);
  const parameters = Object.keys(segments.get(segment)?.parameters ?? {});
  const filled = parameters.map(one => `${one}: ${given?.[one] === undefined ? '…' : shown(given[one])}`).join('; ');
  return [
    how,
    {
      key: 'which',
      ...chosen(segment === '' ? '' : quoted(name, speech.language), say('chooseSegment')),
      label: say('kind_segment'),
      editor: () => <SegmentPicker segment={segment} onPick={id => change({ segment: id, ...momentsOf(condition) })} />,
    },
    ...(parameters.length === 0
      ? []
      : [
          {
            key: 'with',
            text: `(${filled})`,
            isMissing: parameters.some(one => given?.[one] === undefined || given[one] === ''),
            label: say('parameters'),
            editor: () => <WithEditor condition={condition} onChange={change} />,
          },
        ]),
    ...moments,
  ];
};

const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'param' in value ? `{${String(value.param)}}` : String(value);

/** “were in the class “Champions” of the segmentation “RFM” a quarter ago”. */
export const classForm: Form<'class'> = ({ condition, isNegated, change }, { say, speech }) => {
  const { of } = condition;
  const { how, moments } = around(
    {
      what: 'class',
      moments: condition,
      isNegated,
      change: (next, no) => change({ class: condition.class, of, ...next }, no),
    },
    say,
    speech,
  );
  const { language, names } = speech;
  const ids = classesOf(condition);
  const classes = ids.map(id => quoted(inLanguage(names.classes?.[of]?.[id] ?? id, language), language));
  const told = new Intl.ListFormat(language, { type: 'disjunction' }).format(classes);
  const segmentation = quoted(inLanguage(names.segments?.[of] ?? of, language), language);
  return [
    how,
    {
      key: 'which',
      ...chosen(ids.length === 0 ? '' : told, say('chooseClass')),
      label: say('kind_class'),
      editor: () => (
        <ClassPicker
          condition={condition}
          onPick={(segmentation, next) => change({ class: [...next], of: segmentation, ...momentsOf(condition) })}
        />
      ),
    },
    ...(of === '' ? [] : [{ key: 'of', text: say('ofSegmentation', { name: segmentation }) }]),
    ...moments,
  ];
};
