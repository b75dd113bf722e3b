export type { Calls, Id, Properties } from './calls.ts';
export type { Ecommerce, EcommerceProperties, Product } from './ecommerce.ts';
export type { OnProblem, Problem, ProblemCode } from './problem.ts';
export type { Settings } from './settings.ts';
export { createTracker, type Tracker } from './tracker.ts';
