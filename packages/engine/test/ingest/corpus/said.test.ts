import { SAID } from './groups.ts';
import { runCases } from './run-cases.ts';

runCases(SAID);
