import type {
  Apart,
  ClassHistory,
  Cohorts,
  Comparison,
  Divided,
  Overlap,
  Pareto,
  Sample,
  SizePoint,
  Transitions,
} from '@satsuma/engine';
import type { CountedInWords, QuestionsAccess } from '../access.ts';
import { type Asking, about, type Given } from './asking.ts';
import { profileOf } from './people.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

export function questionsOnServer(ask: Asking): QuestionsAccess {
  const { context, asOf: query } = ask;
  const { language } = context;
  return {
    count: async subject =>
      (await ask(
        (api, o) => api.countPeople({ query: { ...query, language }, body: { subject } }, o),
        about(subject),
      )) as CountedInWords,
    sample: async (whom, options) =>
      (await ask((api, o) => api.samplePeople({ query, body: { whom, ...options } }, o), about(whom))) as Sample,
    async history(subject, { spacing, from }) {
      const body = { subject, ...spacing, ...(from !== undefined && { from: iso(from) }) };
      return (await ask((api, o) => api.sizeHistory({ query, body }, o), about(subject))) as readonly SizePoint[];
    },
    async classHistory(segmentation, { spacing, from }) {
      const body = { segmentation, ...spacing, ...(from !== undefined && { from: iso(from) }) };
      return (await ask((api, o) => api.classHistory({ query, body }, o))) as ClassHistory;
    },
    divide: async which => (await ask((api, o) => api.divideEverybody({ query, body: { which } }, o))) as Divided,
    cohorts: async which => (await ask((api, o) => api.cohorts({ query, body: { which } }, o))) as Cohorts,
    pareto: async which => (await ask((api, o) => api.pareto({ query, body: { which } }, o))) as Pareto,
    async moves(division, { from, to }) {
      const input = { query: { asOf: iso(to) }, body: { division, from: iso(from) } };
      return (await ask((api, o) => api.moves(input, o))) as Transitions;
    },
    overlap: async subjects =>
      (await ask((api, o) => api.overlap({ query, body: { subjects } }, o), about(...subjects))) as Overlap,
    async compare(subjects, options) {
      const body = { subjects, ...options };
      const inSubjects = about(...subjects);
      const given: Given = problem => {
        const [, trait] = /^body\.traits\[(\d+)\]$/.exec(problem.path) ?? [];
        return trait === undefined ? inSubjects(problem) : { ...problem, path: options.traits?.[Number(trait)] ?? '' };
      };
      return (await ask((api, o) => api.compareSegments({ query, body }, o), given)) as Comparison;
    },
    async apart(subject, { onProgress, ...options }) {
      const body = { subject, ...options };
      const given = about(subject, ...(options.against ? [options.against] : []));
      return (await ask((api, o) => api.setsApart({ query, body }, o), given)) as Apart;
    },
    async changes({ limit, segment, person, from, to }) {
      const profile = person && (await profileOf(ask, person));
      const asked = {
        limit,
        ...(segment !== undefined && { segment }),
        ...(profile !== undefined && { profile }),
        ...(from !== undefined && { from: iso(from) }),
        ...(to !== undefined && { to: iso(to) }),
      };
      const { changes, next } = await ask((api, o) => api.readLog({ query: asked }, o));
      return { changes, more: next !== null };
    },
  };
}
