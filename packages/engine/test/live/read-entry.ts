import type { Entry } from '../../src/live/journal/entry.ts';
import { callReader } from '../../src/track/call-reader.ts';
import type { SaidCall } from '../../src/track/said.ts';

const readCall = callReader({ zone: 'Europe/Warsaw', country: 'PL', blocked: [] });

/** The calls of a body that is a list of them. Of tests: what is wrong with a call is a mistake of the test. */
export function readEntry({ body, receivedAt }: Entry): readonly SaidCall[] {
  return (JSON.parse(body) as readonly object[]).map(call => {
    const said = readCall(call, { receivedAt });
    if (!said.ok) throw new Error(said.problems.map(p => `${p.path}: ${p.message}`).join('; '));
    return said.value;
  });
}
