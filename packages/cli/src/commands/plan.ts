import { withAccess } from '../access/with-access.ts';
import type { Command } from '../command.ts';
import { readDefinitionsAt } from '../input/definitions.ts';
import { argumentsFrom, isOn } from '../input/options.ts';
import { tellChange } from '../telling/change.ts';
import { PLAN } from '../words/plan.ts';

export const plan: Command = {
  name: 'plan',
  summary: 'What applying files of definitions would change, and for how many people',
  arguments: [{ form: '<paths...>', about: 'YAML or JSON files, or folders of them', completes: 'files' }],
  options: [{ flags: '--prune', about: 'also take away what is stored and not in the files' }],
  examples: [
    { line: 'satsuma plan segments/', does: 'checks a folder, and shows who would enter and leave' },
    { line: 'satsuma plan segments/ --prune --json', does: 'for a script; exit code 1 where something is wrong' },
  ],
  run: (input, context) =>
    withAccess(context, async ({ engine, ...access }) => {
      const { output, say } = context;
      const paths = argumentsFrom(input, 0);
      const given = await readDefinitionsAt(engine, paths);
      const progress = output.progress('');
      const options = { prune: isOn(input, 'prune'), onProgress: (share: number) => progress.update(share, 1) };
      const changes = await access.plan(given, options).finally(() => progress.end());
      output.data(changes.map(({ sentence, ...change }) => change));
      const { METHODS, METHOD_NAMES } = await import('@satsuma/core');
      const names = await access.names(given.map(g => g.definition));
      const telling = changes.filter(c => c.change !== 'unchanged');
      for (const change of telling) {
        const { definition } = change;
        const method = 'method' in definition ? METHOD_NAMES.find(m => m === definition.method) : undefined;
        const text = method ? say.of(METHODS[method].name) : change.sentence;
        tellChange(change, text, names, context, engine.differenceText);
      }
      const words = say.of(PLAN);
      if (telling.length === 0) output.line(words.nothing);
      else {
        const rest = changes.length - telling.length;
        if (rest > 0) output.line(output.paint.dim(words.unchanged(say.counted(rest, 'definition'))));
        output.line();
        output.line(words.notYet(paths.join(' ')));
      }
    }),
};
