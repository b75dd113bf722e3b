import type { Context } from '../../command.ts';
import { orFail } from '../../input/result.ts';
import type { Opened } from '../../opened.ts';
import type { QuestionsAccess } from '../access.ts';

export function questionsInDirectory(
  { engine, workspace, ask, asOf }: Opened,
  { language, signal }: Context,
): QuestionsAccess {
  return {
    async count(subject, onProgress) {
      const followed = { ...ask, ...(onProgress && { onProgress }) };
      const counted = orFail(await engine.countPeople(workspace, subject, followed));
      const library = await engine.loadLibrary(workspace);
      const names = engine.namesOf(library);
      const { sentence } = await import('@satsuma/core');
      return {
        ...counted,
        sentence: engine.subjectSentence(subject, library, language, names),
        funnel: counted.funnel.map(step => ({ ...step, sentence: sentence(step.condition, language, names) })),
      };
    },
    sample: async (subject, options) => orFail(await engine.samplePeople(workspace, subject, { ...ask, ...options })),
    history: async (subject, options) => orFail(await engine.sizeHistory(workspace, subject, { ...ask, ...options })),
    classHistory: async (id, options) => orFail(await engine.classHistory(workspace, id, { ...ask, ...options })),
    divide: async which => orFail(await engine.divideEverybody(workspace, which, { asOf })),
    cohorts: async which => orFail(await engine.readCohorts(workspace, which, { asOf })),
    pareto: async which => orFail(await engine.readPareto(workspace, which, { asOf })),
    moves: async (division, options) => orFail(await engine.transitions(workspace, division, { ...options, signal })),
    overlap: async subjects => orFail(await engine.overlap(workspace, subjects, ask)),
    compare: async (subjects, options) =>
      orFail(await engine.compareSegments(workspace, subjects, { ...ask, ...options })),
    apart: async (subject, options) => orFail(await engine.setsApart(workspace, subject, { ...ask, ...options })),
    async changes({ person, ...options }) {
      const profile = person && orFail(await engine.findPerson(workspace, person));
      const asked = { ...options, signal, ...(profile !== undefined && { profile }) };
      const { changes, next } = orFail(await engine.changesOf(workspace, asked));
      return { changes, more: next !== null };
    },
  };
}
