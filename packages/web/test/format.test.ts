import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatsOf } from '../src/words/format.ts';

const pl = formatsOf('pl', 'Europe/Warsaw', 'PLN');
const en = formatsOf('en', 'Europe/Warsaw', 'PLN');

/** Spaces that do not break are spaces here. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('numbers as they are written', () => {
  const CASES: Readonly<Record<string, readonly [string, string]>> = {
    'four digits are grouped': [plain(pl.number(1234)), '1 234'],
    'what is less than nothing has a true minus': [pl.number(-12), '−12'],
    'a share that is not nothing is not written as nothing': [plain(pl.share(0.0001)), '<0,1%'],
    'nor one of not quite all as all': [plain(en.share(0.99999)), '>99.9%'],
    'the least that is written as it is': [plain(en.share(0.0005)), '0.1%'],
    'shares of a column have as many digits as each other': [
      [0, 0.02, 0.123, 1].map(pl.share).join(' '),
      '0,0% 2,0% 12,3% 100,0%',
    ],
    'in English too': [[0, 0.02, 0.123, 1].map(en.share).join(' '), '0.0% 2.0% 12.3% 100.0%'],
    'averages of a column, too': [[1, 2.25, 10].map(pl.oneDecimal).join(' '), '1,0 2,3 10,0'],
    'axes are round': [[0, 0.2, 0.025, 1].map(en.roundShare).join(' '), '0% 20% 2.5% 100%'],
    'changes are written as shares are': [[0, 0.03, -0.125].map(en.change).join(' '), '0.0% +3.0% −12.5%'],
    'money in Polish': [plain(pl.money(1234.5)), '1 234,50 zł'],
    'money in English': [plain(en.money(1234.5, 'GBP')), '£1,234.50'],
    'money of which nobody said the currency': [plain(pl.money(1234.5, '')), '1 234,50'],
    'much of it, in short': [plain(pl.shortMoney(2_800_000, '')), '2,8 mln'],
    'a day in Polish': [pl.date(Date.parse('2026-10-07T10:00Z')), '7 paź 2026'],
    'a day of the workspace’s zone': [en.date(Date.parse('2026-10-07T23:00Z')), '8 Oct 2026'],
  };
  for (const [name, [written, expected]] of Object.entries(CASES)) test(name, () => assert.equal(written, expected));
});
