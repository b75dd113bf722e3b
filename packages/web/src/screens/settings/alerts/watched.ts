import type { Input, Reply } from '../../../api/answers.ts';

export type Alert = Reply<'listAlerts'>[number];
export type GivenAlert = Input<'makeAlert'>['body'];
type Listed = Reply<'listSegments'>['segments'][number];

/** Fields of the form; limits as they are typed. */
export interface Draft {
  readonly name: string;
  /** A segment's id, or a segmentation's. */
  readonly of: string;
  readonly class: string;
  readonly measure: 'size' | 'entered' | 'left';
  readonly per: 'hour' | 'day';
  readonly range: 'usual' | 'limits';
  readonly below: string | number;
  readonly above: string | number;
  readonly emails: string;
  readonly webhooks: readonly number[];
  readonly language: 'en' | 'pl';
}

export const newDraft = (language: 'en' | 'pl', email: string): Draft => ({
  ...{ name: '', of: '', class: '', measure: 'size', per: 'day', range: 'usual', below: '', above: '' },
  ...{ emails: email, webhooks: [], language },
});

export function draftOf({ name, watch, notify, language }: Alert): Draft {
  const base = { ...newDraft(language, notify.emails.join(', ')), name, webhooks: notify.webhooks };
  if (watch.kind === 'oracle') return base;
  const { of, class: inClass = '', measure, per, range } = watch;
  const limits = range.kind === 'limits' ? { below: range.below ?? '', above: range.above ?? '' } : {};
  return { ...base, of, class: inClass, measure, per, range: range.kind, ...limits };
}

/** @param kept what is watched stays: it is not one of a segment */
export function givenIn(draft: Draft, kept?: Alert['watch']): GivenAlert {
  const { of, measure, per, below, above } = draft;
  const emails = draft.emails.split(/[\s,;]+/).filter(email => email !== '');
  return {
    name: draft.name,
    language: draft.language,
    notify: { emails, webhooks: [...draft.webhooks] },
    watch:
      kept?.kind === 'oracle'
        ? kept
        : {
            ...{ kind: 'segment', of, measure, per },
            ...(draft.class !== '' && { class: draft.class }),
            range:
              draft.range === 'usual'
                ? { kind: 'usual' }
                : {
                    kind: 'limits',
                    ...(below !== '' && { below: Number(below) }),
                    ...(above !== '' && { above: Number(above) }),
                  },
          },
  };
}

/** Classes of a segmentation, none of a segment. */
export const classesOf = (listed: Listed | undefined): readonly string[] =>
  listed?.kind === 'segmentation' ? Object.keys(listed.classes ?? {}) : [];
