import type { OnProblem } from './problem.ts';

/** The same methods, none of which throws into the page: what one would throw is told instead. */
export function guarded<Methods extends object>(methods: Methods, report: OnProblem): Methods {
  const calm = Object.entries(methods).map(([name, run]) => [
    name,
    (...given: unknown[]) => {
      try {
        return run(...given);
      } catch (error) {
        report({ code: 'internal', path: name, message: String(error) });
      }
    },
  ]);
  return Object.fromEntries(calm) as Methods;
}
