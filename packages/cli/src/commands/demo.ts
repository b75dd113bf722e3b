import type { Command, Context } from '../command.ts';
import { argument, isOn, wholeOption } from '../input/options.ts';
import { type Opened, withWorkspace } from '../opened.ts';
import { DEMO } from '../words/demo.ts';

export const demo: Command = {
  name: 'demo',
  summary: 'Make a simulated shop, import it, divide it, and show what can be seen',
  description: 'The same customers and seed again: what is there is reused. Nothing is asked.',
  arguments: [{ form: '[dir]', about: 'where files and data go; ./satsuma-demo if not given', completes: 'folders' }],
  options: [
    {
      flags: '--customers <n>',
      about: 'registered people; a third as many anonymous visitors come on top',
      initial: '5000',
    },
    { flags: '--seed <n>', about: 'another seed is another shop', initial: '1' },
    { flags: '--fresh', about: 'begin anew, and delete what the last demo left' },
  ],
  examples: [
    { line: 'satsuma demo', does: 'a shop of 5,000 customers' },
    { line: 'satsuma --lang pl demo --customers 1000', does: 'a small one, in Polish' },
  ],
  async run(input, context) {
    const { demoPlaces, shopOnDisk } = await import('../demo/shop.ts');
    const { output, say } = context;
    const places = demoPlaces(argument(input, 0) ?? 'satsuma-demo');
    const customers = wholeOption(input, 'customers', 50) ?? 5000;
    const wanted = { customers, seed: wholeOption(input, 'seed', 0) ?? 1, fresh: isOn(input, 'fresh') };
    const shop = await shopOnDisk(wanted, places, context);
    const words = say.of(DEMO);
    output.line((shop.reused ? words.reused : words.made)(say.counted(customers, 'customer')));
    const inside = { ...context, directory: places.data, asOf: new Date(shop.shop.until).toISOString() };
    await withWorkspace(
      inside,
      async opened => {
        const { importShop, applySegments } = await import('../demo/bring-in.ts');
        const imports = await importShop(shop, inside, opened);
        const applied = await applySegments(shop.shop.until, inside, opened);
        const tour = await tellTour(inside, opened);
        output.data({ shop: shop.shop, reused: shop.reused, places, imports, applied, tour });
        tellNext(places.data, context);
      },
      'may be made',
    );
  },
};

async function tellTour(context: Context, opened: Opened): Promise<Readonly<Record<string, unknown>>> {
  const { SECTIONS } = await import('../demo/sections.ts');
  const library = await opened.engine.loadLibrary(opened.workspace);
  const names = opened.engine.namesOf(library);
  const told: Record<string, unknown> = {};
  for (const [name, section] of Object.entries(SECTIONS))
    told[name] = await section({ context, opened, library, names });
  return told;
}

function tellNext(data: string, { output, say }: Context): void {
  const words = say.of(DEMO);
  const { bold, dim } = output.paint;
  const lang = say.language === 'pl' ? ' --lang pl' : '';
  output.heading(words.next);
  output.line(`  ${bold(`npx satsuma import ${words.nextYours}`)}${dim(`  # ${words.nextSteps.import}`)}`, '    ');
  output.line(`  ${bold(`npx satsuma${lang} classes rfm`)}${dim(`  # ${words.nextSteps.classes}`)}`, '    ');
  output.line(
    `  ${bold(`npx satsuma${lang} explain ${words.nextWho} rfm`)}${dim(`  # ${words.nextSteps.explain}`)}`,
    '    ',
  );
  output.line();
  output.line(words.look(data));
}
