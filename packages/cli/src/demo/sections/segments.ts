import type { Counted } from '@satsuma/engine';
import { orFail } from '../../input/result.ts';
import { titleOf } from '../../telling/names.ts';
import { DEMO } from '../../words/demo.ts';
import type { Section } from '../tour.ts';

/** Those of examples/segments that show different parts of the language. */
const SHOWN = [
  'regulars',
  'sleeping-customers',
  'coupons-only',
  'christmas-shoppers',
  'around-krakow',
  'newly-lost-champions',
];

/** Segments as sentences, with their sizes. */
export const segments: Section = async ({ context, opened: { engine, workspace, ask }, library, names }) => {
  const { output, say, language } = context;
  const words = say.of(DEMO);
  output.heading(words.segments);
  const told: (Pick<Counted, 'size' | 'share'> & { readonly id: string; readonly sentence: string })[] = [];
  for (const id of SHOWN.filter(shown => library.segments.has(shown))) {
    const { size, share } = orFail(await engine.countPeople(workspace, { segment: id }, ask));
    const sentence = engine.subjectSentence({ segment: id }, library, language, names);
    told.push({ id, size, share, sentence });
    output.line(
      `  ${output.paint.bold(titleOf(id, names, say))} — ${words.segment(say.counted(size, 'person'), say.share(share))}`,
    );
    output.line(`    ${sentence}`, '    ');
  }
  return told;
};
