import { WRITTEN } from './groups.ts';
import { runCases } from './run-cases.ts';

runCases(WRITTEN);
