import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { noteServer } from '../access/server-file.ts';
import type { Command, Context } from '../command.ts';
import { isOn, textOption, textsOption, usage, wholeOption } from '../input/options.ts';
import { failWith } from '../input/result.ts';
import { withWorkspace } from '../opened.ts';
import { SERVE } from '../words/serve.ts';

export const serve: Command = {
  name: 'serve',
  summary: 'Run the server: tracking, memberships as they change, the HTTP API and a page that describes it',
  description:
    'On first start it prints a one-time link for the first admin. Behind a proxy that speaks https, say --public-url and --behind-proxy.',
  options: [
    { flags: '--port <n>', about: 'where it listens; 0: any free port', initial: '8080' },
    { flags: '--host <address>', about: 'on which address; 0.0.0.0: on every one', initial: '127.0.0.1' },
    { flags: '--demo', about: 'fill an empty data directory with the simulated shop' },
    { flags: '--public-url <url>', about: 'where people reach it: https://satsuma.example' },
    { flags: '--behind-proxy', about: 'a proxy in front of it says whom a request comes from' },
    { flags: '--origin <origin>', about: 'a site whose pages may call the API; may be repeated', many: true },
    { flags: '--backups <dir>', about: 'where backups asked for over the API go', completes: 'folders' },
  ],
  examples: [
    { line: 'satsuma serve', does: 'answers at http://127.0.0.1:8080' },
    { line: 'satsuma serve --demo --port 9000', does: 'with the simulated shop in it' },
  ],
  async run(input, context) {
    const port = wholeOption(input, 'port', 0) ?? 8080;
    const host = textOption(input, 'host') ?? '127.0.0.1';
    const settings = settingsOf(
      textOption(input, 'publicUrl'),
      textsOption(input, 'origin'),
      isOn(input, 'behindProxy'),
    );
    if (isOn(input, 'demo') && (await isEmpty(context))) await fillWithDemo(context);
    const [engine, server] = await Promise.all([import('@satsuma/engine'), import('@satsuma/server')]);
    const { environment, directory, clock } = context;
    const workspace = await engine.openWorkspaceFromEnvironment(environment, directory, clock);
    const inventory = await engine.readInventory(workspace.store);
    const folder = textOption(input, 'backups');
    const tracking = await server.openTracking(workspace, { directory, random: randomBytes });
    const running = await server
      .startServer(
        {
          ...{ workspace, tracking, clock, random: randomBytes, settings, outgoing: outgoingOf(environment) },
          ...(folder && { backup: { directory, folder } }),
          fillDemo: async on => (await import('../demo/fill.ts')).fillShop(engine, workspace, on),
        },
        { host, port },
      )
      .catch(error => {
        throw isTaken(error) ? failWith([taken(host, port)]) : error;
      });
    const forget = await noteServer(directory, { url: reachable(running.address), pid: process.pid });
    tellStart(running, inventory.people === 0, context);
    await untilAborted(context.signal);
    context.output.note(context.say.of(SERVE).stopping);
    await forget();
    await running.stop();
    context.output.note(context.say.of(SERVE).stopped);
  },
};

/** Where e-mail goes out, and whether webhooks may be of this machine and its network. An empty variable is the same as none. */
const outgoingOf = ({ SATSUMA_SMTP_URL, SATSUMA_MAIL_FROM, SATSUMA_PRIVATE_WEBHOOKS }: Context['environment']) => ({
  ...(SATSUMA_SMTP_URL && { smtpUrl: SATSUMA_SMTP_URL }),
  ...(SATSUMA_MAIL_FROM && { mailFrom: SATSUMA_MAIL_FROM }),
  allowPrivate: SATSUMA_PRIVATE_WEBHOOKS === 'true',
});

/** Where commands on this machine reach a server that listens on every address. */
const reachable = (address: string): string => address.replace(/\/\/(0\.0\.0\.0|\[::\])(?=:|$)/, '//127.0.0.1');

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const taken = (host: string, port: number) => ({
  code: 'in-use' as const,
  path: '--port',
  message: `${host}:${port} is in use`,
  hint: 'another --port, or 0 for any that is free',
});

function settingsOf(publicUrl: string | undefined, origins: readonly string[], behindProxy: boolean) {
  for (const [place, url] of [['--public-url', publicUrl] as const, ...origins.map(o => ['--origin', o] as const)]) {
    if (url === undefined || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) continue;
    throw usage(place, `"${url}" is not an address of the web`, 'https://satsuma.example');
  }
  return {
    behindProxy,
    origins: origins.map(each => new URL(each).origin),
    ...(publicUrl !== undefined && { publicUrl }),
  };
}

const isEmpty = async (context: Context): Promise<boolean> =>
  !existsSync(context.directory) ||
  withWorkspace(
    context,
    async ({ engine, workspace }) => (await engine.readInventory(workspace.store)).people === 0,
    'may be made',
  );

/** The shop that `satsuma demo` makes, in this data directory. */
async function fillWithDemo(context: Context): Promise<void> {
  const [{ demoPlaces, shopOnDisk }, { importShop, applySegments }] = await Promise.all([
    import('../demo/shop.ts'),
    import('../demo/bring-in.ts'),
  ]);
  const places = { ...demoPlaces(`${context.directory}-files`), data: context.directory };
  const shop = await shopOnDisk({ customers: 5000, seed: 1, fresh: false }, places, context);
  await withWorkspace(
    context,
    async opened => {
      await importShop(shop, context, opened);
      await applySegments(shop.shop.until, context, opened);
    },
    'may be made',
  );
}

/** On standard error: standard output is the log's. */
function tellStart(
  { address, firstLink }: { readonly address: string; readonly firstLink: string | undefined },
  empty: boolean,
  { output, say }: Context,
): void {
  const words = say.of(SERVE);
  output.note(words.listening(address));
  if (firstLink !== undefined) output.note(`${words.firstLink}\n  ${firstLink}`);
  if (empty) {
    output.note(`${words.empty}
  npm start -- --demo    # ${words.emptyDemo}
  npx satsuma import your-orders.csv    # ${words.emptyImport}`);
  }
  output.note(words.stop);
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (signal.aborted) return resolve();
    // Keeps the process up: what it waits for is no work of its own.
    const awake = setInterval(() => undefined, 60_000);
    const end = () => {
      clearInterval(awake);
      resolve();
    };
    signal.addEventListener('abort', end, { once: true });
  });
