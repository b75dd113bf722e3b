import { type Bilingual, both, failed, ok, type Problem, type Result } from '@satsuma/core';
import type { Control } from '../store/control/control.ts';
import { readNote, writeNote } from '../store/control/notes.ts';

/** A step of the purchase path. */
export interface Stage {
  /** Small letters, digits, hyphens; what igniters refer to, also when the name changes. */
  readonly id: string;
  readonly name: Bilingual;
}

const STANDARD: readonly Stage[] = [
  { id: 'discover', name: both('Discover', 'Odkrywanie') },
  { id: 'consider', name: both('Consider', 'Rozważanie') },
  { id: 'buy', name: both('Buy', 'Zakup') },
  { id: 'use', name: both('Use', 'Użytkowanie') },
  { id: 'return', name: both('Return', 'Powrót') },
  { id: 'recommend', name: both('Recommend', 'Polecanie') },
];

const KEY = 'stages';

/** In their order; those of the standard path where nobody has said others. */
export async function readStages(control: Control): Promise<readonly Stage[]> {
  const note = await readNote(control, KEY);
  return note === undefined ? STANDARD : (note as readonly Stage[]);
}

/** Says what the path is. Problems, each at its place: an id that is there twice, a name that is empty, no stage at all. */
export async function writeStages(control: Control, stages: readonly Stage[]): Promise<Result<readonly Stage[]>> {
  const problems = stages.flatMap((stage, i) => misfits(stage, i, stages));
  if (stages.length === 0)
    problems.push({ code: 'bad-value', path: 'stages', message: 'a path has at least one stage' });
  if (problems.length > 0) return failed(problems);
  const kept = stages.map(({ id, name }) => ({ id, name: { en: name.en.trim(), pl: name.pl.trim() } }));
  await writeNote(control, KEY, kept);
  return ok(kept);
}

function misfits({ id, name }: Stage, i: number, stages: readonly Stage[]): Problem[] {
  const problems: Problem[] = [];
  if (stages.findIndex(other => other.id === id) < i)
    problems.push({ code: 'duplicate', path: `stages[${i}].id`, message: `there are two stages "${id}"` });
  for (const language of ['en', 'pl'] as const)
    if (name[language].trim() === '')
      problems.push({ code: 'bad-value', path: `stages[${i}].name.${language}`, message: 'a stage has a name' });
  return problems;
}
