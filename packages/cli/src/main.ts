import './threads.ts';
import { EXIT } from './command.ts';
import { runProgram } from './program.ts';

const cancel = new AbortController();
process.once('SIGINT', () => cancel.abort(new Error('cancelled')));
process.once('SIGTERM', () => cancel.abort(new Error('cancelled')));
// A reader that has seen enough (`satsuma … | head`) is no error.
process.stdout.on('error', error =>
  process.exit('code' in error && error.code === 'EPIPE' ? EXIT.done : EXIT.internal),
);

process.exitCode = await runProgram(process.argv.slice(2), {
  terminal: { out: process.stdout, err: process.stderr, environment: process.env },
  clock: Date.now,
  signal: cancel.signal,
});
