import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDefinitions } from '../../src/definitions/document.ts';

const read = (text: string) => readDefinitions('a.yaml', text);
const ids = (text: string) => read(text).definitions.map(({ definition }) => Object.values(definition)[0]);
const places = (text: string) => read(text).problems.map(p => `${p.line}:${p.column} ${p.path} ${p.code}`);

describe('reading definitions from a file', () => {
  it('reads one document after another', () => {
    assert.deepEqual(ids('segment: a\nwhere: {everyone: true}\n---\nsegmentation: b\nmethod: rfm\n'), ['a', 'b']);
  });

  it('reads JSON, alone or as a list', () => {
    assert.deepEqual(ids('{\n\t"segment": "a",\n\t"where": {"everyone": true}\n}'), ['a']);
    const one = (id: string) => ({ segment: id, where: { everyone: true } });
    assert.deepEqual(ids(JSON.stringify([one('a'), one('b')])), ['a', 'b']);
  });

  it('takes an empty file, comments and empty documents for nothing', () => {
    assert.deepEqual(read(''), { definitions: [], problems: [] });
    assert.deepEqual(read('# nothing yet\n---\n# nor here\n'), { definitions: [], problems: [] });
  });

  it('does not stumble over a byte order mark', () => {
    assert.deepEqual(ids('\uFEFFsegment: a\nwhere: {everyone: true}\n'), ['a']);
  });

  it('resolves anchors and merge keys', () => {
    const text = `segment: a
where:
  any:
    - &kraków {trait: city, is: Kraków}
    - not: *kraków
    - {<<: *kraków, is: Gdynia}
`;
    assert.deepEqual(read(text).definitions[0]?.definition, {
      segment: 'a',
      where: {
        any: [
          { trait: 'city', is: 'Kraków' },
          { not: { trait: 'city', is: 'Kraków' } },
          { trait: 'city', is: 'Gdynia' },
        ],
      },
    });
  });

  it('says the line, the column and the path of every mistake, and reads the documents without one', () => {
    const text = `segment: a
where:
  all:
    - trait: city
      iz: Kraków
    - event: Order Completed
      times: {atLeast: often}
---
segment: b
where: {everyone: true}
`;
    assert.deepEqual(places(text), ['5:7 where.all[0].iz unknown-key', '7:15 where.all[1].times.atLeast bad-value']);
    assert.deepEqual(ids(text), ['b']);
  });

  it('places what is missing at the nearest thing that is there', () => {
    assert.deepEqual(places('---\nsegment: a\n'), ['2:1  missing-key']);
    assert.deepEqual(places('segment: a\nwhere:\n  all:\n    - trait: city\n'), ['4:7 where.all[0] no-operator']);
  });

  it('places a mistake behind an alias where the anchor is', () => {
    const text = 'segment: a\nwhere:\n  any:\n    - &c {trait: x, iz: 1}\n    - not: *c\n';
    assert.deepEqual(places(text), ['4:21 where.any[0].iz unknown-key', '4:21 where.any[1].not.iz unknown-key']);
  });

  it('places a mistake in a list of definitions', () => {
    const text = '[{"segment": "a", "where": {"everyone": true}},\n {"segment": "b", "where": {"everyone": 1}}]';
    assert.deepEqual(places(text), ['2:29 where.everyone bad-value']);
  });

  for (const [what, text, place] of [
    ['an unclosed bracket', 'segment: a\nwhere: {trait: x, is: 1\n', '3:1'],
    ['a key given twice', 'segment: a\nsegment: b\nwhere: {everyone: true}\n', '2:1'],
    ['a tab for indentation', 'segment: a\nwhere:\n\teveryone: true\n', '3:1'],
    ['a tag of a programming language', 'segment: a\nwhere: {trait: !!js/function x, is: 1}\n', '2:16'],
    ['an alias without an anchor', 'segment: a\nwhere: *nowhere\n', '2:8'],
  ] as const) {
    it(`refuses ${what} as bad syntax`, () => {
      assert.deepEqual(places(text), [`${place}  bad-syntax`]);
    });
  }

  it('refuses a document whose aliases explode', () => {
    const levels = 'abcdefgh'.split('').map((key, i, all) => {
      const before = all[i - 1];
      return `${key}: &${key} [${Array.from({ length: 9 }, () => (before === undefined ? 'x' : `*${before}`)).join(', ')}]`;
    });
    const started = performance.now();
    assert.deepEqual(places(levels.join('\n')), ['1:1  bad-syntax']);
    assert.ok(performance.now() - started < 2000);
  });

  it('finds the place of any path of a definition', () => {
    const text = 'segment: a\nwhere:\n  all:\n    - {everyone: true}\n    - event: Order Completed\n';
    const at = read(text).definitions[0]?.at;
    assert.deepEqual(at?.('where.all[1].event'), { file: 'a.yaml', line: 5, column: 7 });
    assert.deepEqual(at?.('where.all[7].event'), { file: 'a.yaml', line: 3, column: 3 });
  });
});
