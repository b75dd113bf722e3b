import type { Command } from '../command.ts';
import { readGivenValues, VALUE_OPTIONS } from '../input/ask.ts';
import { argument } from '../input/options.ts';
import { PERSON_ARGUMENT, PERSON_OPTION, readPersonKey } from '../input/person.ts';
import { orFail } from '../input/result.ts';
import { readSubject, SUBJECT_FORMS } from '../input/subject.ts';
import { withWorkspace } from '../opened.ts';
import { tellClass, tellMember } from '../telling/explanation.ts';
import { namesOf, subjectTitle, titleOf } from '../telling/names.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'Why a person is, or is not, in a segment: each condition with the value found',
  arguments: [
    PERSON_ARGUMENT,
    { form: '<segment>', about: `${SUBJECT_FORMS}; or a segmentation (rfm), for the class`, completes: 'files' },
  ],
  options: [PERSON_OPTION, ...VALUE_OPTIONS],
  examples: [
    { line: 'satsuma explain anna@example.com loyal-buyers', does: 'the conditions with ✓ or ✗' },
    { line: 'satsuma explain 12347 rfm', does: 'the class, and the scores that put the person there' },
    { line: 'satsuma --lang pl --as-of 2026-03-01 explain profile:17 loyal-buyers', does: 'in Polish, as of 1 March' },
  ],
  run: (input, context) =>
    withWorkspace(context, async opened => {
      const { engine, workspace, ask } = opened;
      const key = readPersonKey(input);
      const word = argument(input, 1) ?? '';
      const library = await engine.loadLibrary(workspace);
      const names = await namesOf(library);
      if (library.segmentations.has(word)) {
        const explained = orFail(await engine.explainClass(workspace, key, word, ask));
        context.output.data(explained);
        return tellClass(explained, titleOf(word, names, context.say), context);
      }
      const subject = await readSubject(engine, word, await readGivenValues(input));
      const explained = orFail(await engine.explainMember(workspace, key, subject, ask));
      const { language, say } = context;
      const text = engine.explanationText(explained.explanation, language, opened.settings.zone, names);
      context.output.data({ ...explained, text });
      tellMember(explained, subjectTitle(subject, word, names, say), names, context, opened);
    }),
};
