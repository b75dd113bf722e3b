import { withAccess } from '../access/with-access.ts';
import type { Command } from '../command.ts';
import { readGivenValues, VALUE_OPTIONS } from '../input/ask.ts';
import { argument } from '../input/options.ts';
import { PERSON_ARGUMENT, PERSON_OPTION, readPersonKey } from '../input/person.ts';
import { readSubject, SUBJECT_FORMS } from '../input/subject.ts';
import { tellClass, tellMember } from '../telling/explanation.ts';
import { subjectTitle, titleOf } from '../telling/names.ts';

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
    withAccess(context, async access => {
      const { engine } = access;
      const key = readPersonKey(input);
      const word = argument(input, 1) ?? '';
      const names = await access.names();
      const known = (await access.definitions()).get(word);
      if (known !== undefined && 'segmentation' in known) {
        const explained = await access.explainClass(key, word);
        context.output.data(explained);
        return tellClass(explained, titleOf(word, names, context.say), context);
      }
      const subject = await readSubject(engine, word, await readGivenValues(input));
      const explained = await access.explain(key, subject);
      context.output.data(explained);
      tellMember(explained, subjectTitle(subject, word, names, context.say), context);
    }),
};
