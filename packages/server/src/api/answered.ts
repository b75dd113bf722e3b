import type { Result } from '@satsuma/core';
import type { Subject } from '@satsuma/engine';
import { refusalOf } from '../problems/refusal.ts';
import { whereGiven } from './given.ts';

/** The engine's answer about subjects of the body; its problems at their places there. */
export function answerAbout<T>(result: Result<T>, subjects: readonly Subject[], places: readonly string[]): T {
  if (result.ok) return result.value;
  throw refusalOf(result.problems.map(problem => whereGiven(problem, subjects, places)));
}
