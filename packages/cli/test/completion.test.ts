import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, describe, test } from 'node:test';
import { fileIn, ROOT, satsuma, scratchDirectory } from './satsuma.ts';

describe('completion in bash', () => {
  const directory = scratchDirectory();
  let script = '';
  before(async () => {
    const { code, stdout } = await satsuma(['completion', 'bash']);
    assert.equal(code, 0);
    script = fileIn(directory, 'satsuma.bash', stdout);
  });

  /** What bash offers for the last word of a line. */
  function offered(...words: readonly string[]): readonly string[] {
    const line = words.map(word => `'${word}'`).join(' ');
    const code = `source '${script}'; COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _satsuma 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['-c', code], { encoding: 'utf8', cwd: ROOT })
      .split('\n')
      .filter(word => word !== '');
  }

  test('the script is sound', () => {
    execFileSync('bash', ['-n', script]);
  });

  test('commands', () => {
    assert.deepEqual(offered('satsuma', 'cla'), ['classes']);
    assert.deepEqual(offered('satsuma', '--data', 'classes', 'ov'), ['overlap']);
  });

  test('options of the command, and those that every command takes', () => {
    assert.deepEqual(offered('satsuma', 'export', '--over'), ['--overwrite']);
    assert.deepEqual(offered('satsuma', 'export', '--as'), ['--as-of']);
    assert.ok(offered('satsuma', 'sample', '-').includes('-n'));
  });

  test('words that an option knows, files, and nothing where there is nothing to offer', () => {
    assert.deepEqual(offered('satsuma', 'cohorts', '--show', 're'), ['retention', 'revenue']);
    assert.deepEqual(offered('satsuma', '--lang', ''), ['en', 'pl']);
    assert.deepEqual(offered('satsuma', 'import', 'README'), ['README.md']);
    assert.deepEqual(offered('satsuma', 'count', '--with', 'x'), []);
  });
});

test('the script for zsh describes every command and closes every quote', async () => {
  const { code, stdout } = await satsuma(['completion', 'zsh']);
  assert.equal(code, 0);
  assert.match(stdout, /^#compdef satsuma\n/);
  assert.match(stdout, /'import:Bring in files: orders/);
  assert.match(stdout, /'--show\[retention, people, orders or revenue\]:value:\(retention people orders revenue\)'/);
  assert.equal((stdout.replaceAll("\\'", '').match(/'/g) ?? []).length % 2, 0);
});

test('another shell has none', async () => {
  const { code, stderr } = await satsuma(['completion', 'fish']);
  assert.equal(code, 2);
  assert.match(stderr, /there is no completion for "fish"\n {2}bash or zsh/);
});
