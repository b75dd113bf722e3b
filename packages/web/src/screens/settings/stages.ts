import type { Reply } from '../../api/answers.ts';

type Stage = Reply<'getStages'>['stages'][number];

/** The same stages, one of them at another place. */
export function moved(stages: readonly Stage[], from: number, to: number): readonly Stage[] {
  const stage = stages[from];
  return stage === undefined ? stages : stages.toSpliced(from, 1).toSpliced(to, 0, stage);
}

/** One more, at the end, under an id that no other has. */
export function withNewStage(stages: readonly Stage[]): readonly Stage[] {
  const taken = new Set(stages.map(({ id }) => id));
  let number = stages.length + 1;
  while (taken.has(`stage-${number}`)) number++;
  return [...stages, { id: `stage-${number}`, name: { en: '', pl: '' } }];
}
