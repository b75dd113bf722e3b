import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { idOf } from '@satsuma/core';
import { readDefinitionFiles } from '../../src/definitions/files.ts';

describe('reading folders of definitions', () => {
  let folder: string;
  const put = async (file: string, content: string | Uint8Array) => {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), content);
  };
  const everyone = (id: string) => `segment: ${id}\nwhere: {everyone: true}\n`;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'satsuma-files-'));
    await put('good/b.yaml', everyone('b'));
    await put('good/a.yml', everyone('a'));
    await put('good/deeper/c.json', JSON.stringify({ segment: 'c', where: { everyone: true } }));
    await put('good/.hidden.yaml', 'not: [even yaml');
    await put('good/readme.md', '# not a definition');
    await put('twice/one.yaml', everyone('a'));
    await put('twice/two.yaml', `# the second\n${everyone('a')}`);
    await put('broken/latin.yaml', Uint8Array.of(0x73, 0x3a, 0x20, 0xb3));
    await put('broken/large.yaml', '#'.repeat(5 * 1024 * 1024));
    await mkdir(join(folder, 'empty'));
  });
  after(() => rm(folder, { recursive: true }));

  const problems = async (...paths: string[]) => {
    const read = await readDefinitionFiles(paths.map(p => join(folder, p)));
    assert.ok(!read.ok);
    return read.problems.map(p => `${relative(folder, p.file)}:${p.line} ${p.code} ${p.message}`);
  };

  it('reads every file of a folder, by name, whatever its ending', async () => {
    const read = await readDefinitionFiles([join(folder, 'good')]);
    assert.ok(read.ok);
    assert.deepEqual(
      read.value.map(({ definition }) => idOf(definition)),
      ['a', 'b', 'c'],
    );
  });

  it('reads a file once that is named twice', async () => {
    const read = await readDefinitionFiles([join(folder, 'good', 'a.yml'), join(folder, 'good', 'a.yml')]);
    assert.equal(read.ok && read.value.length, 1);
  });

  it('names both places of an id that is defined twice', async () => {
    const [problem, ...others] = await problems('twice');
    assert.match(problem ?? '', /^twice\/two\.yaml:2 duplicate "a" is defined twice: also in .*one\.yaml, line 1$/);
    assert.deepEqual(others, []);
  });

  it('tells what cannot be read, file by file', async () => {
    assert.deepEqual(await problems('broken'), [
      'broken/large.yaml:1 file it is larger than 4 MB: no definitions are',
      'broken/latin.yaml:1 file it is not UTF-8 text',
    ]);
    assert.deepEqual(await problems('empty'), ['empty:1 file there is no .yaml, .yml or .json file in it']);
    assert.deepEqual(await problems('good/readme.md'), [
      'good/readme.md:1 file a file of definitions ends in .yaml, .yml or .json',
    ]);
    assert.match((await problems('nowhere.yaml'))[0] ?? '', /^nowhere\.yaml:1 file it cannot be read: ENOENT/);
  });
});
