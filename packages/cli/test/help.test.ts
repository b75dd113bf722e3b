import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { GROUPS } from '../src/commands/all.ts';
import { satsuma } from './satsuma.ts';

const COMMANDS = GROUPS.flatMap(group => group.commands);

describe('satsuma --help', () => {
  test('lists every command under the heading of its group', async () => {
    const { code, stdout } = await satsuma(['--help']);
    assert.equal(code, 0);
    for (const { heading, commands } of GROUPS) {
      const [, section = ''] = stdout.split(`\n${heading}:\n`);
      for (const { name } of commands) assert.match(section.split('\n\n')[0] ?? '', new RegExp(`^  ${name} `, 'm'));
    }
  });

  test('answers in under 300 ms when the machine has a moment for it', async () => {
    let fastest = Infinity;
    for (let tries = 0; fastest >= 300 && tries < 40; tries++) {
      fastest = Math.min(fastest, (await satsuma(['--help'])).milliseconds);
    }
    assert.ok(fastest < 300, `the fastest of forty took ${Math.round(fastest)} ms`);
  });

  test('is what satsuma alone shows; --version says which it is', async () => {
    const [alone, asked, version] = [await satsuma([]), await satsuma(['--help']), await satsuma(['--version'])];
    assert.deepEqual([alone.code, alone.stdout], [0, asked.stdout]);
    assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
  });

  test('a width is kept to', async () => {
    const { stdout } = await satsuma(['--help'], { env: { COLUMNS: '60' } });
    for (const line of stdout.split('\n')) assert.ok(line.length <= 60, line);
  });

  test('every command explains itself, with the options all commands take and lines that can be typed', async () => {
    const helps = await Promise.all(COMMANDS.map(({ name }) => satsuma([name, '--help'])));
    COMMANDS.forEach(({ name, examples }, i) => {
      const { code, stdout } = helps[i] ?? { code: null, stdout: '' };
      assert.equal(code, 0, name);
      assert.match(stdout, /--as-of <instant>/, name);
      assert.ok(examples.length > 0, name);
      for (const { line } of examples) assert.ok(stdout.includes(line), `${name}: ${line}`);
    });
  });
});

describe('what cannot be understood', () => {
  test('an unknown command names the nearest, and ends with 2', async () => {
    const { code, stdout, stderr } = await satsuma(['segmnts']);
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.match(stderr, /✗ unknown command 'segmnts'\n {2}Did you mean segments\?/);
  });

  test('an unknown option names the nearest', async () => {
    const { code, stderr } = await satsuma(['classes', 'rfm', '--gird', 'ten']);
    assert.equal(code, 2);
    assert.match(stderr, /unknown option '--gird'\n {2}Did you mean --grid\?/);
  });

  test('a missing argument is named', async () => {
    const { code, stderr } = await satsuma(['count']);
    assert.equal(code, 2);
    assert.match(stderr, /missing required argument 'people'/);
  });

  test('a language without words is refused', async () => {
    const { code, stderr } = await satsuma(['count', 'everyone', '--lang', 'de']);
    assert.equal(code, 2);
    assert.match(stderr, /--lang: there are no words in "de"\n {2}en or pl/);
  });

  test('under --json the problems are data', async () => {
    const { code, stdout } = await satsuma(['--json', 'segmnts']);
    assert.equal(code, 2);
    const { problems } = JSON.parse(stdout) as { problems: { code: string; hint: string }[] };
    assert.deepEqual(
      problems.map(p => [p.code, p.hint]),
      [['bad-syntax', 'Did you mean segments?']],
    );
  });

  test('a directory without data is no shop without customers', async () => {
    const { code, stderr } = await satsuma(['--data', 'no-such-directory', 'segments']);
    assert.equal(code, 3);
    assert.match(stderr, /no-such-directory: There is no data in no-such-directory\./);
  });
});
