import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '../../../src/ingest/typed/canonical-json.ts';
import { readCurrency } from '../../../src/ingest/typed/currency.ts';
import { readValue, type ValueOptions } from '../../../src/ingest/typed/property.ts';
import { cleaned, translated } from '../../../src/ingest/typed/texts.ts';
import { raw, sql } from '../../../src/store/sql.ts';
import { read } from './engine.ts';

const OPTIONS: ValueOptions = { type: 'text', decimal: '.', formats: ['ymd'], zone: 'Europe/Warsaw', separator: '|' };

async function check(options: Partial<ValueOptions>, rows: readonly (readonly [text: string, said: unknown])[]) {
  const reading = readValue({ text: raw('text'), prefix: 'v_' }, { ...OPTIONS, ...options });
  const shown = sql`if(empty(${reading.list}), ${reading.text}, concat('[', arrayStringConcat(${reading.list}, ','), ']'))`;
  const said = await read(
    rows.map(([text]) => text),
    { ...reading, value: shown },
  );
  assert.deepEqual(
    said.map(({ value, reason }, i) => [rows[i]?.[0], reason || value]),
    rows,
  );
}

test('values become canonical text', async () => {
  await check({ type: 'text' }, [
    ['Kraków', 'Kraków'],
    ['', ''],
    ['a\x1fb', '[a,b]'],
  ]);
  await check({ type: 'number', decimal: ',' }, [
    ['1 234,50', '1234.5'],
    ['07', '7'],
    ['x', 'bad-number'],
  ]);
  await check({ type: 'boolean' }, [
    ['TAK', 'true'],
    ['0', 'false'],
    ['może', 'bad-boolean'],
  ]);
  await check({ type: 'date', formats: ['dmy'] }, [
    ['1.2.1985', '1985-02-01'],
    ['30.02.1985', 'no-such-time'],
    ['', ''],
  ]);
  await check({ type: 'time' }, [
    ['2026-07-01 12:00', '2026-07-01T10:00:00.000Z'],
    ['x', 'bad-time'],
  ]);
  await check({ type: 'list' }, [
    ['a| b ||c', '[a,b,c]'],
    ['a', '[a]'],
    ['', ''],
  ]);
  await check({ type: 'json' }, [
    ['{"a":1.0}', '{"a":"1"}'],
    ['{', 'bad-json'],
    ['', ''],
  ]);
});

test('the JSON of a value: a text, a list of texts, or what is nested; nothing for an empty cell', async () => {
  const json = async (type: ValueOptions['type'], texts: readonly string[]) => {
    const reading = readValue({ text: raw('text'), prefix: 'v_' }, { ...OPTIONS, type });
    return (await read(texts, { ...reading, value: reading.json })).map(({ value }) => value);
  };
  assert.deepEqual(await json('text', ['a "b"\n', '', 'x\x1fy']), ['"a \\"b\\"\\n"', '', '["x","y"]']);
  assert.deepEqual(await json('list', ['a|b', '']), ['["a","b"]', '']);
  assert.deepEqual(await json('number', ['25.0', '']), ['"25"', '']);
});

test('canonical JSON quotes every value and touches no key, no text and no nesting', async () => {
  const rows = [
    ['{"a":25.0,"b":[true,null,-0.50],"c":{"d":1e3}}', '{"a":"25","b":["true","","-0.5"],"c":{"d":"1e3"}}'],
    ['{"1":"2","null":"true","a\\"b":"c\\\\"}', '{"1":"2","null":"true","a\\"b":"c\\\\"}'],
    ['["x: 1, null",0,-0,100]', '["x: 1, null","0","0","100"]'],
    ['{}', '{}'],
    ['12345678901234567890', '"12345678901234567890"'],
  ] as const;
  const value = canonicalJson(raw('text'));
  const said = await read(
    rows.map(([text]) => text),
    { layers: [], value, faults: [], remarks: [] },
  );
  assert.deepEqual(
    said.map((one, i) => [rows[i]?.[0], one.value]),
    rows,
  );
});

test('currencies by code, by sign and by word', async () => {
  const rows = [
    ['PLN', 'PLN'],
    ['eur', 'EUR'],
    ['zł', 'PLN'],
    ['€', 'EUR'],
    ['$', 'USD'],
    ['XAU', 'XAU'],
    ['', ''],
    ['złoty polski', 'bad-currency'],
    ['12', 'bad-currency'],
  ];
  const said = await read(
    rows.map(([text = '']) => text),
    readCurrency({ text: raw('text'), prefix: 'c_' }),
  );
  assert.deepEqual(
    said.map(({ value, reason }, i) => [rows[i]?.[0], reason || value]),
    rows,
  );
});

test('a cell is cleaned of blanks at its ends, also of those that no keyboard has, and of words for nothing', async () => {
  const rows = [
    ['  a b\t', 'a b'],
    ['\u00A0à\u00A0', 'à'],
    ['\u200B\uFEFFx\u202F', 'x'],
    ['NULL', ''],
    [' NULL ', ''],
    ['null', 'null'],
    ['', ''],
    ['à', 'à'],
  ];
  const value = cleaned(raw('text'), ['NULL']);
  const said = await read(
    rows.map(([text = '']) => text),
    { layers: [], value, faults: [], remarks: [] },
  );
  assert.deepEqual(
    said.map((one, i) => [rows[i]?.[0], one.value]),
    rows,
  );
});

test('texts are translated whatever their case; what is not listed stays or goes', async () => {
  const translate = async (otherwise: 'keep' | 'empty') => {
    const value = translated(raw('text'), { M: 'male', Ż: 'female' }, otherwise);
    return (await read(['m', 'ż', 'x', ''], { layers: [], value, faults: [], remarks: [] })).map(one => one.value);
  };
  assert.deepEqual(await translate('keep'), ['male', 'female', 'x', '']);
  assert.deepEqual(await translate('empty'), ['male', 'female', '', '']);
});
